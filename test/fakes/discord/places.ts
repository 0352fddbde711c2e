import { ChannelType, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { directChannel } from './conversation.ts';
import type { Message } from './message.ts';
import { channelPayload, guildPayload, rolePayload } from './payloads.ts';
import {
  ALL_PERMISSIONS,
  EVERYONE_PERMISSIONS,
  isThread,
  type Permission,
  permissionBits,
} from './permissions.ts';
import type { ChannelState, GuildState, Role, User, World } from './world.ts';

export interface GuildOptions {
  readonly name?: string;
  /** Discord locale of the server, such as `fr`. */
  readonly locale?: string;
  /** Names of its first channels. */
  readonly channels?: readonly string[];
  /** What anyone may do; Discord's usual when absent. */
  readonly everyone?: readonly Permission[];
  /** What the bot's own role adds. */
  readonly bot?: readonly Permission[];
  /** Whether the bot is in it; true when absent. */
  readonly withBot?: boolean;
}

/** A server as tests set it up. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  /** A channel by its name; made when there is none. */
  channel(name: string): Channel;
  role(options: {
    readonly name: string;
    readonly permissions?: readonly Permission[];
    readonly mentionable?: boolean;
  }): Role;
  /** Brings somebody in, with these roles. */
  join(who: { readonly id: string }, roles?: readonly { readonly id: string }[]): void;
  /** The bot is put out of it. */
  removeBot(): void;
}

/** A channel, thread or direct conversation as tests read it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `<#id>`. */
  readonly mention: string;
  readonly guildId: string | undefined;
  readonly archived: boolean;
  readonly typings: number;
  /** What all its readers see, oldest first: no deleted and no ephemeral message. */
  messages(): readonly Message[];
  lastMessage(): Message | undefined;
  threads(): readonly Channel[];
  /** Sets what a role or a person may do here; `who` is @everyone's when absent. Takes effect at once. */
  allow(permissions: readonly Permission[], who?: { readonly id: string }): void;
  deny(permissions: readonly Permission[], who?: { readonly id: string }): void;
}

export function createGuild(world: World, options: GuildOptions): Guild {
  const { name = 'La rédaction', locale = 'fr', channels = [], withBot = true } = options;
  const id = world.nextId();
  const everyone = options.everyone === undefined ? EVERYONE_PERMISSIONS : permissionBits(options.everyone);
  const state: GuildState = {
    id,
    name,
    locale,
    ownerId: world.nextId(),
    roles: new Map(),
    members: new Map(),
  };
  state.roles.set(id, { id, name: '@everyone', position: 0, mentionable: false, permissions: everyone });
  world.guilds.set(id, state);
  for (const channelName of channels) addChannel(world, state, channelName);
  const guild = guildHandle(world, state);
  if (withBot) {
    const role = guild.role({ name: world.bot.displayName, permissions: options.bot ?? [] });
    state.members.set(world.bot.id, new Set([role.id]));
    world.publish({ name: 'GUILD_CREATE', intents: Intent.Guilds, data: () => guildPayload(world, state) });
  }
  return guild;
}

export function guildHandle(world: World, state: GuildState): Guild {
  const { id, name, roles, members } = state;
  return {
    id,
    name,
    channel(channelName) {
      const known = [...world.channels.values()].find(
        (channel) => channel.guildId === id && channel.name === channelName && !isThread(channel),
      );
      return channelHandle(world, known ?? addChannel(world, state, channelName));
    },
    role({ name: roleName, permissions = [], mentionable = false }) {
      const bits = permissionBits(permissions);
      const role: Role = {
        id: world.nextId(),
        name: roleName,
        position: roles.size,
        mentionable,
        permissions: permissions.includes('Administrator') ? ALL_PERMISSIONS : bits,
      };
      roles.set(role.id, role);
      world.publish({
        name: 'GUILD_ROLE_CREATE',
        intents: Intent.Guilds,
        data: () => ({ guild_id: id, role: rolePayload(role) }),
      });
      return role;
    },
    join(who, given = []) {
      members.set(who.id, new Set(given.map((role) => role.id)));
      world.watch.changed();
    },
    removeBot() {
      members.delete(world.bot.id);
      world.publish({ name: 'GUILD_DELETE', intents: Intent.Guilds, data: () => ({ id }) });
    },
  };
}

export function channelHandle(world: World, state: ChannelState): Channel {
  const overwrite = (
    permissions: readonly Permission[],
    allowed: boolean,
    who?: { readonly id: string },
  ): void => {
    const key = who?.id ?? state.guildId ?? '';
    const bits = permissionBits(permissions);
    const old = state.overwrites.get(key) ?? { allow: 0n, deny: 0n };
    state.overwrites.set(key, {
      allow: allowed ? old.allow | bits : old.allow & ~bits,
      deny: allowed ? old.deny & ~bits : old.deny | bits,
    });
    world.publish({
      name: 'CHANNEL_UPDATE',
      intents: Intent.Guilds,
      data: () => channelPayload(world, state),
    });
  };
  const messages = (): readonly Message[] =>
    [...world.messages.values()].filter(
      (message) =>
        message.channelId === state.id && message.deletedAt === undefined && message.visibleTo === undefined,
    );
  return {
    id: state.id,
    get name() {
      return state.name;
    },
    mention: `<#${state.id}>`,
    guildId: state.guildId,
    get archived() {
      return state.archived;
    },
    get typings() {
      return state.typings;
    },
    messages,
    lastMessage: () => messages().at(-1),
    threads: () =>
      [...world.channels.values()]
        .filter((channel) => isThread(channel) && channel.parentId === state.id)
        .map((thread) => channelHandle(world, thread)),
    allow: (permissions, who) => overwrite(permissions, true, who),
    deny: (permissions, who) => overwrite(permissions, false, who),
  };
}

export function directHandle(world: World, user: User): Channel {
  return channelHandle(world, directChannel(world, user.id));
}

function addChannel(world: World, guild: GuildState, name: string): ChannelState {
  const channel: ChannelState = {
    id: world.nextId(),
    type: ChannelType.GuildText,
    name,
    guildId: guild.id,
    overwrites: new Map(),
    archived: false,
    locked: false,
    autoArchiveMinutes: 4_320,
    typings: 0,
    createdAt: world.clock.now(),
  };
  world.channels.set(channel.id, channel);
  world.publish({
    name: 'CHANNEL_CREATE',
    intents: Intent.Guilds,
    data: () => channelPayload(world, channel),
  });
  return channel;
}
