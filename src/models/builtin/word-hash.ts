const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Boundaries of a word, so that an n-gram knows whether it begins or ends one. */
const WORD_START = 0x02;
const WORD_END = 0x03;

const SHORTEST_GRAM_CHARS = 3;
const LONGEST_GRAM_CHARS = 5;
/** An n-gram and a word of the same letters are not the same feature. */
const GRAM_SEED = 0x9e3779b9;

/** A word's 32-bit key: FNV-1a over its UTF-16 code units, then MurmurHash3's finaliser. */
export function wordKey(word: Uint16Array, length: number): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (word[at] ?? 0), FNV_PRIME);
  return mixHash(hash);
}

/**
 * Writes the buckets of a word's n-grams of 3 to 5 characters, its boundaries counted, into `into` from `from` on
 * (Bojanowski et al. 2017, "Enriching Word Vectors with Subword Information").
 * @returns where they end in `into`, which must have room for three a character
 */
export function gramBuckets(
  word: Uint16Array,
  length: number,
  buckets: number,
  into: Int32Array,
  from: number,
): number {
  let end = from;
  for (let start = -1; start < length; start += 1) {
    let hash = FNV_OFFSET ^ GRAM_SEED;
    const last = Math.min(start + LONGEST_GRAM_CHARS - 1, length);
    for (let at = start; at <= last; at += 1) {
      const code = at === -1 ? WORD_START : at === length ? WORD_END : (word[at] ?? 0);
      hash = Math.imul(hash ^ code, FNV_PRIME);
      if (at - start + 1 < SHORTEST_GRAM_CHARS) continue;
      into[end] = mixHash(hash) % buckets;
      end += 1;
    }
  }
  return end;
}

/** MurmurHash3's finaliser: 32 bits, from 0 on. */
export function mixHash(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
