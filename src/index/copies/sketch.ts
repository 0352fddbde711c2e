import { fold } from '../../text/fold.ts';

/**
 * Name of these rules and of those that join sketches to clusters. It stands in every generation's manifest: sketches of
 * another version do not meet these, so a change here means drawing all of them again.
 */
export const COPIES_VERSION = 'shingles-1';

/** Words that make one shingle: three are often a turn of phrase, five lose a report whose words were retouched. */
const SHINGLE_WORDS = 4;
/** One shingle in so many is kept, the same one wherever it stands (docs/retrieval.md has what other rates give). */
const SAMPLED_ONE_IN = 4;
/**
 * A quotation of so many words is left out: reporters who heard the same speech write the same words without copying from
 * each other. A few words in quotation marks are part of what is told.
 */
const LONG_SPEECH_WORDS = 10;

/** What is kept of an article to find its copies: hashes of some of its four-word shingles, each once, ascending. */
export interface Sketch {
  /** Of the whole body. */
  readonly words: number;
  /** Of what stands in the first half of the body. */
  readonly opening: Uint32Array;
  readonly rest: Uint32Array;
}

/** The sketch of an article's body. Case, accents, marks and white space do not count; nor does speech at length. */
export function sketchOf({ text, bodyStart }: { readonly text: string; readonly bodyStart: number }): Sketch {
  const folded = fold(text.slice(bodyStart));
  const stretches = folded
    .replace(SPEECH, (speech) => (hashesOf(speech).length < LONG_SPEECH_WORDS ? speech : BREAK))
    .split(BREAK)
    .map(hashesOf);
  const told = stretches.reduce((sum, hashes) => sum + hashes.length, 0);
  const opening = new Set<number>();
  const rest = new Set<number>();
  let before = 0;
  for (const hashes of stretches) {
    for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
      const shingle = joinHashes(hashes, at);
      if (shingle % SAMPLED_ONE_IN !== 0 || opening.has(shingle)) continue;
      (2 * (before + at) < told ? opening : rest).add(shingle);
    }
    before += hashes.length;
  }
  return {
    words: folded.match(WORD)?.length ?? 0,
    opening: Uint32Array.from(opening).sort(),
    rest: Uint32Array.from(rest).sort(),
  };
}

const WORD = /[\p{L}\p{N}]+/gu;
/** A straight mark opens as well as it closes: one that was forgotten must not turn all that follows inside out. */
const SPEECH = /«[^«»]*»|“[^“”]*”|"[^"\n]*"/gu;
/** No shingle runs across it. */
const BREAK = '\u0000';

/** FNV-1a of each word, over its UTF-16 code units. */
function hashesOf(text: string): readonly number[] {
  return (text.match(WORD) ?? []).map((word) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return hash;
  });
}

/** The words of one shingle in their order, mixed as MurmurHash3 mixes its blocks and its end. */
function joinHashes(hashes: readonly number[], from: number): number {
  let value = 0;
  for (let at = from; at < from + SHINGLE_WORDS; at += 1) {
    const block = Math.imul(hashes[at] ?? 0, 0xcc9e2d51);
    value ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    value = (Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64) | 0;
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
