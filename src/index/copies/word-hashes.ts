import { mixHash } from '../../models/builtin/word-hash.ts';

/** FNV-1a of a word, over its UTF-16 code units: 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * Hashes that follow each other in their order, mixed as MurmurHash3 mixes its blocks and its end: 32 bits, from 0 on.
 */
export function joinHashes(hashes: readonly number[], from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const block = Math.imul(hashes[at] ?? 0, 0xcc9e2d51);
    value ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    value = (Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64) | 0;
  }
  return mixHash(value);
}
