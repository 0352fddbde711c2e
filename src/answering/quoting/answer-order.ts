import { isOfTheFuture } from '../../verifying/rules/tense.ts';
import type { SentenceScore } from './score-sentence.ts';

/** What comes first of all that answers. */
export type AnswerOrder = 'best' | 'newest';

/**
 * The latest word on a thing meets nearly as much of the question as the best one: a concert for the victims is newer than
 * their number, and does not tell it.
 */
const ALIKE_SHARE = 0.8;

/**
 * Those that answer as much of the question as the best one, by their days: what happened before what is only planned. What only
 * touches on the question keeps its place behind.
 */
export function newestFirst(
  ranked: readonly SentenceScore[],
  best: SentenceScore,
  isNear: (scored: SentenceScore) => boolean,
): readonly SentenceScore[] {
  const isAlike = (scored: SentenceScore): boolean =>
    isNear(scored) && scored.context >= ALIKE_SHARE * best.context;
  return [
    ...ranked
      .filter(isAlike)
      .map((scored) => ({ scored, ahead: Number(isOfTheFuture(scored.sentence.reading)) }))
      .sort((a, b) => a.ahead - b.ahead || dayOf(b.scored).localeCompare(dayOf(a.scored)))
      .map(({ scored }) => scored),
    ...ranked.filter((scored) => !isAlike(scored)),
  ];
}

/** An undated one sorts as the oldest. */
export function dayOf({ sentence }: SentenceScore): string {
  return sentence.article.publishedAt ?? '';
}
