import { fold, stem } from '../../language/analyse.ts';
import { nameKey } from '../../language/name-key.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { type Word, wordParts } from '../../language/words.ts';
import { gramHashes, hashOf } from './hashing.ts';

/** Only the beginning of a longer "word" (a data URL, a hash) is looked at: it bounds the work for hostile text. */
const LONGEST_WORD_CHARS = 48;

const HAS_DIGIT = /\p{N}/u;
const NOT_IN_A_NUMBER = /[^\p{L}\p{N}]/gu;

/** What one part of a word gives: the hash of its stem and those of its n-grams. */
export interface PartFeatures {
  readonly whole: number;
  readonly grams: readonly number[];
}

/**
 * The features of a raw word, part by part ("Jong-un" is found as "Jong Un" too); empty for a stop word. The
 * n-grams are those of the folded word's name key, in which transliterations of a name meet. A number has none:
 * 2023 is not nearly 2024.
 */
export function wordFeatures(word: Word): readonly PartFeatures[] {
  const written = word.text.slice(0, LONGEST_WORD_CHARS);
  if (HAS_DIGIT.test(written))
    return [{ whole: hashOf(fold(written).replaceAll(NOT_IN_A_NUMBER, '')), grams: [] }];
  return wordParts({ ...word, text: written }).flatMap((part) => {
    const folded = fold(part.text);
    if (folded === '' || isStopWord(folded)) return [];
    return [{ whole: hashOf(stem(part.text)), grams: [...new Set(gramHashes(nameKey(folded)))] }];
  });
}
