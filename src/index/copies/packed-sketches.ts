import { DAY_MS } from '../../calendar/durations.ts';
import { isSampled, type Sketch } from './sketch.ts';

/** Sketches of many articles in a few arrays: two arrays an article would take more memory than what is in them. */
export interface PackedSketches {
  readonly count: number;
  /** Article after article: hashes of its opening, ascending, then of the rest, ascending. */
  readonly hashes: Uint32Array;
  /** Where each article's opening begins in `hashes`, and behind the last article the end. */
  readonly starts: Uint32Array;
  /** Where each article's rest begins. */
  readonly middles: Uint32Array;
  /** 1 for a brief, of which all shingles are there. */
  readonly briefs: Uint8Array;
  /** The day on which each was published, from 1970 on; `NO_DAY` where it is not known. */
  readonly days: Int32Array;
  /** The paper of each, as a number; `NO_PAPER` where it is not known. */
  readonly papers: Int32Array;
}

export const NO_DAY = -(2 ** 31);
export const NO_PAPER = -1;

export interface DatedSketch extends Pick<Sketch, 'opening' | 'rest'> {
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
}

/**
 * Puts sketches behind each other as they come: as many as `count`, with `shingles` hashes together.
 * @throws RangeError for more hashes than that
 */
export function packSketches(
  sketches: Iterable<DatedSketch>,
  { count, shingles }: { readonly count: number; readonly shingles: number },
): PackedSketches {
  const hashes = new Uint32Array(shingles);
  const starts = new Uint32Array(count + 1);
  const middles = new Uint32Array(count);
  const briefs = new Uint8Array(count);
  const days = new Int32Array(count).fill(NO_DAY);
  const papers = new Int32Array(count).fill(NO_PAPER);
  const paperNumbers = new Map<string, number>();
  let article = 0;
  let at = 0;
  for (const { opening, rest, publishedAt, publisher } of sketches) {
    starts[article] = at;
    middles[article] = at + opening.length;
    hashes.set(opening, at);
    hashes.set(rest, at + opening.length);
    briefs[article] = opening.every(isSampled) && rest.every(isSampled) ? 0 : 1;
    if (publishedAt !== null) days[article] = Date.parse(publishedAt) / DAY_MS;
    if (publisher !== null) {
      const paper = paperNumbers.get(publisher) ?? paperNumbers.size;
      paperNumbers.set(publisher, paper);
      papers[article] = paper;
    }
    at += opening.length + rest.length;
    article += 1;
  }
  starts[count] = at;
  return { count, hashes, starts, middles, briefs, days, papers };
}
