import { createHash } from 'node:crypto';
import type { ComposedAnswer } from '../quoting/compose-answer.ts';

/**
 * `not-found`: the model says that the extracts do not answer. `nothing-held`: no sentence passed the check, or those
 * that did have lost the one that answered.
 */
export type WritingOutcome =
  | ({ readonly kind: 'written' } & ComposedAnswer)
  | { readonly kind: 'not-found' | 'nothing-held' };

/** What a model has made of the identical question over the same passages. */
export interface AnswerCache {
  get(key: string): WritingOutcome | null;
  put(key: string, outcome: WritingOutcome): void;
}

/** @param parts everything that an outcome depends on, as plain data */
export function cacheKey(parts: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Keeps the so many outcomes that were used last, in memory; 0 keeps none. */
export function answerCache(maxAnswers: number): AnswerCache {
  const kept = new Map<string, WritingOutcome>();
  const put = (key: string, outcome: WritingOutcome): void => {
    // A map keeps the order of insertion: the first is always the one that was used longest ago.
    kept.delete(key);
    kept.set(key, outcome);
    const [oldest] = kept.keys();
    if (kept.size > maxAnswers && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get(key) {
      const found = kept.get(key) ?? null;
      if (found !== null) put(key, found);
      return found;
    },
    put,
  };
}
