import { addDays } from '../../calendar/calendar.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import { termGroups } from '../../searching/question.ts';
import {
  prepareQuestion,
  type RankedPassage,
  type Retrieval,
  searchPassages,
} from '../../searching/retrieve.ts';
import type { TextReading } from '../../text/reading.ts';
import type { AnswerSource } from '../answer-options.ts';
import { newestPassages } from '../news-digest.ts';

/** Stretches of time that are searched each by itself: as many as a timeline has lines. */
const STRETCHES = 10;
/** Passages of each: with all of them a reader takes half a second. */
const PASSAGES_PER_STRETCH = 3;

/**
 * Passages that fit a subject from all of the time in which articles speak of it: the best of each stretch, however
 * many better ones another stretch has. Without a subject, what the newest articles of each stretch begin with.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function spreadPassages(
  { store, embedder }: AnswerSource,
  subject: TextReading,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<Retrieval> {
  const hasSubject = subject.text !== '';
  const searched = await prepareQuestion(store, hasSubject ? embedder : null, subject, signal);
  const { question, vector } = searched;
  const holding = await store.matching(termGroups(question), filter);
  const days = holding.flatMap(({ publishedAt }) => publishedAt ?? []);
  const passages: RankedPassage[] = [];
  for (const within of stretchesWithin(filter, days)) {
    const found = hasSubject
      ? (await searchPassages(store, searched, { filter: within })).passages
      : await newestPassages(store, within, PASSAGES_PER_STRETCH);
    passages.push(...found.slice(0, PASSAGES_PER_STRETCH));
  }
  // Scores of different searches cannot be compared: what the sentences say decides.
  return {
    question,
    hasVector: vector !== null,
    passages: passages.map((passage, index) => ({ ...passage, rank: index + 1, score: 0 })),
  };
}

/**
 * The filter of each stretch of time. Undated articles stand in none of them: they would be found again in every one,
 * and what has no day has no place among days.
 */
function stretchesWithin(
  { withUndated, ...filter }: ArticleFilter,
  days: readonly string[],
): readonly ArticleFilter[] {
  if (days.length === 0) return [withUndated === undefined ? filter : { ...filter, withUndated }];
  return stretchesOf(days, STRETCHES).map((stretch) => ({ ...filter, ...stretch }));
}

/**
 * Stretches of time with about as many of the days each, from the first day to the last; none where there is no day.
 */
export function stretchesOf(
  days: readonly string[],
  most: number,
): readonly Pick<ArticleFilter, 'since' | 'until'>[] {
  const distinct = [...new Set(days)].sort();
  const count = Math.min(most, distinct.length);
  const firsts = Array.from({ length: count }, (_, index) =>
    String(distinct[Math.floor((index * distinct.length) / count)]),
  );
  const last = String(distinct.at(-1));
  return firsts.map((since, index) => {
    const next = firsts[index + 1];
    return { since, until: next === undefined ? last : addDays(next, -1) };
  });
}
