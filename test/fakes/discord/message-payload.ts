import { type Json, present } from './json.ts';
import { embedsOf, isEphemeral, type Message } from './message.ts';
import { channelPayload, memberPayload, userPayload } from './payloads.ts';
import type { StoredFile } from './stored-file.ts';
import type { Reader, World } from './world.ts';

/** Sees all: a message that answers an interaction, or one that was chosen by a person. */
export const ALL_SEEING: Reader = { messageContent: true };

/** A message for a reader; without the privilege, only what concerns the bot keeps its content. */
export function messagePayload(world: World, message: Message, reader: Reader, depth = 0): Json {
  const channel = world.channels.get(message.channelId);
  const author = world.users.get(message.authorId);
  const open =
    reader.messageContent ||
    message.authorId === world.bot.id ||
    channel?.guildId === undefined ||
    message.pings.userIds.includes(world.bot.id);
  const answered = message.replyToId === undefined ? undefined : world.messages.get(message.replyToId);
  const thread = message.threadId === undefined ? undefined : world.channels.get(message.threadId);
  const mentioned = message.pings.userIds.flatMap((id) => world.users.get(id) ?? []);
  return present({
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: author && userPayload(author),
    content: open ? message.content : '',
    embeds: open ? embedsOf(message) : [],
    components: open ? message.components : [],
    attachments: open
      ? message.attachments.map((file) => attachmentPayload(world, file, isEphemeral(message)))
      : [],
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    flags: message.flags,
    tts: false,
    pinned: false,
    mention_everyone: message.pings.everyone,
    mentions: mentioned.map(userPayload),
    mention_roles: message.pings.roleIds,
    reactions: message.reactions.length === 0 ? undefined : reactionPayloads(world, message),
    message_reference: answered && {
      type: 0,
      message_id: answered.id,
      channel_id: answered.channelId,
      guild_id: channel?.guildId,
    },
    referenced_message:
      answered === undefined || depth > 0
        ? undefined
        : answered.deletedAt === undefined
          ? messagePayload(world, answered, reader, depth + 1)
          : null,
    thread: thread && channelPayload(world, thread),
    ...interactionKeys(world, message),
  });
}

/** The same with what the gateway adds to it. */
export function messageEventPayload(world: World, message: Message, reader: Reader): Json {
  const channel = world.channels.get(message.channelId);
  const guild = channel?.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const payload = { ...messagePayload(world, message, reader), channel_type: channel?.type };
  if (guild === undefined) return payload;
  const { user: _, ...member } = memberPayload(world, guild, message.authorId);
  return { ...payload, guild_id: guild.id, member };
}

export function attachmentPayload(world: World, file: StoredFile, ephemeral: boolean): Json {
  return present({
    id: file.id,
    filename: file.filename,
    size: file.bytes.length,
    url: `${world.origin}${file.path}`,
    proxy_url: `${world.origin}${file.path}`,
    content_type: file.contentType,
    description: file.description,
    ephemeral: ephemeral ? true : undefined,
  });
}

function reactionPayloads(world: World, message: Message): readonly Json[] {
  const emojis = [...new Set(message.reactions.map(({ emoji }) => emoji))];
  return emojis.map((name) => {
    const users = message.reactions.filter(({ emoji }) => emoji === name).map(({ userId }) => userId);
    return {
      emoji: { id: null, name },
      count: users.length,
      count_details: { burst: 0, normal: users.length },
      me: users.includes(world.bot.id),
      me_burst: false,
      burst_colors: [],
    };
  });
}

function interactionKeys(world: World, message: Message): Json {
  const interaction =
    message.interactionId === undefined ? undefined : world.interactions.get(message.interactionId);
  const user = interaction && world.users.get(interaction.userId);
  if (interaction === undefined || user === undefined) return {};
  return {
    application_id: world.application.id,
    webhook_id: world.application.id,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: userPayload(user),
      authorizing_integration_owners: {},
    },
  };
}
