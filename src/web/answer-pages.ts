import { answerPage, READING_ROOM } from '../state/answer-page.ts';
import type { BotState, NewAnswer, StoredAnswer } from '../state/bot-state.ts';

/**
 * Keeps an answer, as the question was asked. Nobody in particular has: the room knows no people.
 * @returns the path of its page
 */
export function keepAnswer(
  { answers, hashUser }: Pick<BotState, 'answers' | 'hashUser'>,
  answered: Pick<NewAnswer, 'question' | 'filter' | 'answer' | 'parentId' | 'interfaceLanguage'>,
): string {
  const kept = answers.save({
    ...answered,
    askerHash: hashUser(READING_ROOM),
    guildId: null,
    channelId: READING_ROOM,
    ignorePeriod: false,
    isWide: false,
    isPrivate: false,
    isShared: false,
    undatedLeftOut: 0,
  });
  const page = answerPage(kept);
  if (page === null) throw new RangeError('an answer of the reading room has a page');
  return page;
}

/** The answer of a page's address; null where there is none, or it was for one person's eyes. */
export function findPagedAnswer({ answers }: Pick<BotState, 'answers'>, id: string): StoredAnswer | null {
  const stored = answers.find(id);
  return stored === null || answerPage(stored) === null ? null : stored;
}
