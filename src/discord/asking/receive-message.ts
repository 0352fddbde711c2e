import {
  DiscordAPIError,
  type Message,
  MessageType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { utcDay } from '../../calendar/utc-day.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { discordGate } from '../../messages/discord-gate.ts';
import type { StoredAnswer } from '../../state/bot-state.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { readText } from '../../text/reading.ts';
import { smallTalkOf } from '../../text/small-talk.ts';
import type { Bot } from '../bot-parts.ts';
import { servesGuild } from '../gate/guilds.ts';
import { languageOfLocale, placeProblem, takingRefusal } from '../interaction-context.ts';
import { sendable } from '../replies.ts';
import { noticeView } from '../views/plain-views.ts';
import { answerAsked } from './answer-asked.ts';
import { messagePlace } from './answer-place.ts';
import { type Asked, MAX_QUESTION_CHARS, newQuestion } from './asked.ts';
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
    ...newQuestion,
    userId: message.author.id,
    guildId: message.guildId,
    channelId: message.channelId,
    question,
    filter: parent?.filter ?? {},
    language: question === '' ? placeLanguage(message) : detectLanguage(question),
    hasEmbeds: mayEmbed(message),
    parentId: parent?.id ?? null,
  };
  const refusal = refusalOf(message, asked, bot) ?? notTaken(asked, bot);
  if (refusal !== null) return tellWhy(message, refusal, asked, bot);
  // Thanks end an exchange rather than carry it on.
  const place =
    smallTalkOf(readText(question)) === null ? await continueInThread(message, parent, bot) : null;
  if (place !== null) {
    await answerAsked({ ...asked, channelId: place.channelId }, message.id, { place: place.place }, bot);
    return;
  }
  showTyping(message, bot);
  await answerAsked(asked, message.id, { place: messagePlace(message) }, bot);
}

/** Why a message gets no answer, and how that is told. */
interface Refusal {
  readonly sentence: Bilingual;
  /** Told once a person and day: who talks to others beside the bot is not to be told again and again. */
  readonly hint: 'place' | 'words' | null;
  /** Told in private where that can be, in these words. */
  readonly inPrivate?: Bilingual;
}

async function tellWhy(message: Message, refusal: Refusal, asked: Asked, bot: Bot): Promise<void> {
  const { sentence, hint, inPrivate } = refusal;
  if (hint !== null && !isFirstToday(hint, asked, bot)) return;
  if (inPrivate === undefined) {
    await message.reply(sendable(noticeView(sentence, asked)));
    return;
  }
  try {
    await message.author.send(sendable(noticeView(inPrivate, asked)));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.CannotSendMessagesToThisUser)
      throw error;
    await message.reply(sendable(noticeView(sentence, asked)));
  }
}

/** Why the question is not taken now; null: it is, and counted. */
function notTaken(asked: Asked, bot: Bot): Refusal | null {
  const sentence = takingRefusal(asked, bot);
  return sentence === null ? null : { sentence, hint: null };
}

function isFirstToday(hint: string, { userId }: Asked, { state, nowMs }: Bot): boolean {
  return state.counters.add(`hint/${hint}/${state.hashUser(userId)}`, utcDay(nowMs()), 1) === 1;
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
  return guild === null ? 'fr' : languageOfLocale(guild.preferredLocale);
}

/** What is wrong with the message itself. A message to the bot counts as one of its author's, whatever comes of it. */
function refusalOf(message: Message, asked: Asked, bot: Bot): Refusal | null {
  const problem = problemOf(message, bot);
  if (problem === null && isWithheld(message))
    return { sentence: botMessages.unreadableMessage, hint: 'words' };
  const refusal = problem ?? wordingRefusal(asked);
  if (refusal === null) return null;
  const charged = bot.admission.charge(bot.state.hashUser(asked.userId));
  return charged.ok || refusal.hint !== null ? refusal : { sentence: charged.sentence, hint: null };
}

function problemOf({ channel, guild, guildId, channelId, member }: Message, { places }: Bot): Refusal | null {
  const parentId = channel.isThread() ? channel.parentId : null;
  const roleIds = member === null ? [] : [...member.roles.cache.keys()];
  const problem = placeProblem({ channelId, parentId, guildId }, roleIds, places);
  if (problem === null) return null;
  const told = { sentence: discordGate[problem], hint: 'place' } as const;
  if (guild === null) return told;
  const { otherRoleOn, otherChannelOn } = discordGate;
  return { ...told, inPrivate: (problem === 'otherRole' ? otherRoleOn : otherChannelOn)(guild.name) };
}

function wordingRefusal({ question }: Asked): Refusal | null {
  if (question === '') return { sentence: botMessages.howToAsk, hint: null };
  if (question.length <= MAX_QUESTION_CHARS) return null;
  return { sentence: botMessages.questionTooLong(question.length, MAX_QUESTION_CHARS), hint: null };
}

function mayEmbed({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.EmbedLinks) ?? false;
}
