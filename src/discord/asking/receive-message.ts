import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import { detectLanguage } from '../../language/detect-language.ts';
import { smallTalkOf } from '../../language/small-talk.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import type { StoredAnswer } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { servesGuild } from '../gate/guilds.ts';
import { languageOf, placeRefusal } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { noticeView } from '../views/plain-views.ts';
import { answerAsked } from './answer-asked.ts';
import { messagePlace } from './answer-place.ts';
import { type Asked, MAX_QUESTION_CHARS } from './asked.ts';
import { continueInThread } from './continue-in-thread.ts';

/**
 * A message that may be a question: a mention, a direct message, a reply to an answer, a message in a thread of the
 * bot's. Anything else is none of its business.
 */
export async function receiveMessage(message: Message, bot: Bot): Promise<void> {
  try {
    const reason = reasonToAnswer(message, bot);
    if (reason !== null) await answerMessage(message, reason.parent, bot);
  } catch (error) {
    bot.log.error({ err: error }, 'a message could not be answered');
  }
}

/** Why a message is meant for the bot, and the answer that it follows; null when it is not. */
function reasonToAnswer(
  message: Message,
  { state, places }: Bot,
): { readonly parent: StoredAnswer | null } | null {
  const { author, system, webhookId, channel, client, guildId } = message;
  if (author.bot || system || webhookId !== null) return null;
  if (guildId !== null && !servesGuild(guildId, places)) return null;
  const repliedTo = message.type === MessageType.Reply ? (message.reference?.messageId ?? null) : null;
  const parent = repliedTo === null ? null : state.answers.ofMessage(repliedTo);
  if (parent !== null) return { parent };
  const inOurThread = channel.isThread() && state.threads.isOurs(channel.id);
  if (inOurThread) return { parent: state.answers.latestIn(channel.id) };
  if (channel.isDMBased()) return { parent: null };
  // Being addressed with everybody else, or through a role, is no question to the bot.
  return message.mentions.users.has(client.user.id) ? { parent: null } : null;
}

async function answerMessage(message: Message, parent: StoredAnswer | null, bot: Bot): Promise<void> {
  const question = wordsOf(message);
  const asked: Asked = {
    userId: message.author.id,
    guildId: message.guildId,
    channelId: message.channelId,
    question,
    filter: parent?.filter ?? {},
    typedArticle: null,
    ignorePeriod: false,
    isWide: false,
    isPrivate: false,
    language: question === '' ? placeLanguage(message) : detectLanguage(question),
    hasEmbeds: mayEmbed(message),
    parentId: parent?.id ?? null,
    replaces: null,
  };
  if (isWithheld(message) && bot.hintedChannels.has(message.channelId)) return;
  const refusal = refusalOf(message, asked, bot) ?? takingRefusal(asked, bot);
  if (refusal !== null) {
    if (isWithheld(message)) bot.hintedChannels.add(message.channelId);
    await message.reply(sendable(noticeView(refusal, asked)));
    return;
  }
  // Thanks end an exchange rather than carry it on.
  const place = smallTalkOf(question) === null ? await continueInThread(message, parent, bot) : null;
  if (place !== null) {
    await answerAsked({ ...asked, channelId: place.channelId }, message.id, { place: place.place }, bot);
    return;
  }
  showTyping(message, bot);
  await answerAsked(asked, message.id, { place: messagePlace(message) }, bot);
}

/** Why the question is not taken now; null: it is, and counted. */
function takingRefusal({ userId, guildId }: Asked, { state, queue, admission }: Bot): Bilingual | null {
  const userHash = state.hashUser(userId);
  const refused = queue.refusal(userHash);
  if (refused !== null) return refused.sentence;
  const admitted = admission.admit({ userHash, guildId });
  return admitted.ok ? null : admitted.sentence;
}

/** A courtesy: the answer does not wait for it, and does not need it. */
function showTyping({ channel }: Message, { log }: Bot): void {
  if (!channel.isSendable()) return;
  channel.sendTyping().catch((error: unknown) => log.debug({ err: error }, 'typing could not be shown'));
}

/** Without the privileged intent Discord leaves out the words of what does not mention the bot, except in private. */
function isWithheld({ content, guildId }: Message): boolean {
  return content === '' && guildId !== null;
}

/** The message without the mention of the bot: what is left is the question. */
function wordsOf({ content, client }: Message): string {
  return content
    .replaceAll(new RegExp(`<@!?${client.user.id}>`, 'gu'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Of whoever wrote no word, the server's language is all that is known. */
function placeLanguage({ guild }: Message): Language {
  return guild === null ? 'fr' : languageOf(guild.preferredLocale);
}

function refusalOf(message: Message, { question }: Asked, { places }: Bot): Bilingual | null {
  const { channel, guildId, channelId, member } = message;
  const parentId = channel.isThread() ? channel.parentId : null;
  const roleIds = member === null ? [] : [...member.roles.cache.keys()];
  const refusal = placeRefusal({ channelId, parentId, guildId }, roleIds, places);
  if (refusal !== null) return refusal;
  if (isWithheld(message)) return botMessages.unreadableMessage;
  if (question === '') return botMessages.howToAsk;
  return question.length > MAX_QUESTION_CHARS
    ? botMessages.questionTooLong(question.length, MAX_QUESTION_CHARS)
    : null;
}

function mayEmbed({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.EmbedLinks) ?? false;
}
