import type { FoundDate } from '../calendar/dates.ts';
import { listed } from '../lexicon/listed.ts';
import type { Language } from '../messages/bilingual.ts';
import { type ReadWord, stem, type WordedText, withForms } from './analyse.ts';
import { type DateFact, dateFacts } from './date-facts.ts';
import { frenchCounterparts } from './english-words.ts';
import { findNames, type NameGroup } from './find-names.ts';
import { type FoundNumber, unitEnd } from './found-number.ts';
import { infinitiveOf } from './irregular-verbs.ts';
import { nameKey } from './name-key.ts';
import { markNegations } from './negations.ts';
import { findNumbers } from './numbers.ts';
import { conceptsOfEnglish, conceptsOfFrench, englishStem } from './press-concepts.ts';
import type { Span } from './sentences.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';
import type { RawToken, Token } from './token.ts';
import { wordParts } from './words.ts';

/** What a text is compared by. Offsets count in it. */
export interface ReadTokens {
  readonly tokens: readonly Token[];
  readonly names: readonly NameGroup[];
  readonly numbers: readonly FoundNumber[];
  readonly dates: readonly DateFact[];
}

/** Takes a text apart: words, names, numbers, dates, clauses and negations. Linear in its length. */
export function readTokens(
  { text, words }: WordedText,
  full: readonly FoundDate[],
  language: Language,
): ReadTokens {
  const { dates, remaining } = dateFacts(text, full, findNumbers(text, full, words));
  // Its unit is part of a number: it is compared with it.
  const counts = remaining.map(({ start, end }) => ({ start, end: unitEnd(text, end) }));
  const facts = [...dates, ...counts].sort((a, b) => a.start - b.start);
  const raw = rawTokens(text, words, language, facts);
  const names = findNames(text, raw, language);
  const inName = new Set(names.flatMap(({ from, to }) => raw.slice(from, to)));
  const negations = markNegations(text, raw);
  const tokens = raw.map((each, index): Token => {
    const { isFact, ...token } = each;
    const isStop = language === 'en' ? isEnglishStopWord(token.folded) : isStopWord(token.folded);
    const role = isFact ? 'fact' : inName.has(each) ? 'name' : isStop ? 'stop' : 'content';
    return {
      ...token,
      role,
      isNegated: negations.negated.has(index),
      isNegationHead: negations.heads.has(index),
    };
  });
  return { tokens, names, numbers: remaining, dates };
}

/** From this length on a transliteration key is safe (letters). */
const MIN_KEY_CHARS = 4;
const CLAUSE_BREAK = /[,;:()«»“”"…–—]/u;
const CLAUSE_WORDS = listed('mais tandis alors et but while whereas and puis');

function rawTokens(
  text: string,
  words: readonly ReadWord[],
  language: Language,
  facts: readonly Span[],
): readonly RawToken[] {
  const parts = words.flatMap((word) => {
    const found = wordParts(word);
    return found.length === 1 && found[0] === word ? [word] : found.map(withForms);
  });
  let clause = 0;
  let fact = 0;
  let end = 0;
  return parts.map((word): RawToken => {
    const { folded } = word;
    if (CLAUSE_BREAK.test(text.slice(end, word.start)) || CLAUSE_WORDS.has(folded)) clause += 1;
    end = word.end;
    while ((facts[fact]?.end ?? Number.POSITIVE_INFINITY) <= word.start) fact += 1;
    const isFact = (facts[fact]?.start ?? Number.POSITIVE_INFINITY) < word.end;
    const isEnglish = language === 'en';
    const stemmed = isEnglish ? englishStem(word.text) : word.stem;
    const infinitive = isEnglish ? folded : infinitiveOf(folded);
    const base = infinitive === folded ? stemmed : stem(infinitive);
    return {
      ...word,
      language,
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
