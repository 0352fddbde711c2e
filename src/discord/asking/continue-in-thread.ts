import { ChannelType, type Message, PermissionFlagsBits, ThreadAutoArchiveDuration } from 'discord.js';
import type { StoredAnswer } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { cutTo } from '../commands/command.ts';
import { type AnswerPlace, channelPlace } from './answer-place.ts';
import { askedBefore } from './earlier-turns.ts';

/** The first follow-up is answered in the channel; from this turn on the exchange is a conversation of its own. */
const TURNS_BEFORE_A_THREAD = 2;
/** Longest name of a thread, in characters (Discord documentation, channel object). */
const MAX_THREAD_NAME_CHARS = 100;

/**
 * A new thread under the message, named after the first question, once an exchange grows long in a channel; null
 * when it stays where it is, for want of length, of permission, or because it is in a thread already.
 */
export async function continueInThread(
  message: Message,
  parent: StoredAnswer | null,
  { state, log }: Bot,
): Promise<{ readonly channelId: string; readonly place: AnswerPlace } | null> {
  const turns = parent === null ? [] : askedBefore(parent.id, TURNS_BEFORE_A_THREAD, state);
  const first = turns[0];
  if (first === undefined || turns.length < TURNS_BEFORE_A_THREAD || !mayOpenThread(message)) return null;
  try {
    const thread = await message.startThread({
      name: cutTo(first.question, MAX_THREAD_NAME_CHARS),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    state.threads.opened({ threadId: thread.id, parentChannelId: message.channelId });
    return { channelId: thread.id, place: channelPlace(thread) };
  } catch (error) {
    log.warn({ err: error }, 'no thread could be opened; the exchange stays in its channel');
    return null;
  }
}

function mayOpenThread({ channel, client, hasThread }: Message): boolean {
  if (hasThread || (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement))
    return false;
  const permissions = channel.permissionsFor(client.user);
  return (
    permissions?.has([PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads]) ??
    false
  );
}
