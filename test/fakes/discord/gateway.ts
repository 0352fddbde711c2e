import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayIntentBits as Intent,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Faults } from './faults.ts';
import { type Json, numberOf, recordOf } from './json.ts';
import { guildPayload, readyPayload } from './payloads.ts';
import { may } from './permissions.ts';
import { ok, type Route, route } from './route.ts';
import type { GatewayEvent, World } from './world.ts';

/** Intents that must be switched on for the application first. */
const PRIVILEGED = Intent.MessageContent | Intent.GuildMembers | Intent.GuildPresences;
/** Every intent there is; a higher bit closes with 4013. */
const ALL_INTENTS = Object.values(Intent).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
/** How many times a bot may IDENTIFY in a day. */
const IDENTIFIES_A_DAY = 1_000;
const BOTS_IDENTIFY_WINDOW_MS = 86_400_000;

export interface Gateway {
  /** How many times a client asked for a connection, whatever came of it. */
  readonly attempts: number;
  /** How many IDENTIFY and RESUME came, and with which intents the last one did. */
  readonly identifies: number;
  readonly resumes: number;
  readonly heartbeats: number;
  readonly intents: number;
  /** Whether a client is connected, identified and listening. */
  connected(): boolean;
  /** Whether a session would get an event now or after it resumes. */
  reachable(): boolean;
  /** Op 7: asks the client to come back. */
  requestReconnect(): void;
  /** Op 9. When not resumable, the sessions are forgotten. */
  invalidate(resumable: boolean): void;
  /** Cuts the connection without a word. */
  drop(): void;
  /** Closes with a code such as 4000, 4004 or 4014; those two also forget the sessions. */
  close(code: number): void;
  /** An event as it is, for what the server has no method for. */
  dispatch(name: string, data: Json): void;
  readonly routes: readonly Route[];
  shut(): void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly sent: { readonly sequence: number; readonly packet: string }[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly world: World;
  readonly server: Server;
  readonly faults: Faults;
  /** Milliseconds between the client's heartbeats. */
  readonly heartbeatMs: number;
}

export function createGateway({ world, server, faults, heartbeatMs }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true, path: '/gateway' });
  const silenced = new Set<Duplex>();
  const sessions = new Map<string, Session>();
  const counts = { attempts: 0, identifies: 0, resumes: 0, heartbeats: 0, intents: 0 };
  const url = (): string => `${world.origin.replace(/^http/u, 'ws')}/gateway`;

  server.on('upgrade', (request, socket, head) => {
    counts.attempts += 1;
    socket.on('error', () => undefined);
    if (faults.gateway === 'silent') silenced.add(socket);
    else if (faults.gateway === 'refusing') socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
    world.watch.changed();
  });
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.on('message', (data) => receive(socket, data));
    socket.on('close', (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = undefined;
        // A client that says goodbye gives its session up; any other close leaves it to be resumed.
        if (code === 1_000 || code === 1_001) sessions.delete(session.id);
      }
      world.watch.changed();
    });
    transmit(socket, Op.Hello, { heartbeat_interval: heartbeatMs, _trace: [] });
  });
  world.listeners.push((event) => {
    for (const session of sessions.values()) if (concerns(world, session, event)) deliver(session, event);
  });

  function receive(socket: WebSocket, raw: RawData): void {
    const packet = parse(raw);
    if (packet === undefined) {
      socket.close(Close.DecodeError);
      return;
    }
    if (packet.op === Op.Heartbeat) {
      counts.heartbeats += 1;
      if (!faults.deaf) transmit(socket, Op.HeartbeatAck);
    } else if (packet.op === Op.Identify) identify(socket, recordOf(packet.d));
    else if (packet.op === Op.Resume) resume(socket, recordOf(packet.d));
    else if (
      ![Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers].includes(numberOf(packet.op))
    ) {
      socket.close(Close.UnknownOpcode);
    }
    world.watch.changed();
  }

  function identify(socket: WebSocket, data: Json): void {
    counts.identifies += 1;
    const intents = numberOf(data.intents);
    counts.intents = intents;
    const planned = faults.nextIdentifyClosesWith;
    faults.nextIdentifyClosesWith = undefined;
    if (planned !== undefined) {
      socket.close(planned);
      return;
    }
    if (data.token !== world.token || faults.tokenRevoked) {
      socket.close(Close.AuthenticationFailed);
      return;
    }
    if (intents & ~ALL_INTENTS) {
      socket.close(Close.InvalidIntents);
      return;
    }
    if (intents & PRIVILEGED & ~world.privilegedIntents) {
      socket.close(Close.DisallowedIntents);
      return;
    }
    const session: Session = { id: randomUUID().replaceAll('-', ''), intents, sequence: 0, sent: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id));
    deliver(session, {
      name: 'READY',
      intents: 0,
      data: () => readyPayload(world, guilds, { sessionId: session.id, url: url(), shard: data.shard }),
    });
    for (const guild of guilds) {
      const event = { name: 'GUILD_CREATE', intents: Intent.Guilds, data: () => guildPayload(world, guild) };
      if (concerns(world, session, event)) deliver(session, event);
    }
  }

  function resume(socket: WebSocket, data: Json): void {
    counts.resumes += 1;
    if (data.token !== world.token || faults.tokenRevoked) {
      socket.close(Close.AuthenticationFailed);
      return;
    }
    const session = sessions.get(String(data.session_id));
    if (session === undefined) {
      transmit(socket, Op.InvalidSession, false);
      return;
    }
    const from = numberOf(data.seq);
    if (from > session.sequence) {
      socket.close(Close.InvalidSeq);
      return;
    }
    session.socket = socket;
    for (const { sequence, packet } of session.sent) if (sequence > from) socket.send(packet);
    deliver(session, { name: 'RESUMED', intents: 0, data: () => ({ _trace: [] }) });
  }

  function deliver(session: Session, event: GatewayEvent): void {
    session.sequence += 1;
    const reader = { messageContent: (session.intents & Intent.MessageContent) !== 0 };
    const body = { op: Op.Dispatch, t: event.name, s: session.sequence, d: event.data(reader) };
    const packet = JSON.stringify(body);
    session.sent.push({ sequence: session.sequence, packet });
    if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(packet);
  }

  return {
    get attempts() {
      return counts.attempts;
    },
    get identifies() {
      return counts.identifies;
    },
    get resumes() {
      return counts.resumes;
    },
    get heartbeats() {
      return counts.heartbeats;
    },
    get intents() {
      return counts.intents;
    },
    connected: () =>
      [...sessions.values()].some(({ socket }) => socket?.readyState === socket?.OPEN && socket),
    reachable: () => sessions.size > 0,
    requestReconnect() {
      for (const socket of sockets.clients) transmit(socket, Op.Reconnect, null);
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const socket of sockets.clients) transmit(socket, Op.InvalidSession, resumable);
    },
    drop() {
      for (const socket of sockets.clients) socket.terminate();
    },
    close(code) {
      if (code === Close.AuthenticationFailed || code === Close.DisallowedIntents) sessions.clear();
      for (const socket of sockets.clients) socket.close(code);
    },
    dispatch: (name, data) => world.publish({ name, intents: 0, data: () => data }),
    routes: [
      route('GET', '/gateway', () => ok({ url: url() }), false),
      route('GET', '/gateway/bot', () =>
        ok({
          url: url(),
          shards: 1,
          session_start_limit: {
            total: IDENTIFIES_A_DAY,
            remaining: Math.max(0, IDENTIFIES_A_DAY - counts.identifies),
            reset_after: BOTS_IDENTIFY_WINDOW_MS,
            max_concurrency: 1,
          },
        }),
      ),
    ],
    shut() {
      for (const socket of sockets.clients) socket.terminate();
      for (const socket of silenced) socket.destroy();
      sockets.close();
    },
  };
}

function concerns(world: World, session: Session, event: GatewayEvent): boolean {
  if (event.intents !== 0 && (session.intents & event.intents) === 0) return false;
  const channel = event.channelId === undefined ? undefined : world.channels.get(event.channelId);
  return channel === undefined || may(world, world.bot.id, channel, 'ViewChannel');
}

function transmit(socket: WebSocket, op: Op, d?: unknown): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  socket.send(JSON.stringify(d === undefined ? { op } : { op, d }));
}

function parse(raw: RawData): Json | undefined {
  try {
    return recordOf(JSON.parse((raw as Buffer).toString('utf8')));
  } catch {
    return undefined;
  }
}
