import type { StoreHit } from '../index/passage-store.ts';
import type { ScoredHit } from './fuse.ts';
import { areNearDuplicates, type ComparedPassage, shingles } from './near-duplicates.ts';
import type { ReadPassage } from './read-passage.ts';

/** How many places at the top are shared between articles. */
const SHARED_PLACES = 5;
/** How many of them one article may take: an answer from one source alone is rarely the whole story. */
const MAX_PER_ARTICLE = 2;

/** A passage that was found, and read. */
export type ReadHit = StoreHit & ReadPassage;

export interface DistinctHit extends ScoredHit<ReadHit> {
  /** Passages of other articles with nearly the same words, left out of the list. */
  readonly copies: readonly ReadHit[];
}

/** Collapses near-identical passages of different articles into the best-ranked one, and keeps the order. */
export function collapseCopies(ranked: readonly ScoredHit<ReadHit>[]): readonly DistinctHit[] {
  const kept: { scored: ScoredHit<ReadHit>; compared: ComparedPassage; copies: ReadHit[] }[] = [];
  for (const scored of ranked) {
    const { article, passage, reading } = scored.hit;
    // A headline that opens the passage is compared by itself.
    const body = reading.text.words.filter(({ start }) => passage.start + start >= article.bodyStart);
    const compared = { title: article.title, shingles: shingles(body) };
    const original = kept.find(
      (other) => other.scored.hit.article.id !== article.id && areNearDuplicates(compared, other.compared),
    );
    if (original === undefined) kept.push({ scored, compared, copies: [] });
    else original.copies.push(scored.hit);
  }
  return kept.map(({ scored, copies }) => ({ ...scored, copies }));
}

/**
 * Lets at most two passages of an article into the first five; the others follow after the fifth, in their
 * order. With one article only there is nothing to share.
 */
export function shareTopPlaces<Hit extends ScoredHit>(ranked: readonly Hit[]): readonly Hit[] {
  const top: Hit[] = [];
  const rest: Hit[] = [];
  const taken = new Map<string, number>();
  for (const scored of ranked) {
    const articleId = scored.hit.article.id;
    const places = taken.get(articleId) ?? 0;
    if (top.length < SHARED_PLACES && places < MAX_PER_ARTICLE) {
      top.push(scored);
      taken.set(articleId, places + 1);
    } else {
      rest.push(scored);
    }
  }
  if (top.length < SHARED_PLACES) return ranked;
  return [...top, ...rest];
}
