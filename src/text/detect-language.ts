import type { Language } from '../messages/bilingual.ts';
import { readWords, type WordedText } from './analyse.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';

/** Question words and auxiliaries that settle the language of a short question by themselves. */
const TELLING_ENGLISH: ReadonlySet<string> = new Set(
  'what who whom whose which when where why how did does is was were are the of has have'.split(' '),
);
const TELLING_FRENCH: ReadonlySet<string> = new Set(
  'qui que quel quelle quels quelles quoi ou quand comment combien pourquoi est sont le la les des du aux et'.split(
    ' ',
  ),
);

const TELLING_WEIGHT = 2;
/** A French elision, or a letter that English does not write. */
const FRENCH_WRITING = /\b(?:[ldjmtsnc]|qu)['’]\p{L}|[àâçéèêëîïôùûœ]/giu;
/** Names keep their accents in English too (« Choïgou »): an accent counts for less than a function word. */
const FRENCH_WRITING_WEIGHT = 0.75;
/** However many accents the names of an English question have. */
const MAX_FRENCH_WRITING = 2;

/**
 * The language of a question, from its function words, which even a short question full of foreign names
 * has; French when nothing speaks for English, since the articles are.
 */
export function detectLanguage(text: string): Language {
  return languageOf({ text, words: readWords(text) });
}

/** The same of a text that has been taken apart. */
export function languageOf(written: WordedText): Language {
  const { french, english } = evidence(written);
  if (english === 0 && french === 0)
    return written.words.some(({ folded }) => PRESS_ENGLISH.has(folded)) ? 'en' : 'fr';
  return english > french ? 'en' : 'fr';
}

/** What an English reader asks a paper without any function word: “latest news”. */
const PRESS_ENGLISH: ReadonlySet<string> = new Set(
  'news latest newest headlines recent today yesterday'.split(' '),
);

/**
 * How English a question is: 0 for a French one, 1 for an English one, between them where both languages speak, and
 * 0.5 where neither does (« sommet Poutine Kim », "2023").
 */
export function englishShare(question: WordedText): number {
  const { french, english } = evidence(question);
  return french + english === 0 ? 0.5 : english / (french + english);
}

function evidence({ text, words }: WordedText): { readonly french: number; readonly english: number } {
  let french = 0;
  let english = 0;
  for (const { folded } of words) {
    if (isStopWord(folded)) french += TELLING_FRENCH.has(folded) ? TELLING_WEIGHT : 1;
    if (isEnglishStopWord(folded)) english += TELLING_ENGLISH.has(folded) ? TELLING_WEIGHT : 1;
  }
  const written = Math.min(text.match(FRENCH_WRITING)?.length ?? 0, MAX_FRENCH_WRITING);
  return { french: french + written * FRENCH_WRITING_WEIGHT, english };
}
