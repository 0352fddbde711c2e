import { type StatedFacts, statedFacts } from './stated-facts.ts';
import { BRIEF_WORDS, toldWords } from './told-words.ts';
import { hashWord, joinHashes } from './word-hashes.ts';

/**
 * Name of these rules and of those that join sketches to clusters. It stands in every generation's manifest: sketches
 * of another version do not meet these, so a change here means drawing all of them again.
 */
export const COPIES_VERSION = 'shingles-2';

/** Words that make one shingle: three are often a turn of phrase, five lose a report whose words were retouched. */
const SHINGLE_WORDS = 4;
/** One shingle in so many is kept, the same one wherever it stands (docs/retrieval.md has what other rates give). */
export const SAMPLED_ONE_IN = 4;

/** What is kept of an article to find its copies. */
export interface Sketch {
  /** Of the whole body. */
  readonly words: number;
  /**
   * Hashes of some four-word shingles in the first half of the body, each once, ascending; of a brief, of all of them.
   */
  readonly opening: Uint32Array;
  readonly rest: Uint32Array;
  readonly facts: StatedFacts;
}

/** The sketch of an article's body. Case, accents, marks and white space do not count; nor does speech at length. */
export function sketchOf({ text, bodyStart }: { readonly text: string; readonly bodyStart: number }): Sketch {
  const { stretches, words: inAll } = toldWords(text.slice(bodyStart));
  const told = stretches.reduce((sum, { words }) => sum + words.length, 0);
  const isBrief = told < BRIEF_WORDS;
  const opening = new Set<number>();
  const rest = new Set<number>();
  let before = 0;
  for (const { words } of stretches) {
    const hashes = words.map(hashWord);
    for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
      const shingle = joinHashes(hashes, at, SHINGLE_WORDS);
      if (!(isBrief || isSampled(shingle)) || opening.has(shingle)) continue;
      (2 * (before + at) < told ? opening : rest).add(shingle);
    }
    before += hashes.length;
  }
  return {
    words: inAll,
    opening: Uint32Array.from(opening).sort(),
    rest: Uint32Array.from(rest).sort(),
    facts: statedFacts(stretches),
  };
}

/** Whether the sketches of all articles that have this shingle have it too, not those of briefs alone. */
export function isSampled(shingle: number): boolean {
  return shingle % SAMPLED_ONE_IN === 0;
}
