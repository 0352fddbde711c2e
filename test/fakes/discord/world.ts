import type { ApplicationCommandType, ChannelType } from 'discord-api-types/v10';
import { type MovableClock, snowflakes } from './clock.ts';
import type { Interaction } from './interaction.ts';
import type { Json } from './json.ts';
import type { Message } from './message.ts';
import type { StoredFile } from './stored-file.ts';
import type { Watch } from './watch.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: string;
  /** Whether the bot may open a conversation with them (code 50007 when not). */
  acceptsDirectMessages: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly mentionable: boolean;
  permissions: bigint;
}

export interface GuildState {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  /** Role ids of each member, without @everyone. */
  readonly members: Map<string, Set<string>>;
}

export interface Overwrite {
  allow: bigint;
  deny: bigint;
}

export interface ChannelState {
  readonly id: string;
  readonly type: ChannelType;
  name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  /** Of a thread: who opened it. */
  readonly ownerId?: string;
  /** Of a direct conversation: the person on the other side. */
  readonly recipientId?: string;
  /** By role or user id. */
  readonly overwrites: Map<string, Overwrite>;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  /** How often the bot showed that it was typing. */
  typings: number;
  readonly createdAt: number;
}

export interface RegisteredCommand {
  readonly id: string;
  /** undefined for a global command. */
  readonly guildId: string | undefined;
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly data: Json;
}

/** Whether the reader of a message may see the content of messages that do not concern it. */
export interface Reader {
  readonly messageContent: boolean;
}

export interface GatewayEvent {
  readonly name: string;
  /** Any one of these intents is enough; 0 for an event that everyone gets. */
  readonly intents: number;
  /** Where it happened, for what only those who see the channel are told. */
  readonly channelId?: string;
  readonly data: (reader: Reader) => Json;
}

/** All that Discord knows. The parts of the server read and change it. */
export interface World {
  readonly clock: MovableClock;
  readonly watch: Watch;
  readonly token: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: User;
  /** Where REST, gateway and attachments are served; known once the server listens. */
  origin: string;
  /** Privileged intents that are switched on for the application; Kiosque needs none. */
  readonly privilegedIntents: number;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, GuildState>;
  readonly channels: Map<string, ChannelState>;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  readonly commands: Map<string, RegisteredCommand>;
  readonly attachments: Map<string, StoredFile>;
  nextId(): string;
  /** Whether a session of the bot is there to be told; set by the gateway. */
  botReachable: () => boolean;
  /** Hands an event to the gateway and looks at the waiting conditions again. */
  publish(event: GatewayEvent): void;
  readonly listeners: ((event: GatewayEvent) => void)[];
}

export interface WorldOptions {
  readonly clock: MovableClock;
  readonly watch: Watch;
  readonly token: string;
  readonly botName: string;
  readonly privilegedIntents: number;
}

export function createWorld(options: WorldOptions): World {
  const { clock, watch, token, botName, privilegedIntents } = options;
  const nextId = snowflakes(clock);
  const id = nextId();
  const bot: User = {
    id,
    username: botName.toLowerCase(),
    displayName: botName,
    bot: true,
    locale: 'en-US',
    acceptsDirectMessages: false,
  };
  const listeners: ((event: GatewayEvent) => void)[] = [];
  return {
    clock,
    watch,
    token,
    application: { id, name: botName },
    bot,
    origin: '',
    privilegedIntents,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    attachments: new Map(),
    nextId,
    botReachable: () => false,
    listeners,
    publish(event) {
      for (const listener of listeners) listener(event);
      watch.changed();
    },
  };
}
