import type { Answer } from '../answering/answer.ts';
import type { Language } from '../messages/bilingual.ts';
import type { BotState, StoredAnswer } from '../state/bot-state.ts';
import type { ArticleFilter } from '../store/passage-store.ts';

/** Where the answers of the reading room stand among those of Discord's channels, whose names are all numbers. */
const READING_ROOM = 'reading-room';

/** An answer of the room, to be kept: as the question was asked, and in which language the page was. */
export interface RoomAnswer {
  readonly question: string;
  readonly filter: ArticleFilter;
  readonly answer: Answer;
  readonly parentId: string | null;
  readonly language: Language;
}

type Answers = Pick<BotState, 'answers' | 'hashUser'>;

/** Keeps an answer, which then has a page. Nobody in particular has asked: the room knows no people. */
export function keepAnswer(
  { answers, hashUser }: Answers,
  { question, filter, answer, parentId, language }: RoomAnswer,
): StoredAnswer {
  return answers.save({
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
}

/** The answer of a page's address; null where there is none, or it was for one person's eyes. */
export function pagedAnswer({ answers }: Pick<Answers, 'answers'>, id: string): StoredAnswer | null {
  const stored = answers.find(id);
  return stored !== null && hasPage(stored) ? stored : null;
}

/** A private answer, and one of a direct message, is for whoever has asked. */
function hasPage({ isPrivate, guildId, channelId }: StoredAnswer): boolean {
  return !isPrivate && (guildId !== null || channelId === READING_ROOM);
}

export function answerAddress(id: string): string {
  return `/answers/${id}`;
}
