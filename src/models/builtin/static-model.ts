import { fromHalf } from './half-float.ts';
import { clearRowLists, emptyRowLists, endWord, type RowLists, roomForWord } from './row-lists.ts';
import { unknownWordBuckets } from './unknown-words.ts';
import type { Weights } from './weights-format.ts';
import { wordKey } from './word-hash.ts';
import { foldWord, LONGEST_WORD_CHARS, normalise, scanWords } from './word-scanner.ts';

/** The middle of the sixteen values of four bits. */
const MIDDLE = 7.5;
/** The cache of unknown words is emptied at this size: some megabytes. */
const MAX_UNKNOWN_WORDS = 20_000;

/**
 * A static embedder: a word is a row of a table, an unknown word the mean of its n-grams' rows, and a text is the sum
 * of its words.
 */
export interface StaticModel {
  readonly dimensions: number;
  /** Whether it is a word of the table, as written, in either case. */
  knows(word: string): boolean;
  /** Writes the rows of a text's words into `lists`, in place of what it holds. */
  look(text: string, lists: RowLists): void;
  /** Adds words `start` up to, not including, `end` to `sum`, each times `weight`. */
  add(lists: RowLists, start: number, end: number, weight: number, sum: Float32Array | Float64Array): void;
}

export function staticModel(weights: Weights): StaticModel {
  const { dimensions, words, buckets, rows: packed } = weights;
  const half = dimensions / 2;
  const scales = Float32Array.from(weights.scales, fromHalf);
  const rowOfKey = keyTable(weights.keys, weights.keyRows);
  const folded = new Uint16Array(LONGEST_WORD_CHARS);
  let into = emptyRowLists();

  /** Rows of unknown words by their key: names come again and again. */
  const unknown = new Map<number, Int32Array>();
  const unknownRows = (key: number, word: Uint16Array, length: number): Int32Array => {
    const known = unknown.get(key);
    if (known !== undefined) return known;
    const form = String.fromCharCode(...word.subarray(0, length));
    const found = unknownWordBuckets(form, buckets).map((bucket) => words + bucket);
    if (unknown.size >= MAX_UNKNOWN_WORDS) unknown.clear();
    unknown.set(key, found);
    return found;
  };

  /** As written; else without its accents; else its n-grams, so that no spelling is quite unknown. */
  const lookWord = (word: Uint16Array, length: number): void => {
    const at = roomForWord(into);
    const key = wordKey(word, length);
    let row = rowOfKey(key);
    if (row === NO_ROW) row = rowOfKey(wordKey(folded, foldWord(word, length, folded)));
    if (row !== NO_ROW) {
      into.rows[at] = row;
      endWord(into, at + 1);
      return;
    }
    const grams = unknownRows(key, word, length);
    into.rows.set(grams, at);
    endWord(into, at + grams.length);
  };

  const addRow = (row: number, weight: number, sum: Float32Array | Float64Array): void => {
    const step = (scales[row] ?? 0) * weight;
    if (step === 0) return;
    const from = row * half;
    for (let d = 0; d < half; d += 1) {
      const two = packed[from + d] ?? 0;
      sum[d] = (sum[d] ?? 0) + step * ((two & 15) - MIDDLE);
      sum[d + half] = (sum[d + half] ?? 0) + step * ((two >>> 4) - MIDDLE);
    }
  };

  return {
    dimensions,
    knows(word) {
      let isKnown = false;
      scanWords(normalise(word), (form, length) => {
        isKnown = rowOfKey(wordKey(form, length)) !== NO_ROW;
      });
      return isKnown;
    },
    look(text, lists) {
      clearRowLists(lists);
      into = lists;
      scanWords(normalise(text), lookWord);
    },
    add(lists, start, end, weight, sum) {
      for (let word = start; word < end; word += 1) {
        const first = lists.starts[word] ?? 0;
        const last = lists.starts[word + 1] ?? first;
        const share = weight / (last - first);
        for (let at = first; at < last; at += 1) addRow(lists.rows[at] ?? 0, share, sum);
      }
    },
  };
}

/** No word of the table has this key. */
const NO_ROW = -1;

/** Looks keys up in a table with open addressing, at most half full: one or two probes a word, and no memory. */
function keyTable(keys: Uint32Array, keyRows: Uint16Array): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
  const mask = size - 1;
  const slots = new Int32Array(size);
  for (let at = 0; at < keys.length; at += 1) {
    let slot = (keys[at] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] ?? 0) - 1;
      if (at === -1) return NO_ROW;
      if (keys[at] === key) return keyRows[at] ?? NO_ROW;
    }
  };
}
