import { nameKey } from '../../text/name-key.ts';
import { gramBuckets } from './word-hash.ts';
import { foldWord, LONGEST_WORD_CHARS } from './word-scanner.ts';

const HAS_DIGIT = /\p{N}/u;
const scratch = new Int32Array(LONGEST_WORD_CHARS * 4);
const folded = new Uint16Array(LONGEST_WORD_CHARS);

/**
 * The buckets of the n-grams by which a word that is not in the table is known. They are taken of the word's sound, so
 * that transliterations of a name (« Choïgou », "Shoigu") have the same; of a number's digits as they are.
 * @param form the word as the scanner gives it, at most LONGEST_WORD_CHARS long
 */
export function unknownWordBuckets(form: string, buckets: number): Int32Array {
  const codes = foldCodes(form);
  const plain = String.fromCharCode(...codes);
  const sound = HAS_DIGIT.test(plain) ? plain : nameKey(plain);
  const spelt = sound === '' ? codes : codesOf(sound).subarray(0, LONGEST_WORD_CHARS);
  return scratch.slice(0, gramBuckets(spelt, spelt.length, buckets, scratch, 0));
}

/** A word's letters without their accents. */
export function foldCodes(form: string): Uint16Array {
  return folded.slice(0, foldWord(codesOf(form), form.length, folded));
}

/** The UTF-16 code units of a word. */
export function codesOf(form: string): Uint16Array {
  return Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at));
}
