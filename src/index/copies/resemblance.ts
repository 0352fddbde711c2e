import { NO_DAY, NO_PAPER, type PackedSketches } from './packed-sketches.ts';
import { NOT_SHARED, type SharedShingles } from './shared-shingles.ts';
import { isSampled } from './sketch.ts';

/** From this share of the shorter article's shingles on that the longer one has too, it may be one of its copies. */
const COPY_SHARE = 0.5;
/**
 * And so much of its first half: an agency's footer, or what a site prints below every article, may be most of a short
 * text but stands at its end.
 */
const OPENING_SHARE = 0.2;
/**
 * And so many shingles of those that were sampled, some thirty-five words: fewer may be one sentence that both quote…
 */
const LEAST_SHARED = 8;
/** …unless they are nearly all that the shorter one has. */
const WHOLE_SHARE = 0.8;
export const LEAST_OF_WHOLE = 4;
/** Of two briefs all shingles are known; so many are seven words. */
const LEAST_OF_BRIEF = 4;
/** Short ones begin alike: « Un homme de 40 ans est mort dans ». */
const BRIEF_SHARE = 0.6;

/**
 * Papers print a report within so many days. Later it comes whole, or it is a column of every week with the same frame.
 */
const MOST_DAYS = 5;

/** How much of an article stands in one that is at least as long. */
export interface Resemblance {
  /** Shingles. */
  readonly shared: number;
  /** Of the shorter one's shingles. */
  readonly share: number;
  /** Whether so much of it stands there that it may be the same report. */
  readonly isEnough: boolean;
  readonly isWhole: boolean;
  /** Whether nearly all of it stands in the first half of the other one. */
  readonly standsFirst: boolean;
}

/** Compares articles with one that is marked first: what follows goes through the other's shingles only. */
export function resemblances(sketches: PackedSketches, { numbers, articles }: SharedShingles) {
  const { hashes, starts, middles, briefs, days, papers } = sketches;
  const marks = new Int32Array(articles.length).fill(NOT_SHARED);
  const opened = new Int32Array(articles.length).fill(NOT_SHARED);
  const other = new Int32Array(articles.length).fill(NOT_SHARED);
  let marked = NOT_SHARED;
  const hasMarked = (at: number): boolean => {
    const number = numbers[at] ?? NOT_SHARED;
    return number !== NOT_SHARED && marks[number] === marked;
  };
  /**
   * Whether two papers printed them in one week: what one prints again, or later, is whole, or has the same frame only.
   */
  const mayBePartsOfOne = (a: number, b: number): boolean => {
    const paper = papers[a] ?? NO_PAPER;
    return (paper === NO_PAPER || paper !== papers[b]) && areOfOneWeek(days[a] ?? NO_DAY, days[b] ?? NO_DAY);
  };
  return {
    mark(article: number): void {
      marked = article;
      const middle = middles[article] ?? 0;
      for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at += 1) {
        const number = numbers[at] ?? NOT_SHARED;
        if (number === NOT_SHARED) continue;
        marks[number] = article;
        if (at < middle) opened[number] = article;
      }
    },
    /** How much of this article the marked one has. */
    compare(article: number): Resemblance {
      const areBriefs = briefs[article] === 1 && briefs[marked] === 1;
      // A longer text has the sampled shingles only.
      const isCounted = (at: number): boolean =>
        areBriefs || briefs[article] === 0 || isSampled(hashes[at] ?? 0);
      const middle = middles[article] ?? 0;
      let [size, shared, openingSize, openingShared, inOpening] = [0, 0, 0, 0, 0];
      for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at += 1) {
        if (!isCounted(at)) continue;
        const isShared = hasMarked(at) ? 1 : 0;
        size += 1;
        shared += isShared;
        if (isShared === 1 && opened[numbers[at] ?? 0] === marked) inOpening += 1;
        if (at >= middle) continue;
        openingSize += 1;
        openingShared += isShared;
      }
      const isEnough =
        openingShared >= OPENING_SHARE * openingSize &&
        shared >= leastShared(size, areBriefs) &&
        (shared >= WHOLE_SHARE * size || mayBePartsOfOne(article, marked));
      return {
        shared,
        share: size === 0 ? 0 : shared / size,
        isEnough,
        isWhole: shared === size,
        standsFirst: inOpening >= WHOLE_SHARE * size,
      };
    },
    /** How much of the marked article stands in the second one and not in the first. */
    beyond(first: number, second: number): number {
      for (let at = starts[first] ?? 0; at < (starts[first + 1] ?? 0); at += 1) {
        const number = numbers[at] ?? NOT_SHARED;
        if (number !== NOT_SHARED) other[number] = marked;
      }
      let count = 0;
      for (let at = starts[second] ?? 0; at < (starts[second + 1] ?? 0); at += 1) {
        if (hasMarked(at) && other[numbers[at] ?? 0] !== marked) count += 1;
      }
      return count;
    },
  };
}

/** Nothing speaks against an undated one. */
function areOfOneWeek(a: number, b: number): boolean {
  return a === NO_DAY || b === NO_DAY || Math.abs(a - b) <= MOST_DAYS;
}

/** Shingles that an article must share with a longer one, of so many that it has. */
function leastShared(size: number, areBriefs: boolean): number {
  if (areBriefs) return Math.max(LEAST_OF_BRIEF, BRIEF_SHARE * size);
  return Math.min(Math.max(LEAST_SHARED, COPY_SHARE * size), Math.max(LEAST_OF_WHOLE, WHOLE_SHARE * size));
}

/** What an article of so many shingles must share at the very least, whatever it is compared with. */
export function leastOfAny(size: number, isBrief: boolean): number {
  return isBrief ? LEAST_OF_WHOLE : leastShared(size, false);
}
