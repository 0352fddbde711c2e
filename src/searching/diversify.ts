import type { StoreHit } from '../index/passage-store.ts';
import type { ReadWord } from '../text/analyse.ts';
import type { ScoredHit } from './fuse.ts';
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

/** Words that make one shingle. */
const NEAR_SHINGLE_WORDS = 3;
/** From this share of equal shingles on, passages of articles with different headlines are copies of one report. */
const NEAR_DUPLICATE_SHARE = 0.85;
/**
 * Under the same headline, less than nearly everything equal is a revision: a correction is what a reader looks for.
 * With the share of copies, one in a hundred questions of everyday phrasing lost its right passage to another version
 * of it.
 */
const SAME_HEADLINE_SHARE = 0.95;

/** A passage's own words, and the headline of its article. */
interface ComparedPassage {
  readonly title: string;
  readonly shingles: ReadonlySet<string>;
}

/** The three-word sequences of a text, folded: what two copies of a text share. */
export function shingles(words: readonly ReadWord[]): ReadonlySet<string> {
  const folded = words.map((word) => word.folded);
  const found = new Set<string>();
  for (let start = 0; start + NEAR_SHINGLE_WORDS <= folded.length; start += 1) {
    found.add(folded.slice(start, start + NEAR_SHINGLE_WORDS).join(' '));
  }
  return found;
}

/** Whether two passages are copies: so large a share of the larger one's shingles stands in the other. */
export function areNearDuplicates(a: ComparedPassage, b: ComparedPassage): boolean {
  const [small, large] = [a.shingles, b.shingles].sort((one, other) => one.size - other.size);
  if (small === undefined || large === undefined || small.size === 0) return false;
  const least = (a.title === b.title ? SAME_HEADLINE_SHARE : NEAR_DUPLICATE_SHARE) * large.size;
  if (small.size < least) return false;
  // Most passages have nothing in common: a few shingles tell.
  let possible = small.size;
  for (const shingle of small) {
    if (large.has(shingle)) continue;
    possible -= 1;
    if (possible < least) return false;
  }
  return true;
}
