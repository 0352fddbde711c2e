import { REASONS } from '../../lexicon/reasons.ts';
import type { QuestionTerm } from '../../searching/question.ts';
import { type ReadWord, stem } from '../../text/analyse.ts';
import { nameWords } from '../../text/find-names.ts';
import { saysHowMany } from '../../text/number-words.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { anyWording } from '../../text/wording.ts';
import { wordParts } from '../../text/words.ts';
import { type AskedQuantity, askedQuantity, quantityEvidence } from '../question/asked-quantity.ts';
import { type ExpectedAnswer, expectedAnswer } from '../question/expected-answer.ts';

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
export function askedKind(question: TextReading, terms: readonly QuestionTerm[] = []): AskedKind {
  return {
    kind: expectedAnswer(question),
    quantity: askedQuantity(question, terms),
    ownStems: new Set(question.words.flatMap(wordParts).map((word) => stem(word.text))),
  };
}

/**
 * Whether a sentence holds something of the kind a question asks for that the question does not hold itself:
 * 1 yes, 0 no, and 0.5 when it cannot be told: the question asks for no particular kind, or what someone is.
 */
export function kindEvidence(asked: AskedKind, sentence: TextReading): number {
  const { ownStems } = asked;
  switch (asked.kind) {
    case 'any':
    case 'description':
      return 0.5;
    case 'date':
      return Number(hasNewDate(sentence, ownStems));
    case 'number':
      return quantityEvidence(asked.quantity, sentence, newNumbers(sentence, ownStems));
    case 'person':
      return Number(newNames(sentence, ownStems).length > 0);
    case 'place':
      return Number(
        newNames(sentence, ownStems).some(({ start }) => PLACE_BEFORE.test(sentence.text.slice(0, start))),
      );
    case 'reason':
      return Number(REASON.test(sentence.text.toLowerCase().replaceAll(/[’‘ʼ]/gu, "'")));
  }
}

function hasNewDate({ text, words, fullDates }: TextReading, questionStems: ReadonlySet<string>): boolean {
  const years = text.match(/\b(1\d{3}|20\d{2})\b/gu) ?? [];
  if (years.some((year) => !questionStems.has(year))) return true;
  return fullDates.some((date) =>
    words.some((word) => word.end > date.start && word.start < date.end && !questionStems.has(word.stem)),
  );
}

function newNumbers({ words }: TextReading, questionStems: ReadonlySet<string>): readonly ReadWord[] {
  return words.filter(
    ({ folded, stem }) => (/^\d/u.test(folded) || saysHowMany(folded)) && !questionStems.has(stem),
  );
}

/** Words of names that the question does not have. */
function newNames(sentence: TextReading, questionStems: ReadonlySet<string>): readonly Token[] {
  return nameWords(sentence).filter(({ text }) => !questionStems.has(stem(text)));
}
