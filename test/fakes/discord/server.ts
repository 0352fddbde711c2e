import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { commandsOf } from './commands.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { pingsAnyone } from './mentions.ts';
import type { Message } from './message.ts';
import type { Permission } from './permissions.ts';
import { addUser, type Person, personHandle } from './person.ts';
import {
  type Channel,
  channelHandle,
  createGuild,
  type Guild,
  type GuildOptions,
  guildHandle,
} from './places.ts';
import { restListener, type SeenRequest } from './rest.ts';
import { transcriptOf } from './transcript.ts';
import { createWatch } from './watch.ts';
import { createWorld, type RegisteredCommand, type World } from './world.ts';

export interface DiscordOptions {
  /** Follows the machine's clock when absent; `standingClock()` moves only when told. */
  readonly clock?: MovableClock;
  readonly token?: string;
  readonly botName?: string;
  /** Privileged intents switched on for the application; none, unless a test is about them. */
  readonly privilegedIntents?: number;
  /** Milliseconds between heartbeats; Discord's 41,250 when absent. */
  readonly heartbeatMs?: number;
}

export interface NewPerson {
  readonly name: string;
  /** Discord locale; `fr` when absent. */
  readonly locale?: string;
  /** Where they are a member: every server there is when absent, none when `[]`. */
  readonly guilds?: readonly Guild[];
  readonly roles?: readonly { readonly id: string }[];
  /** Given by a role of their own, in each of these servers. */
  readonly permissions?: readonly Permission[];
}

/** A Discord on loopback, that one bot can log in to. */
export interface DiscordServer {
  /** The REST base, for `DISCORD_API` or `rest.api`: `http://127.0.0.1:…/api`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: { readonly id: string; readonly mention: string };
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly requests: readonly SeenRequest[];
  /** What stands beneath it all; for what has no method here. */
  readonly world: World;
  guild(options?: GuildOptions): Guild;
  person(options: NewPerson): Person;
  /** A thread or channel by id. */
  channel(id: string): Channel;
  message(id: string): Message | undefined;
  /** Registered commands of a server, or the global ones. */
  commands(guild?: Guild): readonly RegisteredCommand[];
  /** Messages of the bot that notified somebody at any time, as they were sent or after an edit. */
  pinging(): readonly Message[];
  /** Requests that were refused, with Discord's code: `POST /channels/…: 400 50035`. */
  refusals(): readonly string[];
  /** Lets time pass by the server's clock. */
  advance(ms: number): void;
  /** The first truthy value of `probe`, looked at after every change; fails with a dump of the state. */
  waitFor<T>(probe: () => T, description: string, patienceMs?: number): Promise<NonNullable<T>>;
  /** Plain text of a message, as people see it. */
  transcript(message: Message): string;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { clock = movableClock(), token = 'MTIz.kiosque.test-token', botName = 'Kiosque' } = options;
  const requests: SeenRequest[] = [];
  const watch = createWatch(() => dump(world, gateway, requests));
  const world: World = createWorld({
    clock,
    watch,
    token,
    botName,
    privilegedIntents: options.privilegedIntents ?? 0,
  });
  const faults = createFaults();
  const http = createServer();
  const gateway = createGateway({ world, server: http, faults, heartbeatMs: options.heartbeatMs ?? 41_250 });
  world.botReachable = () => gateway.reachable();
  const routes = [
    ...gateway.routes,
    ...applicationRoutes(world),
    ...channelRoutes(world),
    ...interactionRoutes(world),
  ];
  http.on('request', restListener({ world, routes, faults, requests }));
  await new Promise<void>((resolve) => {
    http.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, resolve);
  });
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  return {
    url: `${world.origin}/api`,
    token,
    applicationId: world.application.id,
    bot: { id: world.bot.id, mention: `<@${world.bot.id}>` },
    clock,
    faults,
    gateway,
    requests,
    world,
    guild: (guildOptions = {}) => createGuild(world, guildOptions),
    person({ roles = [], permissions = [], ...who }) {
      const user = addUser(world, who);
      const guilds = who.guilds ?? [...world.guilds.values()].map((state) => guildHandle(world, state));
      for (const guild of guilds) {
        const own = permissions.length > 0 ? [guild.role({ name: `${who.name}’s`, permissions })] : [];
        guild.join(user, [...roles, ...own]);
      }
      return personHandle(world, user);
    },
    channel(id) {
      const channel = world.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}.`);
      return channelHandle(world, channel);
    },
    message: (id) => world.messages.get(id),
    commands: (guild) => commandsOf(world, guild?.id),
    pinging: () =>
      [...world.messages.values()].filter(
        ({ authorId, revisions }) =>
          authorId === world.bot.id && revisions.some(({ pings }) => pingsAnyone(pings)),
      ),
    refusals: () =>
      requests
        .filter(({ status = 0 }) => status >= 400)
        .map(({ method, path, status, code }) => `${method} ${path}: ${status} ${code ?? ''}`.trimEnd()),
    advance(ms) {
      clock.advance(ms);
      watch.changed();
    },
    waitFor: (probe, description, patienceMs) => watch.until(probe, description, patienceMs),
    transcript: (message) => transcriptOf(world, message),
    async close() {
      gateway.shut();
      http.closeAllConnections();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
    },
  };
}

/** Connections that may wait: with the usual 511, a thousand at once would be delayed by seconds. */
const BACKLOG = 4_096;
const LAST_REQUESTS = 15;
const LAST_MESSAGES = 8;

function dump(world: World, gateway: Gateway, requests: readonly SeenRequest[]): string {
  const lastRequests = requests
    .slice(-LAST_REQUESTS)
    .map(
      ({ method, path, status, code }) =>
        `  ${method} ${path} → ${status ?? 'none'}${code ? ` (${code})` : ''}`,
    );
  const lastMessages = [...world.messages.values()]
    .slice(-LAST_MESSAGES)
    .map((message) => transcriptOf(world, message).replaceAll(/^/gmu, '  '));
  const waiting = [...world.interactions.values()].filter(
    ({ acknowledgedAt }) => acknowledgedAt === undefined,
  );
  return [
    `The bot is ${gateway.connected() ? 'connected' : 'away'}; ${gateway.identifies} IDENTIFY, ${gateway.resumes} RESUME.`,
    `${waiting.length} of ${world.interactions.size} interactions have no acknowledgement.`,
    'Last requests:',
    ...lastRequests,
    'Last messages:',
    ...lastMessages,
  ].join('\n');
}
