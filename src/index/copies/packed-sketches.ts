import type { Sketch } from './sketch.ts';

/** Sketches of many articles in three arrays: two arrays an article would take more memory than what is in them. */
export interface PackedSketches {
  readonly count: number;
  /** Article after article: hashes of its opening, ascending, then of the rest, ascending. */
  readonly hashes: Uint32Array;
  /** Where each article's opening begins in `hashes`, and behind the last article the end. */
  readonly starts: Uint32Array;
  /** Where each article's rest begins. */
  readonly middles: Uint32Array;
}

/**
 * Puts sketches behind each other as they come: as many as `count`, with `shingles` hashes together.
 * @throws RangeError for more hashes than that
 */
export function packSketches(
  sketches: Iterable<Pick<Sketch, 'opening' | 'rest'>>,
  { count, shingles }: { readonly count: number; readonly shingles: number },
): PackedSketches {
  const hashes = new Uint32Array(shingles);
  const starts = new Uint32Array(count + 1);
  const middles = new Uint32Array(count);
  let article = 0;
  let at = 0;
  for (const { opening, rest } of sketches) {
    starts[article] = at;
    middles[article] = at + opening.length;
    hashes.set(opening, at);
    hashes.set(rest, at + opening.length);
    at += opening.length + rest.length;
    article += 1;
  }
  starts[count] = at;
  return { count, hashes, starts, middles };
}
