import { unitAt } from '../../text/found-number.ts';
import { NAME, NUMBER, OTHER, type ToldWords } from './told-words.ts';
import { hashWord, joinHashes } from './word-hashes.ts';

/**
 * The numbers, days and names of an article, each with the words around it: pairs of two hashes, of the words around
 * together with the kind of fact, and of the fact, ascending. Where two articles have the same words around a fact they
 * tell of the same thing.
 */
export type StatedFacts = Uint32Array;

/** Words on either side that say what a fact is about; other facts among them do not count: « mardi 12 mars ». */
const WORDS_AROUND = 2;
/** A word of so many letters behind a number says by itself what is counted, « 12 blessés », unless it is a unit. */
const COUNTED_CHARS = 5;

export function statedFacts(stretches: readonly ToldWords[]): StatedFacts {
  const pairs: number[] = [];
  for (const { words, kinds } of stretches) {
    const others: number[] = [];
    const hashes = Array.from({ length: WORDS_AROUND }, () => 0);
    words.forEach((word, at) => {
      if (kinds[at] !== OTHER) return;
      others.push(at);
      hashes.push(hashWord(word));
    });
    for (let last = 0; last < WORDS_AROUND; last += 1) hashes.push(0);
    let before = 0;
    kinds.forEach((kind, at) => {
      if (kind === OTHER) {
        before += 1;
        return;
      }
      const value = hashWord(words[at] ?? '') >>> (32 - VALUE_BITS);
      const around = joinHashes(hashes, before, 2 * WORDS_AROUND);
      pairs.push(keyOf(around, kind) * VALUES + value);
      const next = words[at + 1] ?? '';
      if (
        kind === NUMBER &&
        kinds[at + 1] === OTHER &&
        next.length >= COUNTED_CHARS &&
        unitAt(next, 0) === null
      )
        pairs.push(keyOf(joinHashes(hashes, before + WORDS_AROUND, 1), COUNTED) * VALUES + value);
    });
  }
  const sorted = Float64Array.from(new Set(pairs)).sort();
  return Uint32Array.from({ length: 2 * sorted.length }, (_, at) => {
    const pair = sorted[at >>> 1] ?? 0;
    return at % 2 === 0 ? Math.floor(pair / VALUES) : pair % VALUES;
  });
}

function keyOf(around: number, kind: number): number {
  return ((around & ~KIND_MASK) | kind) >>> 0;
}

/** The lowest bits of a hash of the words around say what kind of fact stands there. */
const KIND_MASK = 7;
/** A number of what is named right behind it. */
const COUNTED = 5;
/** A pair fits what a double counts exactly. */
const VALUE_BITS = 20;
const VALUES = 2 ** VALUE_BITS;

/** Places that two articles have both. */
export interface ComparedFacts {
  /** Where both state the same. */
  readonly same: number;
  /** Where one states another number, or another day. */
  readonly otherNumbers: number;
  readonly otherNames: number;
}

/**
 * Compares what two articles state in the same words. What one of them states twice in different ways is not held
 * against it.
 */
export function compareFacts(a: StatedFacts, b: StatedFacts): ComparedFacts {
  let [same, otherNumbers, otherNames] = [0, 0, 0];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const key = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (key !== other) {
      if (key < other) i += 2;
      else j += 2;
      continue;
    }
    const [endA, endB] = [endOf(a, i), endOf(b, j)];
    if (meet(a, i, endA, b, j, endB)) same += 1;
    else if ((key & KIND_MASK) === NAME) otherNames += 1;
    else otherNumbers += 1;
    [i, j] = [endA, endB];
  }
  return { same, otherNumbers, otherNames };
}

/** Behind the last fact in the same place. */
function endOf(facts: StatedFacts, from: number): number {
  let end = from + 2;
  while (end < facts.length && facts[end] === facts[from]) end += 2;
  return end;
}

function meet(a: StatedFacts, from: number, to: number, b: StatedFacts, start: number, end: number): boolean {
  let [i, j] = [from + 1, start + 1];
  while (i < to && j < end) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) return true;
    if (difference < 0) i += 2;
    else j += 2;
  }
  return false;
}

/** One name in so many may be written in another way: « Zelensky » and « Zelenskyy ». */
const SAME_A_NAME = 4;

/**
 * Whether they tell of two things, or of one as it was at two times: a paper retouches words, but no number and no day.
 */
export function stateOtherwise({ same, otherNumbers, otherNames }: ComparedFacts): boolean {
  return otherNumbers > 0 || otherNames * SAME_A_NAME > same;
}
