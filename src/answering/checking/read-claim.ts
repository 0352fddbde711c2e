import type { Article } from '../../corpus/article.ts';
import { fold, stem } from '../../language/analyse.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { conceptsOfEnglish, conceptsOfFrench } from '../../language/press-concepts.ts';
import { isEnglishStopWord, isStopWord } from '../../language/stop-words.ts';
import { wordParts, words } from '../../language/words.ts';
import type { Language } from '../../messages/bilingual.ts';
import { wordsOf } from './bindings.ts';
import { withoutFraming } from './framing.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import type { Token } from './token.ts';

/** A claim taken apart once for all the windows it is compared with. */
export interface ReadClaim {
  readonly statement: Statement;
  readonly speakers: readonly Speaker[];
  /** Different content words. */
  readonly content: readonly Token[];
  /** Words that stand by each number, date and name, in their order. */
  readonly nearNumbers: readonly (readonly Token[])[];
  readonly nearDates: readonly (readonly Token[])[];
  readonly nearNames: readonly (readonly Token[])[];
  /** Its parts at « et », « mais », semicolons: what sums two sentences up must have each part in one of them. */
  readonly parts: readonly string[];
}

/** A sentence of the press is not longer (characters): what is longer is compared word for word only. */
export const MAX_CLAIM_CHARS = 1500;

/** @returns null for a claim too long to be taken apart; `verbatimSequence` still compares it. */
export function readClaim(claim: string): ReadClaim | null {
  return claim.length > MAX_CLAIM_CHARS ? null : takeApart(claim);
}

/** The folded words of a text as one line, as `sequenceOf` gives them for one that was taken apart. */
export function verbatimSequence(text: string): string {
  return words(text)
    .flatMap(wordParts)
    .map((word) => fold(word.text))
    .join(' ');
}

function takeApart(claim: string): ReadClaim {
  const statement = readStatement(withoutFraming(claim), claimLanguage(claim));
  const seen = new Set<string>();
  const content = statement.tokens.filter(({ role, stem, folded }) => {
    // « Les Salins » keeps its article in an English claim.
    if (role !== 'content' || stem === '' || seen.has(stem) || isStopWord(folded)) return false;
    seen.add(stem);
    return true;
  });
  return {
    statement,
    speakers: findSpeakers(statement),
    content,
    nearNumbers: statement.numbers.map((number) => wordsOf(statement, number, 'after')),
    nearDates: statement.dates.map((date) => wordsOf(statement, date, 'around')),
    nearNames: statement.names.map(({ from, to }) => {
      const start = statement.tokens[from]?.start ?? 0;
      const end = statement.tokens[to - 1]?.end ?? 0;
      return wordsOf(statement, { start, end }, 'after');
    }),
    parts: statement.text.split(PART_BREAK).filter((part) => part.trim() !== ''),
  };
}

const PART_BREAK =
  /;| : |,? (?:et|mais|tandis qu(?:e |['’])|alors qu(?:e |['’])|ainsi qu(?:e |['’])|and|but|while|whereas) /u;

/**
 * The language of a sentence that may have few function words (“Senator X denounced the law”): those of the press decide
 * where these leave it to the default.
 */
function claimLanguage(claim: string): Language {
  if (detectLanguage(claim) === 'en') return 'en';
  let english = 0;
  let french = 0;
  for (const { text } of words(claim)) {
    const folded = fold(text);
    const isEnglish = isEnglishStopWord(folded) || conceptsOfEnglish(text).length > 0;
    const isFrench =
      isStopWord(folded) || conceptsOfFrench(stem(text)).length > 0 || folded !== text.toLowerCase();
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

/** Whether the claim has a word too, in whatever spelling of a name. */
export function isClaimed({ statement }: ReadClaim, token: Token): boolean {
  return statement.tokens.some(
    (claimed) => claimed.folded === token.folded || (token.key !== '' && claimed.key === token.key),
  );
}
