/** Lengths of the character n-grams, boundary marks counted. */
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const WORD_START = 0x3c;
const WORD_END = 0x3e;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Another start for n-grams, so that the word "ion" and the n-gram "ion" are different features. */
const GRAM_OFFSET = 0x2f0b4c47;

/** A 32-bit hash of a word. */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

/**
 * The 32-bit hashes of a word's n-grams of 3 to 5 characters, `<` and `>` marking its ends; repeated ones too.
 * Each hash grows out of the shorter one's, so that no n-gram is ever a string.
 */
export function gramHashes(word: string): readonly number[] {
  const hashes: number[] = [];
  const last = word.length + 1;
  const unit = (at: number): number =>
    at === 0 ? WORD_START : at === last ? WORD_END : word.charCodeAt(at - 1);
  for (let start = 0; start <= last; start += 1) {
    let hash = GRAM_OFFSET;
    const end = Math.min(start + LONGEST_GRAM, last + 1);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ unit(at), FNV_PRIME);
      if (at - start + 1 >= SHORTEST_GRAM) hashes.push(mixed(hash));
    }
  }
  return hashes;
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input moves every bit of the output. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
