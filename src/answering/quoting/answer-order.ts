import type { SentenceScore } from './score-sentence.ts';

/** What comes first of all that answers. */
export type AnswerOrder = 'best' | 'newest';

/**
 * The latest word on a thing meets nearly as much of the question as the best one: a concert for the victims is newer than
 * their number, and does not tell it.
 */
const ALIKE_SHARE = 0.8;

/** Those that answer as much of the question as the best one, by their days; what only touches on it keeps its place behind. */
export function newestFirst(
  ranked: readonly SentenceScore[],
  best: SentenceScore,
  isNear: (scored: SentenceScore) => boolean,
): readonly SentenceScore[] {
  const isAlike = (scored: SentenceScore): boolean =>
    isNear(scored) && scored.context >= ALIKE_SHARE * best.context;
  return [
    ...ranked.filter(isAlike).sort((a, b) => dayOf(b).localeCompare(dayOf(a))),
    ...ranked.filter((scored) => !isAlike(scored)),
  ];
}

/** An undated one sorts as the oldest. */
export function dayOf({ sentence }: SentenceScore): string {
  return sentence.article.publishedAt ?? '';
}
