import {
  ApplicationFlags,
  ChannelType,
  GuildFeature,
  GatewayIntentBits as Intent,
} from 'discord-api-types/v10';
import { type Json, present } from './json.ts';
import { isThread } from './permissions.ts';
import type { ChannelState, GuildState, Role, User, World } from './world.ts';

export function applicationPayload(world: World): Json {
  const content = world.privilegedIntents & Intent.MessageContent;
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: content ? ApplicationFlags.GatewayMessageContentLimited : 0,
  };
}

/** What an identified client is told first; the servers follow one by one. */
export function readyPayload(
  world: World,
  guilds: readonly GuildState[],
  session: { readonly sessionId: string; readonly url: string; readonly shard: unknown },
): Json {
  return present({
    v: 10,
    user: userPayload(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.sessionId,
    session_type: 'normal',
    resume_gateway_url: session.url,
    shard: Array.isArray(session.shard) ? session.shard : undefined,
    application: applicationPayload(world),
    private_channels: [],
    relationships: [],
    presences: [],
  });
}

export function userPayload(user: User): Json {
  return present({
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    bot: user.bot ? true : undefined,
    public_flags: 0,
  });
}

export function memberPayload(world: World, guild: GuildState, userId: string): Json {
  const user = world.users.get(userId);
  return {
    ...(user ? { user: userPayload(user) } : {}),
    roles: [...(guild.members.get(userId) ?? [])],
    nick: null,
    avatar: null,
    joined_at: '2025-01-06T08:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function rolePayload(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: String(role.permissions),
    managed: false,
    mentionable: role.mentionable,
    flags: 0,
  };
}

export function channelPayload(world: World, channel: ChannelState): Json {
  if (channel.type === ChannelType.DM) {
    const recipient = channel.recipientId === undefined ? undefined : world.users.get(channel.recipientId);
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: null,
      flags: 0,
      recipients: recipient ? [userPayload(recipient)] : [],
    };
  }
  if (isThread(channel)) return threadPayload(world, channel);
  return present({
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: channel.parentId ?? null,
    topic: null,
    nsfw: false,
    flags: 0,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [...channel.overwrites].map(([id, { allow, deny }]) => ({
      id,
      type: world.users.has(id) ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    })),
  });
}

export function guildPayload(world: World, guild: GuildState): Json {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    ...partialGuild(guild),
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    joined_at: '2025-01-06T08:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    // Without the privileged intent for members a bot is told of itself only.
    members: [memberPayload(world, guild, world.bot.id)],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelPayload(world, channel)),
    threads: channels
      .filter((c) => isThread(c) && !c.archived)
      .map((thread) => channelPayload(world, thread)),
  };
}

export function partialGuild(guild: GuildState): Json {
  return { id: guild.id, locale: guild.locale, features: [GuildFeature.Community] };
}

function threadPayload(world: World, thread: ChannelState): Json {
  const messages = [...world.messages.values()].filter(({ channelId }) => channelId === thread.id).length;
  return present({
    id: thread.id,
    type: thread.type,
    guild_id: thread.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    last_message_id: null,
    message_count: messages,
    total_message_sent: messages,
    member_count: 2,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: {
      archived: thread.archived,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: new Date(thread.createdAt).toISOString(),
      create_timestamp: new Date(thread.createdAt).toISOString(),
      locked: thread.locked,
    },
    member:
      thread.ownerId === world.bot.id
        ? {
            id: thread.id,
            user_id: world.bot.id,
            join_timestamp: new Date(thread.createdAt).toISOString(),
            flags: 0,
          }
        : undefined,
  });
}
