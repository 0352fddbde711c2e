import type { Answer } from '../answering/answer.ts';
import type { ArticleFilter } from '../index/passage-store.ts';
import type { Language } from '../messages/bilingual.ts';
import { answerPage, READING_ROOM } from '../state/answer-page.ts';
import type { BotState, StoredAnswer } from '../state/bot-state.ts';

/** An answer of the room, to be kept: as the question was asked, and in which language the page was. */
export interface RoomAnswer {
  readonly question: string;
  readonly filter: ArticleFilter;
  readonly answer: Answer;
  readonly parentId: string | null;
  readonly language: Language;
}

type Answers = Pick<BotState, 'answers' | 'hashUser'>;

/**
 * Keeps an answer. Nobody in particular has asked: the room knows no people.
 * @returns the path of its page
 */
export function keepAnswer(
  { answers, hashUser }: Answers,
  { question, filter, answer, parentId, language }: RoomAnswer,
): string {
  const kept = answers.save({
    askerHash: hashUser(READING_ROOM),
    guildId: null,
    channelId: READING_ROOM,
    question,
    filter,
    ignorePeriod: false,
    isWide: false,
    isPrivate: false,
    interfaceLanguage: language,
    answer,
    parentId,
    isShared: false,
    undatedLeftOut: 0,
  });
  const page = answerPage(kept);
  if (page === null) throw new RangeError('an answer of the reading room has a page');
  return page;
}

/** The answer of a page's address; null where there is none, or it was for one person's eyes. */
export function findPagedAnswer({ answers }: Pick<Answers, 'answers'>, id: string): StoredAnswer | null {
  const stored = answers.find(id);
  return stored === null || answerPage(stored) === null ? null : stored;
}
