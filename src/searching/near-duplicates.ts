import type { ReadWord } from '../text/analyse.ts';

/** Words that make one shingle. */
const NEAR_SHINGLE_WORDS = 3;
/** From this share of equal shingles on, passages of articles with different headlines are copies of one report. */
const NEAR_DUPLICATE_SHARE = 0.85;
/**
 * Under the same headline, less than nearly everything equal is a revision: a correction is what a reader looks for. With the
 * share of copies, one in a hundred questions of everyday phrasing lost its right passage to another version of it.
 */
const SAME_HEADLINE_SHARE = 0.95;

/** A passage's own words, and the headline of its article. */
export interface ComparedPassage {
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
