import { addDays } from '../../calendar/calendar.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import type { Embedder } from '../../models/embedder.ts';
import { analyseQuestion, termGroups } from '../../searching/question.ts';
import { type RankedPassage, retrieve } from '../../searching/retrieve.ts';
import type { TextReading } from '../../text/reading.ts';
import type { AnswerSource } from '../answer-options.ts';
import type { SearchResult } from '../judge-passages.ts';

/** Stretches of time that are searched each by itself: as many as a timeline has lines. */
const STRETCHES = 10;
/** Passages of each: with all of them a reader takes half a second. */
const PASSAGES_PER_STRETCH = 3;

/**
 * Passages that fit a subject from all of the time in which articles speak of it: the best of each stretch, however many
 * better ones another stretch has.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function spreadPassages(
  { store, embedder }: AnswerSource,
  subject: TextReading,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const question = await analyseQuestion(store, subject);
  const holding = await store.matching(termGroups(question), filter);
  const days = holding.flatMap(({ publishedAt }) => publishedAt ?? []);
  const asked = embedder === null ? null : askedOnce(embedder);
  const passages: RankedPassage[] = [];
  let hasVector = false;
  for (const within of stretchesWithin(filter, days, STRETCHES)) {
    const found = await retrieve(store, asked, subject, {
      filter: within,
      ...(signal === undefined ? {} : { signal }),
    });
    hasVector ||= found.hasVector;
    passages.push(...found.passages.slice(0, PASSAGES_PER_STRETCH));
  }
  // Scores of different searches cannot be compared: what the sentences say decides.
  return {
    question,
    hasVector,
    passages: passages.map((passage, index) => ({ ...passage, rank: index + 1, score: 0 })),
  };
}

/**
 * The filter of each stretch of time. Undated articles stand in none of them: they would be found again in every one, and
 * what has no day has no place among days.
 */
export function stretchesWithin(
  { withUndated, ...filter }: ArticleFilter,
  days: readonly string[],
  most: number,
): readonly ArticleFilter[] {
  if (days.length === 0) return [withUndated === undefined ? filter : { ...filter, withUndated }];
  return stretchesOf(days, most).map((stretch) => ({ ...filter, ...stretch }));
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

/** A provider is asked for the vector of a question once, however often it is searched for. */
function askedOnce(embedder: Embedder): Embedder {
  let asked: ReturnType<Embedder['embedQuestion']> | null = null;
  return {
    identity: embedder.identity,
    embedPassages: (inputs, signal) => embedder.embedPassages(inputs, signal),
    embedQuestion: (question, signal) => (asked ??= embedder.embedQuestion(question, signal)),
  };
}
