import { GatewayIntentBits as Intent, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refusal } from './api-error.ts';
import { keepUploads } from './attachments.ts';
import { checkMessage } from './check-message.ts';
import {
  deleteMessage,
  draftOf,
  editMessage,
  messageIn,
  openThread,
  postMessage,
  refuseEmpty,
} from './conversation.ts';
import { checkChoice, checkText, createForm } from './form.ts';
import { type Json, numberOf } from './json.ts';
import type { Message } from './message.ts';
import { messagePayload } from './message-payload.ts';
import { channelPayload } from './payloads.ts';
import { channelForBot, isThread, may } from './permissions.ts';
import { type Call, NO_CONTENT, ok, type Reply, type Route, route } from './route.ts';
import type { ChannelState, Reader, World } from './world.ts';

const THREAD_NAME_MAX = 100;
const ARCHIVE_MINUTES = [60, 1_440, 4_320, 10_080];

/** Messages, threads, reactions and typing in channels. */
export function channelRoutes(world: World): readonly Route[] {
  const reader: Reader = { messageContent: (world.privilegedIntents & Intent.MessageContent) !== 0 };
  const shown = (message: Message): Reply => ok(messagePayload(world, message, reader));
  const named = ({ param }: Call): Message => messageIn(world, param('channel'), param('message'));
  const readable = ({ param }: Call): ChannelState =>
    channelForBot(world, param('channel'), 'ReadMessageHistory');
  const message = '/channels/:channel/messages/:message';
  /** A message that is sent again with its `enforce_nonce` is not made a second time (Discord docs, Create Message). */
  const sent = new Map<string, Message>();
  const sendOnce = (call: Call): Message => {
    const { nonce, enforce_nonce: isEnforced } = call.json;
    if (isEnforced !== true || typeof nonce !== 'string') return sendMessage(world, call);
    const key = `${call.param('channel')}/${nonce}`;
    const made = sent.get(key) ?? sendMessage(world, call);
    sent.set(key, made);
    return made;
  };
  return [
    route('GET', '/channels/:channel', ({ param }) =>
      ok(channelPayload(world, channelForBot(world, param('channel')))),
    ),
    route('PATCH', '/channels/:channel', (call) => ok(channelPayload(world, changeChannel(world, call)))),
    route('POST', '/channels/:channel/typing', ({ param }) => {
      channelForBot(world, param('channel'), 'SendMessages').typings += 1;
      world.watch.changed();
      return NO_CONTENT;
    }),
    route('GET', '/channels/:channel/messages', (call) => {
      const { id } = readable(call);
      const limit = Number(call.query.get('limit') ?? 50);
      const [before, after] = [call.query.get('before'), call.query.get('after')];
      const all = [...world.messages.values()].filter(
        (m) =>
          m.channelId === id &&
          m.deletedAt === undefined &&
          m.visibleTo === undefined &&
          (before === null || BigInt(m.id) < BigInt(before)) &&
          (after === null || BigInt(m.id) > BigInt(after)),
      );
      const chosen = after === null ? all.slice(-limit) : all.slice(0, limit);
      return ok(chosen.reverse().map((m) => messagePayload(world, m, reader)));
    }),
    route('GET', message, (call) => {
      readable(call);
      return shown(named(call));
    }),
    route('POST', '/channels/:channel/messages', (call) => shown(sendOnce(call))),
    route('PATCH', message, (call) => {
      const channel = channelForBot(world, call.param('channel'));
      const edited = named(call);
      if (edited.authorId !== world.bot.id) throw refusal('othersMessage');
      const form = createForm();
      const body = checkMessage(form, [], call.json, edited.flags);
      form.refuse();
      const uploads = keepUploads(world, channel.id, call.files, call.json.attachments);
      const draft = draftOf(body, uploads, edited.attachments);
      refuseEmpty(draft, edited);
      editMessage(world, edited, draft);
      return shown(edited);
    }),
    route('DELETE', message, (call) => {
      const channel = channelForBot(world, call.param('channel'));
      const deleted = named(call);
      if (deleted.authorId !== world.bot.id && !may(world, world.bot.id, channel, 'ManageMessages')) {
        throw refusal('missingPermissions');
      }
      deleteMessage(world, deleted);
      return NO_CONTENT;
    }),
    route('PUT', `${message}/reactions/:emoji/@me`, (call) => {
      channelForBot(world, call.param('channel'), 'ReadMessageHistory', 'AddReactions');
      named(call).reactions.push({ emoji: call.param('emoji'), userId: world.bot.id });
      world.watch.changed();
      return NO_CONTENT;
    }),
    route('DELETE', `${message}/reactions/:emoji/@me`, (call) => {
      const { reactions } = named(call);
      const mine = (r: { emoji: string; userId: string }): boolean =>
        r.emoji === call.param('emoji') && r.userId === world.bot.id;
      const position = reactions.findIndex(mine);
      if (position >= 0) reactions.splice(position, 1);
      world.watch.changed();
      return NO_CONTENT;
    }),
    route('POST', `${message}/threads`, (call) => startThread(world, call, named(call))),
    route('POST', '/channels/:channel/threads', (call) => startThread(world, call)),
    route('PUT', '/channels/:channel/thread-members/@me', ({ param }) => {
      channelForBot(world, param('channel'));
      return NO_CONTENT;
    }),
  ];
}

const NONCE_MAX = 25;

function sendMessage(world: World, { param, json, files }: Call): Message {
  const channel = channelForBot(world, param('channel'), 'SendMessages');
  const recipient = channel.recipientId === undefined ? undefined : world.users.get(channel.recipientId);
  if (recipient && !recipient.acceptsDirectMessages) throw refusal('closedToMessages');
  if (channel.archived && channel.locked) throw refusal('threadArchived');
  const form = createForm();
  const body = checkMessage(form, [], json);
  checkText(form, ['nonce'], json.nonce, { max: NONCE_MAX });
  const replied = body.replyTo && world.messages.get(body.replyTo.messageId);
  const there = replied?.channelId === channel.id && replied.deletedAt === undefined && !replied.visibleTo;
  if (body.replyTo?.failIfMissing && !there) {
    form.wrong(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  }
  form.refuse();
  if (there && !may(world, world.bot.id, channel, 'ReadMessageHistory')) throw refusal('cannotReply');
  if (files.length > 0) channelForBot(world, channel.id, 'AttachFiles');
  if ((body.embeds ?? []).length > 0) channelForBot(world, channel.id, 'EmbedLinks');
  const draft = draftOf(body, keepUploads(world, channel.id, files, json.attachments), []);
  refuseEmpty(draft);
  return postMessage(world, {
    ...draft,
    flags: (draft.flags ?? 0) & ~MessageFlags.Loading,
    channelId: channel.id,
    authorId: world.bot.id,
    ...(there && replied ? { replyToId: replied.id } : {}),
  });
}

function startThread(world: World, { param, json }: Call, on?: Message): Reply {
  const parent = channelForBot(world, param('channel'), 'CreatePublicThreads');
  if (isThread(parent) || parent.guildId === undefined) {
    throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
  }
  const form = createForm();
  const name = checkText(form, ['name'], json.name, { min: 1, max: THREAD_NAME_MAX, required: true });
  checkArchive(form, json);
  form.refuse();
  const thread = openThread(world, parent, {
    name,
    ownerId: world.bot.id,
    ...(json.auto_archive_duration ? { archiveMinutes: numberOf(json.auto_archive_duration) } : {}),
    ...(on ? { on } : {}),
  });
  return { status: 201, json: channelPayload(world, thread) };
}

function changeChannel(world: World, { param, json }: Call): ChannelState {
  const channel = channelForBot(world, param('channel'));
  const own = channel.ownerId === world.bot.id && json.locked === undefined;
  if (!own) channelForBot(world, channel.id, isThread(channel) ? 'ManageThreads' : 'ManageChannels');
  const form = createForm();
  const name = checkText(form, ['name'], json.name, {
    min: 1,
    max: THREAD_NAME_MAX,
    required: 'name' in json,
  });
  checkArchive(form, json);
  form.refuse();
  if (channel.archived && json.archived !== false) throw refusal('threadArchived');
  if (name !== '') channel.name = name;
  if (typeof json.archived === 'boolean') channel.archived = json.archived;
  if (typeof json.locked === 'boolean') channel.locked = json.locked;
  if (json.auto_archive_duration) channel.autoArchiveMinutes = numberOf(json.auto_archive_duration);
  world.publish({
    name: isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE',
    intents: Intent.Guilds,
    data: () => channelPayload(world, channel),
  });
  return channel;
}

function checkArchive(form: ReturnType<typeof createForm>, json: Json): void {
  const minutes = json.auto_archive_duration;
  if (minutes !== undefined && minutes !== null) {
    checkChoice(form, ['auto_archive_duration'], minutes, ARCHIVE_MINUTES);
  }
}
