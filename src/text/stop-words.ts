import { listed } from '../lexicon/listed.ts';
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from '../lexicon/stop-words.ts';

const frenchStopWords = listed(FRENCH_STOP_WORDS);
const englishStopWords = listed(ENGLISH_STOP_WORDS);

/** Whether a folded word is a French stop word. */
export function isStopWord(folded: string): boolean {
  return frenchStopWords.has(folded);
}

/** Whether a folded word is an English stop word. */
export function isEnglishStopWord(folded: string): boolean {
  return englishStopWords.has(folded);
}
