import { fold, stem } from '../../language/analyse.ts';
import { findDates } from '../../language/dates.ts';
import { frenchCounterparts } from '../../language/english-words.ts';
import type { FoundNumber } from '../../language/found-number.ts';
import { infinitiveOf } from '../../language/irregular-verbs.ts';
import { nameKey } from '../../language/name-key.ts';
import { findNumbers } from '../../language/numbers.ts';
import { conceptsOfEnglish, conceptsOfFrench, englishStem } from '../../language/press-concepts.ts';
import { isEnglishStopWord, isStopWord } from '../../language/stop-words.ts';
import { unitChars } from '../../language/units.ts';
import { wordParts, words } from '../../language/words.ts';
import type { Language } from '../../messages/bilingual.ts';
import { type DateFact, dateFacts } from './date-facts.ts';
import { findNames, type NameGroup } from './find-names.ts';
import { markNegations } from './negations.ts';
import type { RawToken, Token } from './token.ts';

/** A sentence taken apart for comparison. Offsets count in `text`. */
export interface Statement {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly names: readonly NameGroup[];
  readonly numbers: readonly FoundNumber[];
  readonly dates: readonly DateFact[];
}

/** Takes a sentence apart: words, names, numbers, dates, clauses and negations. Linear in its length. */
export function readStatement(text: string, language: Language): Statement {
  const full = findDates(text);
  const numbers = findNumbers(text, full);
  const { dates, remaining } = dateFacts(text, full, numbers);
  const facts = [...dates, ...remaining.map((number) => withUnit(text, number))].sort(
    (a, b) => a.start - b.start,
  );
  const raw = rawTokens(text, language, facts);
  const names = findNames(text, raw, language);
  const inName = new Set(names.flatMap(({ from, to }) => range(from, to)));
  const negations = markNegations(text, raw);
  const tokens = raw.map(({ isFact, ...token }, index): Token => {
    const isStop = language === 'en' ? isEnglishStopWord(token.folded) : isStopWord(token.folded);
    const role = isFact ? 'fact' : inName.has(index) ? 'name' : isStop ? 'stop' : 'content';
    return {
      ...token,
      role,
      isNegated: negations.negated.has(index),
      isNegationHead: negations.heads.has(index),
    };
  });
  return { text, language, tokens, names, numbers: remaining, dates };
}

/** Its unit is part of a number: it is compared with it. */
function withUnit(
  text: string,
  { start, end }: FoundNumber,
): { readonly start: number; readonly end: number } {
  return { start, end: end + unitChars(text.slice(end, end + UNIT_REACH_CHARS)) };
}

/** A unit is not longer. */
const UNIT_REACH_CHARS = 24;

/** From this length on a transliteration key is safe (letters). */
const MIN_KEY_CHARS = 4;
const CLAUSE_BREAK = /[,;:()«»“”"…–—]/u;
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'mais tandis alors et but while whereas and puis'.split(' '),
);

function rawTokens(
  text: string,
  language: Language,
  facts: readonly { readonly start: number; readonly end: number }[],
): readonly RawToken[] {
  const parts = words(text).flatMap(wordParts);
  let clause = 0;
  let fact = 0;
  let end = 0;
  return parts.map((word): RawToken => {
    const folded = fold(word.text);
    if (CLAUSE_BREAK.test(text.slice(end, word.start)) || CLAUSE_WORDS.has(folded)) clause += 1;
    end = word.end;
    while ((facts[fact]?.end ?? Number.POSITIVE_INFINITY) <= word.start) fact += 1;
    const isFact = (facts[fact]?.start ?? Number.POSITIVE_INFINITY) < word.end;
    const isEnglish = language === 'en';
    const stemmed = isEnglish ? englishStem(word.text) : stem(word.text);
    const infinitive = isEnglish ? folded : infinitiveOf(folded);
    const base = infinitive === folded ? stemmed : stem(infinitive);
    return {
      ...word,
      folded,
      counterparts: isEnglish ? frenchCounterparts(word.text) : NO_COUNTERPARTS,
      stem: stemmed,
      base,
      concepts: isEnglish ? conceptsOfEnglish(word.text) : frenchConcepts(stemmed, base),
      key: folded.length >= MIN_KEY_CHARS ? nameKey(word.text) : '',
      clause,
      isFact,
    };
  });
}

const NO_COUNTERPARTS: readonly string[] = [];

function frenchConcepts(stemmed: string, base: string): readonly number[] {
  const own = conceptsOfFrench(stemmed);
  // The stemmer leaves « expliquent » as it is: it may be a noun like « accident ».
  if (own.length === 0 && /[^m]ent$/u.test(stemmed))
    return conceptsOfFrench(stem(`${stemmed.slice(0, -3)}er`));
  return base === stemmed ? own : [...own, ...conceptsOfFrench(base)];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
