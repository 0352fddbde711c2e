import type { Article } from '../../articles/article.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { WordedText } from '../../text/analyse.ts';
import { languageOf } from '../../text/detect-language.ts';
import { fold } from '../../text/fold.ts';
import { conceptsOfEnglish, conceptsOfFrench } from '../../text/press-concepts.ts';
import { lazily, readText, type TextReading } from '../../text/reading.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';
import type { Token } from '../../text/token.ts';
import { wordsOf } from './bindings.ts';
import { wordSequence } from './evidence.ts';
import { withoutFraming } from './framing.ts';
import { findSpeakers, type Speaker } from './speakers.ts';

/** A claim as it was given, read once for all the evidence that it is compared with. */
export interface GivenClaim {
  readonly text: string;
  /**
   * Its words as one line, and those without citation numbers: whichever a sentence has says the claim word for word.
   */
  readonly sequences: readonly string[];
  /** Null for a claim without words, and for one that is too long to be taken apart. */
  readonly claim: ReadClaim | null;
}

/** A claim taken apart once for all the windows it is compared with. */
export interface ReadClaim {
  /** Without what claims nothing; offsets are those of the claim as it was given. */
  readonly reading: TextReading;
  /** Asked for: « plus de 100 ? » is so of 3 000 too, which a statement would not put in these words. */
  readonly isAsked: boolean;
  readonly speakers: readonly Speaker[];
  /** Different content words. */
  readonly content: readonly Token[];
  /** Words that stand by each number, date and name, in their order. */
  readonly nearNumbers: readonly (readonly Token[])[];
  readonly nearDates: readonly (readonly Token[])[];
  readonly nearNames: readonly (readonly Token[])[];
  /** Its parts at « et », « mais », semicolons: what sums two sentences up must have each part in one of them. */
  readonly parts: readonly GivenClaim[];
}

/** A sentence of the press is not longer (characters): what is longer is compared word for word only. */
export const MAX_CLAIM_CHARS = 1500;

/** @param asked the language of the question that asks for it, where one does */
export function readClaim(text: string, asked: Language | null = null): GivenClaim {
  const given = readText(text, asked ?? claimLanguage);
  const bare = text.replaceAll(/\[\d{1,3}\]/gu, ' ');
  const written = bare === text ? [given] : [given, readText(bare)];
  return lazily<GivenClaim>({
    text: () => text,
    sequences: () => written.map(wordSequence).filter((sequence) => sequence !== ''),
    claim: () => (text.length > MAX_CLAIM_CHARS ? null : takeApart(given, asked !== null)),
  });
}

function takeApart(given: TextReading, isAsked: boolean): ReadClaim | null {
  const { text, language } = given;
  const claiming = withoutFraming(given);
  const reading = claiming === text ? given : readText(claiming, language);
  const { tokens, numbers, dates, names } = reading;
  if (tokens.length === 0) return null;
  return lazily<ReadClaim>({
    reading: () => reading,
    isAsked: () => isAsked,
    speakers: () => findSpeakers(reading),
    content: () => contentOf(tokens),
    nearNumbers: () => numbers.map((number) => wordsOf(reading, number, 'after')),
    nearDates: () => dates.map((date) => wordsOf(reading, date, 'around')),
    nearNames: () => names.map((name) => wordsOf(reading, name, 'after')),
    parts: () =>
      claiming
        .split(PART_BREAK)
        .map((part) => part.replace(/[\s.,]+$/u, '').trim())
        .filter((part) => part !== '')
        .map((part) => readClaim(part)),
  });
}

function contentOf(tokens: readonly Token[]): readonly Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ role, stem, folded }) => {
    // « Les Salins » keeps its article in an English claim.
    if (role !== 'content' || stem === '' || seen.has(stem) || isStopWord(folded)) return false;
    seen.add(stem);
    return true;
  });
}

const PART_BREAK =
  /;| : |,? (?:et|mais|tandis qu(?:e |['’])|alors qu(?:e |['’])|ainsi qu(?:e |['’])|and|but|while|whereas) /u;

/**
 * The language of a sentence that may have few function words (“Senator X denounced the law”): those of the press
 * decide where these leave it to the default.
 */
function claimLanguage(claim: WordedText): Language {
  if (languageOf(claim) === 'en') return 'en';
  let english = 0;
  let french = 0;
  for (const { text, folded, stem } of claim.words) {
    const isEnglish = isEnglishStopWord(folded) || conceptsOfEnglish(text).length > 0;
    const isFrench = isStopWord(folded) || conceptsOfFrench(stem).length > 0 || folded !== text.toLowerCase();
    if (isEnglish && !isFrench) english += 1;
    if (isFrench && !isEnglish) french += 1;
  }
  return english > french ? 'en' : 'fr';
}

/** Whether a token belongs to the name of the article's publisher: « Selon Le Monde » is no part of the claim. */
export function isOfPublisher(token: Token, { publisher }: Article): boolean {
  if (publisher === null) return false;
  return fold(publisher)
    .split(/[^\p{L}\p{N}]+/u)
    .includes(token.folded);
}

/** Whether the article is in another language than the claim. */
export function isForeignTo({ reading }: ReadClaim, { lang }: Article): boolean {
  return !lang.startsWith(reading.language);
}

/** Whether the claim has a word too, in whatever spelling of a name. */
export function isClaimed({ reading }: ReadClaim, token: Token): boolean {
  return reading.tokens.some(
    (claimed) => claimed.folded === token.folded || (token.key !== '' && claimed.key === token.key),
  );
}
