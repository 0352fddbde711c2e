import { fold, stem } from '../language/analyse.ts';
import { findDates } from '../language/dates.ts';
import { saysHowMany } from '../language/number-words.ts';
import { anyWording } from '../language/wording.ts';
import { type Word, wordParts, words } from '../language/words.ts';
import { REASONS } from '../lexicon/reasons.ts';
import type { QuestionTerm } from '../retrieval/question.ts';
import { type AskedQuantity, askedQuantity, quantityEvidence } from './asked-quantity.ts';
import { type ExpectedAnswer, expectedAnswer } from './expected-answer.ts';

const REASON = anyWording(REASONS);

const PLACE_BEFORE =
  /(?:^|[\s(«"“])(?:à|a|au|aux|en|dans|de|du|d['’]|vers|depuis|près de|entre|sur|in|at|to|from)\s?(?:l['’]|la |le |les )?$/iu;

/** What a question asks for, read once for all the sentences that may answer it. */
export interface AskedKind {
  readonly kind: ExpectedAnswer;
  readonly quantity: AskedQuantity;
  /** Stems of the question's own words: « Quand Kim… » is not answered by « Kim ». */
  readonly ownStems: ReadonlySet<string>;
}

/** @param terms the question's analysed terms, where they are known */
export function askedKind(question: string, terms: readonly QuestionTerm[] = []): AskedKind {
  return {
    kind: expectedAnswer(question),
    quantity: askedQuantity(question, terms),
    ownStems: new Set(
      words(question)
        .flatMap(wordParts)
        .map((word) => stem(word.text)),
    ),
  };
}

/**
 * Whether a sentence holds something of the kind a question asks for that the question does not hold itself:
 * 1 yes, 0 no, and 0.5 when it cannot be told: the question asks for no particular kind, or what someone is.
 */
export function kindEvidence(asked: AskedKind, sentence: string): number {
  const { ownStems } = asked;
  switch (asked.kind) {
    case 'any':
    case 'description':
      return 0.5;
    case 'date':
      return hasNewDate(sentence, ownStems) ? 1 : 0;
    case 'number':
      return quantityEvidence(asked.quantity, sentence, newNumbers(sentence, ownStems));
    case 'person':
      return newNames(sentence, ownStems).length > 0 ? 1 : 0;
    case 'place':
      return newNames(sentence, ownStems).some(({ start }) => PLACE_BEFORE.test(sentence.slice(0, start)))
        ? 1
        : 0;
    case 'reason':
      return REASON.test(sentence.toLowerCase().replaceAll(/[’‘ʼ]/gu, "'")) ? 1 : 0;
  }
}

function hasNewDate(sentence: string, questionStems: ReadonlySet<string>): boolean {
  const years = sentence.match(/\b(1\d{3}|20\d{2})\b/gu) ?? [];
  if (years.some((year) => !questionStems.has(year))) return true;
  return findDates(sentence).some(({ start, end }) =>
    words(sentence.slice(start, end)).some((word) => !questionStems.has(stem(word.text))),
  );
}

function newNumbers(sentence: string, questionStems: ReadonlySet<string>): readonly Word[] {
  return words(sentence).filter((word) => {
    const folded = fold(word.text);
    return (/^\d/u.test(folded) || saysHowMany(folded)) && !questionStems.has(stem(word.text));
  });
}

/** Capitalised words inside the sentence that the question does not have. */
function newNames(sentence: string, questionStems: ReadonlySet<string>): readonly { start: number }[] {
  return words(sentence).filter(
    (word, index) =>
      index > 0 &&
      /^\p{Lu}/u.test(word.text) &&
      !word.text.split(/[-‐‑]/u).every((part) => questionStems.has(stem(part))),
  );
}
