import { fold } from '../language/analyse.ts';
import { words } from '../language/words.ts';

/** Words that make one shingle. */
const SHINGLE_WORDS = 3;
/** Agency copies differ by a headline or a cut line; rewritten reports of the same event stay far below. */
const SAME_TEXT_SHARE = 0.75;

/** The three-word sequences of a text, folded: what two copies of a text share. */
export function shingles(text: string): ReadonlySet<string> {
  const folded = words(text).map((word) => fold(word.text));
  const found = new Set<string>();
  for (let start = 0; start + SHINGLE_WORDS <= folded.length; start += 1) {
    found.add(folded.slice(start, start + SHINGLE_WORDS).join(' '));
  }
  return found;
}

/** Whether two texts are copies: three quarters or more of the smaller one's shingles stand in the other. */
export function areNearDuplicates(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0 || small.size < large.size / 2) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared >= SAME_TEXT_SHARE * small.size;
}
