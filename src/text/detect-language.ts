import { listed } from '../lexicon/listed.ts';
import type { Language } from '../messages/bilingual.ts';
import { readWords, type WordedText } from './analyse.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';

/** Question words and auxiliaries that settle the language of a short question by themselves. */
const TELLING_ENGLISH = listed(
  'what who whom whose which when where why how did does is was were are the of has have',
);
const TELLING_FRENCH = listed(
  'qui que quel quelle quels quelles quoi ou quand comment combien pourquoi est sont le la les des du aux et',
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
const PRESS_ENGLISH = listed('news latest newest headlines recent today yesterday');

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
  const named = nameWords({ text, words });
  for (const [index, { folded }] of words.entries()) {
    if (named.has(index)) continue;
    if (isStopWord(folded)) french += TELLING_FRENCH.has(folded) ? TELLING_WEIGHT : 1;
    if (isEnglishStopWord(folded)) english += TELLING_ENGLISH.has(folded) ? TELLING_WEIGHT : 1;
  }
  const written = Math.min(text.match(FRENCH_WRITING)?.length ?? 0, MAX_FRENCH_WRITING);
  const inverted = INVERSION.test(text) ? TELLING_WEIGHT : 0;
  return { french: french + written * FRENCH_WRITING_WEIGHT + inverted, english };
}

/** « a-t-il », « ont-elles », « est-ce »: no name is written so. */
const INVERSION = /\p{Ll}-(?:t-)?(?:ils?|elles?|on|ce)(?![\p{L}-])/u;

/**
 * Indexes of the words that are part of a name: « To » in « To Lam », « Le » in “Le Pen”, “us” in “the US”. They tell
 * nothing of the language of a text. The first word of a sentence has its capital from there, and where nearly all
 * words have one it tells nothing.
 */
function nameWords({ text, words }: WordedText): ReadonlySet<number> {
  const hasCapital = words.map((word) => CAPITAL.test(word.text));
  const capitals = hasCapital.filter(Boolean).length;
  if (capitals > MOST_CAPITALS * words.length) return NO_NAMES;
  const named = new Set<number>();
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before === undefined || SENTENCE_END.test(text.slice(before.end, word.start))) continue;
    const isParticle =
      PARTICLES.has(word.text) && hasCapital[index - 1] === true && hasCapital[index + 1] === true;
    if (hasCapital[index] === true || isParticle) named.add(index);
  }
  return named;
}

const CAPITAL = /^\p{Lu}/u;
const NO_NAMES: ReadonlySet<number> = new Set();
/** Share of words: “WHO IS KIM”, “Who Is Kim Jong Un”. */
const MOST_CAPITALS = 0.75;
const SENTENCE_END = /[.!?…:»"“]|\n/u;
/** Inside « Charles de Gaulle », “Bank of America”. */
const PARTICLES = listed('de du la le of the');
