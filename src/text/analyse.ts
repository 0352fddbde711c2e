import { stemmer } from '@orama/stemmers/french';
import { fold } from './fold.ts';
import type { Span } from './sentences.ts';
import { type Word, wordParts, words } from './words.ts';

/** A search term and the characters of the text it comes from. */
export interface Term extends Span {
  readonly term: string;
  /** The joined form of a hyphenated word, which follows its parts: « jongun » after « jong », « un ». */
  readonly isWhole: boolean;
}

/**
 * Name of these rules. It stands in every generation's manifest: terms of another version do not meet those of
 * the index, so a change here means indexing again.
 */
export const ANALYSER_VERSION = 'fr-snowball-2';

/**
 * Pronouns of an inverted question (« a-t-il », « visite-t-elle »): they make no compound with their verb. A capital
 * without « -t- » is a name: « Jong-il ».
 */
const INVERSION = /(?:^\p{Ll}.*-|-t-)(?:je|tu|il|elle|on|ce|nous|vous|ils|elles|la|là|ci)$/u;

/** A written word and what it is compared by. */
export interface ReadWord extends Word {
  /** Lower case without accents. */
  readonly folded: string;
  /** The index term: see `stem`. */
  readonly stem: string;
}

type WordForms = Pick<ReadWord, 'folded' | 'stem'>;

/** A text and its words, in order. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly ReadWord[];
}

/** Forms by written word: a collection has far fewer different words than words. */
const forms = new Map<string, WordForms>();
/** Enough for the word forms of a large collection; the cache is emptied when it is full. */
const MAX_CACHED_FORMS = 200_000;

/** The words of a text in order, each with its forms: see `words`. */
export function readWords(text: string): readonly ReadWord[] {
  return words(text).map(withForms);
}

export function withForms({ text, start, end }: Word): ReadWord {
  return { text, start, end, ...formsOf(text) };
}

function formsOf(word: string): WordForms {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ï', 'i')
    .replaceAll('ë', 'e');
  const found = { folded: fold(word), stem: fold(stemmer(lower)) };
  if (forms.size >= MAX_CACHED_FORMS) forms.clear();
  forms.set(word, found);
  return found;
}

/**
 * Snowball's French stem of a word, folded afterwards: the algorithm reads accents (« é » ends a participle),
 * a searcher often leaves them out. A diaeresis goes first: it changes the stem of « mosaïque », and few type it.
 */
export function stem(word: string): string {
  return formsOf(word).stem;
}

/** The terms of a text in order, stop words included; a compound gives its parts, then the whole. */
export function analyse(text: string): readonly Term[] {
  return termsOf(words(text));
}

/** The terms of words in order, as `analyse` finds them. */
export function termsOf(written: readonly Word[]): readonly Term[] {
  const found: Term[] = [];
  for (const word of written) addTerms(word, found);
  return found;
}

/** The terms of a text as one line of space-separated tokens of letters and digits, as FTS5 indexes them. */
export function indexText(text: string): string {
  return analyse(text)
    .map((term) => term.term)
    .join(' ');
}

/** What nearly every word is: neither a number nor a compound. */
const LETTERS_ONLY = /^\p{L}+$/u;

function addTerms(word: Word, found: Term[]): void {
  const { text, start, end } = word;
  if (LETTERS_ONLY.test(text)) {
    const term = stem(text);
    if (term !== '') found.push({ term, start, end, isWhole: false });
    return;
  }
  const number = numberTerm(text);
  if (number !== null) {
    found.push({ term: number, start, end, isWhole: false });
    return;
  }
  const parts = wordParts(word);
  for (const part of parts) {
    const term = stem(part.text);
    if (term !== '') found.push({ term, start: part.start, end: part.end, isWhole: false });
  }
  if (parts.length > 1 && !INVERSION.test(text)) {
    const term = stem(parts.map((part) => part.text).join(''));
    if (term !== '') found.push({ term, start, end, isWhole: true });
  }
}

/** « 11 000 », « 11.000 » and « 11000 » are one number. */
function numberTerm(written: string): string | null {
  return /^\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+$/u.test(written) ? written.replaceAll(/\D/gu, '') : null;
}
