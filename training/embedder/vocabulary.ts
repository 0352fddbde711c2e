import { codesOf, foldCodes, unknownWordBuckets } from '../../src/models/builtin/unknown-words.ts';
import { wordKey } from '../../src/models/builtin/word-hash.ts';
import type { TokenisedTexts } from './tokenised-texts.ts';

/** The rows of the model: a row for each of the first `size` words, then a row for each bucket. */
export interface Vocabulary {
  readonly size: number;
  readonly buckets: number;
  /** Rows of every word's n-grams, known word or not: word w has `grams[gramStarts[w]]` up to `[gramStarts[w + 1]]`. */
  readonly grams: Int32Array<SharedArrayBuffer>;
  readonly gramStarts: Int32Array<SharedArrayBuffer>;
  readonly keys: Uint32Array;
  readonly keyRows: Uint16Array;
}

/** Takes the most useful words into the table, and finds the n-grams of all. */
export function chooseVocabulary(texts: TokenisedTexts, size: number, buckets: number): Vocabulary {
  const words = Math.min(size, texts.words.length);
  const gramStarts = new Int32Array(new SharedArrayBuffer((texts.words.length + 1) * 4));
  const grams: number[] = [];
  texts.words.forEach((form, number) => {
    for (const bucket of unknownWordBuckets(form, buckets)) grams.push(words + bucket);
    gramStarts[number + 1] = grams.length;
  });
  const sharedGrams = new Int32Array(new SharedArrayBuffer(grams.length * 4));
  for (let at = 0; at < grams.length; at += 1) sharedGrams[at] = grams[at] ?? 0;
  return { size: words, buckets, grams: sharedGrams, gramStarts, ...keysOf(texts.words.slice(0, words)) };
}

/** Each word's key; then, for those with accents, the key without them when no word has it. The more useful word wins. */
function keysOf(words: readonly string[]): Pick<Vocabulary, 'keys' | 'keyRows'> {
  const rows = new Map<number, number>();
  const add = (key: number, row: number): void => {
    if (!rows.has(key)) rows.set(key, row);
  };
  for (const [row, form] of words.entries()) add(wordKey(codesOf(form), form.length), row);
  for (const [row, form] of words.entries()) {
    const codes = foldCodes(form);
    add(wordKey(codes, codes.length), row);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(sorted, ([key]) => key),
    keyRows: Uint16Array.from(sorted, ([, row]) => row),
  };
}
