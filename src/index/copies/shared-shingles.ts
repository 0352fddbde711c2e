import type { PackedSketches } from './packed-sketches.ts';

/** The shingles that several sketches have, by numbers of their own from 0 on. */
export interface SharedShingles {
  /** For each place of `hashes` the number of its shingle; `NOT_SHARED` where one article alone has it. */
  readonly numbers: Int32Array;
  /** By number, how many articles have the shingle. */
  readonly articles: Uint32Array;
}

export const NOT_SHARED = -1;

/** Bits a hash: one shingle in ten that stands alone meets another's bit, and is looked up in vain. */
const BITS_A_HASH = 8;

/**
 * Finds what sketches share. Most shingles stand in one article alone, and a table of all would be the largest thing in
 * memory: bits are set first, and only what meets a bit that was set before is counted in a table.
 */
export function sharedShingles({ hashes }: PackedSketches): SharedShingles {
  const repeated = placesRepeated(hashes);
  const { keys, counts, shift } = countedHashes(hashes, repeated);
  const numberOf = new Int32Array(keys.length).fill(NOT_SHARED);
  const articles: number[] = [];
  counts.forEach((count, slot) => {
    if (count < 2) return;
    numberOf[slot] = articles.length;
    articles.push(count);
  });
  const numbers = new Int32Array(hashes.length).fill(NOT_SHARED);
  for (const place of repeated) {
    const hash = hashes[place] ?? 0;
    numbers[place] = numberOf[slotOf(hash, keys, counts, shift)] ?? NOT_SHARED;
  }
  return { numbers, articles: Uint32Array.from(articles) };
}

/** The places of hashes that may stand elsewhere too: all that do, and few others. */
function placesRepeated(hashes: Uint32Array): Uint32Array {
  const bits = powerOfTwo(BITS_A_HASH * hashes.length);
  // A shingle is sampled by its low bits: the high ones tell hashes apart.
  const shift = 32 - Math.log2(bits);
  const once = new Uint32Array(bits / 32);
  const again = new Uint32Array(bits / 32);
  for (let place = 0; place < hashes.length; place += 1) {
    const bit = (hashes[place] ?? 0) >>> shift;
    const word = bit >>> 5;
    const mask = 1 << (bit & 31);
    const before = once[word] ?? 0;
    if ((before & mask) === 0) once[word] = before | mask;
    else again[word] = (again[word] ?? 0) | mask;
  }
  const isRepeated = (place: number): boolean => {
    const bit = (hashes[place] ?? 0) >>> shift;
    return ((again[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
  let count = 0;
  for (let place = 0; place < hashes.length; place += 1) if (isRepeated(place)) count += 1;
  const places = new Uint32Array(count);
  let found = 0;
  for (let place = 0; found < count; place += 1) if (isRepeated(place)) places[found++] = place;
  return places;
}

/** A table by open addressing, which takes a tenth of the room of a map: a slot whose count is 0 is free. */
interface CountedHashes {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
  /** What is left of a hash when it is shifted so far is the first slot to look at. */
  readonly shift: number;
}

function countedHashes(hashes: Uint32Array, places: Uint32Array): CountedHashes {
  const slots = powerOfTwo(2 * places.length);
  const keys = new Uint32Array(slots);
  const counts = new Uint32Array(slots);
  const shift = 32 - Math.log2(slots);
  for (const place of places) {
    const hash = hashes[place] ?? 0;
    const slot = slotOf(hash, keys, counts, shift);
    keys[slot] = hash;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { keys, counts, shift };
}

/** The slot of a hash, or the free one where it would be. */
function slotOf(hash: number, keys: Uint32Array, counts: Uint32Array, shift: number): number {
  let slot = hash >>> shift;
  while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

/** The least power of two above, within what 32 bits can tell apart. */
function powerOfTwo(below: number): number {
  return 2 ** Math.min(31, Math.max(6, Math.ceil(Math.log2(below + 1))));
}
