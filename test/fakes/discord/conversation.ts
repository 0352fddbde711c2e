import { ChannelType, GatewayIntentBits as Intent, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusal } from './api-error.ts';
import type { AllowedMentions, MessageBody } from './check-message.ts';
import type { Json } from './json.ts';
import { pingsOf } from './mentions.ts';
import type { Message } from './message.ts';
import { messageEventPayload } from './message-payload.ts';
import { channelPayload } from './payloads.ts';
import { may } from './permissions.ts';
import type { StoredFile } from './stored-file.ts';
import type { ChannelState, World } from './world.ts';

/** What may change in a message after it was sent, and what it starts with. */
export interface Draft {
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly files?: readonly StoredFile[];
  readonly flags?: number;
  readonly allowed?: AllowedMentions;
}

export interface Posting extends Draft {
  readonly channelId: string;
  readonly authorId: string;
  readonly type?: number;
  readonly replyToId?: string;
  readonly interactionId?: string;
  readonly visibleTo?: string;
}

/** Flags a sender may set; the rest are Discord's. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Puts a message into its channel and tells the gateway, unless only one person sees it. */
export function postMessage(world: World, posting: Posting): Message {
  const { channelId, authorId, replyToId, interactionId, visibleTo } = posting;
  const ephemeral = visibleTo === undefined ? 0 : MessageFlags.Ephemeral;
  const message: Message = {
    id: world.nextId(),
    channelId,
    authorId,
    type: posting.type ?? (replyToId === undefined ? MessageType.Default : MessageType.Reply),
    createdAt: world.clock.now(),
    ...(replyToId === undefined ? {} : { replyToId }),
    ...(interactionId === undefined ? {} : { interactionId }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
    content: posting.content ?? '',
    embeds: posting.embeds ?? [],
    components: posting.components ?? [],
    flags: ((posting.flags ?? 0) & (SETTABLE | MessageFlags.Loading)) | ephemeral,
    attachments: posting.files ?? [],
    pings: { everyone: false, userIds: [], roleIds: [] },
    reactions: [],
    revisions: [],
  };
  message.pings = pingsIn(world, message, posting.allowed);
  world.messages.set(message.id, message);
  wake(world, channelId);
  remember(world, message);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes what the draft names; a message that was only "thinking" stops thinking. */
export function editMessage(world: World, message: Message, draft: Draft): void {
  const kept = message.flags & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  const suppressed = draft.flags === undefined ? message.flags : draft.flags;
  const v2 = (draft.flags ?? 0) & MessageFlags.IsComponentsV2;
  message.content = draft.content ?? message.content;
  message.embeds = draft.embeds ?? message.embeds;
  message.components = draft.components ?? message.components;
  message.attachments = draft.files ?? message.attachments;
  message.flags = kept | (suppressed & MessageFlags.SuppressEmbeds) | v2;
  message.pings = pingsIn(world, message, draft.allowed);
  message.editedAt = world.clock.now();
  remember(world, message);
  announce(world, 'MESSAGE_UPDATE', message);
}

export function deleteMessage(world: World, message: Message): void {
  message.deletedAt = world.clock.now();
  if (message.visibleTo !== undefined) {
    world.watch.changed();
    return;
  }
  const { id, channelId } = message;
  const guildId = world.channels.get(channelId)?.guildId;
  world.publish({
    name: 'MESSAGE_DELETE',
    intents: messageIntent(guildId),
    data: () => ({ id, channel_id: channelId, ...(guildId === undefined ? {} : { guild_id: guildId }) }),
  });
}

/** The message when it still stands in this channel for all to see. @throws ApiError 10008 */
export function messageIn(world: World, channelId: string, id: string): Message {
  const message = world.messages.get(id);
  if (
    message?.channelId !== channelId ||
    message.deletedAt !== undefined ||
    message.visibleTo !== undefined
  ) {
    throw refusal('unknownMessage');
  }
  return message;
}

/** Opens a thread; one on a message takes the message's id. */
export function openThread(
  world: World,
  parent: ChannelState,
  thread: {
    readonly name: string;
    readonly ownerId: string;
    readonly archiveMinutes?: number;
    readonly on?: Message;
  },
): ChannelState {
  if (thread.on?.threadId !== undefined) throw refusal('threadExists');
  const state: ChannelState = {
    id: thread.on?.id ?? world.nextId(),
    type: ChannelType.PublicThread,
    name: thread.name,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    parentId: parent.id,
    ownerId: thread.ownerId,
    overwrites: new Map(),
    archived: false,
    locked: false,
    autoArchiveMinutes: thread.archiveMinutes ?? 4_320,
    typings: 0,
    createdAt: world.clock.now(),
  };
  world.channels.set(state.id, state);
  world.publish({
    name: 'THREAD_CREATE',
    intents: Intent.Guilds,
    data: () => ({ ...channelPayload(world, state), newly_created: true }),
  });
  if (thread.on) {
    thread.on.threadId = state.id;
    thread.on.flags |= MessageFlags.HasThread;
    announce(world, 'MESSAGE_UPDATE', thread.on);
  }
  return state;
}

/** The conversation between the bot and a person; opened on first use. */
export function directChannel(world: World, userId: string): ChannelState {
  for (const channel of world.channels.values()) if (channel.recipientId === userId) return channel;
  const channel: ChannelState = {
    id: world.nextId(),
    type: ChannelType.DM,
    name: '',
    recipientId: userId,
    overwrites: new Map(),
    archived: false,
    locked: false,
    autoArchiveMinutes: 0,
    typings: 0,
    createdAt: world.clock.now(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The draft of a checked body. @param kept files the message has already */
export function draftOf(
  body: MessageBody,
  uploads: readonly StoredFile[],
  kept: readonly StoredFile[],
): Draft {
  const named = body.attachments?.map(({ id }) => String(id));
  const stay = named === undefined ? kept : kept.filter(({ id }) => named.includes(id));
  const files = [...stay, ...uploads];
  return {
    ...(body.content === undefined ? {} : { content: body.content }),
    ...(body.embeds === undefined ? {} : { embeds: body.embeds }),
    ...(body.components === undefined ? {} : { components: body.components }),
    ...(body.flags === undefined ? {} : { flags: body.flags }),
    ...(body.allowedMentions === undefined ? {} : { allowed: body.allowedMentions }),
    files,
  };
}

/** @throws ApiError 50006 when nothing would be left to see */
export function refuseEmpty(draft: Draft, before?: Message): void {
  const left = [
    draft.content ?? before?.content ?? '',
    draft.embeds ?? before?.embeds ?? [],
    draft.components ?? before?.components ?? [],
    draft.files ?? before?.attachments ?? [],
  ];
  if (left.every(({ length }) => length === 0)) throw refusal('emptyMessage');
}

function pingsIn(world: World, message: Message, allowed: AllowedMentions | undefined): Message['pings'] {
  const channel = world.channels.get(message.channelId);
  const guild = channel?.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const answered = message.replyToId === undefined ? undefined : world.messages.get(message.replyToId);
  return pingsOf(message.content, message.components, {
    allowed,
    ...(answered === undefined || answered.authorId === message.authorId
      ? {}
      : { repliedUserId: answered.authorId }),
    mayMentionEveryone: channel !== undefined && may(world, message.authorId, channel, 'MentionEveryone'),
    knownUser: (id) => (guild ? guild.members.has(id) : id === channel?.recipientId || id === world.bot.id),
    knownRole: (id) => guild?.roles.get(id),
  });
}

/** A message brings an archived thread back, as long as it is not locked. */
function wake(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (channel === undefined || !channel.archived || channel.locked) return;
  channel.archived = false;
  world.publish({
    name: 'THREAD_UPDATE',
    intents: Intent.Guilds,
    channelId,
    data: () => channelPayload(world, channel),
  });
}

function remember(world: World, message: Message): void {
  const { content, embeds, components, flags, pings } = message;
  message.revisions.push({ at: world.clock.now(), content, embeds, components, flags, pings });
}

function announce(world: World, name: string, message: Message): void {
  if (message.visibleTo !== undefined) {
    world.watch.changed();
    return;
  }
  const guildId = world.channels.get(message.channelId)?.guildId;
  world.publish({
    name,
    intents: messageIntent(guildId),
    channelId: message.channelId,
    data: (reader) => messageEventPayload(world, message, reader),
  });
}

function messageIntent(guildId: string | undefined): number {
  return guildId === undefined ? Intent.DirectMessages : Intent.GuildMessages;
}
