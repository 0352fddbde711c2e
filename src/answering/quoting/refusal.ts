import type { AnalysedQuestion, QuestionTerm } from '../../searching/question.ts';
import { nameWords } from '../../text/find-names.ts';
import { probabilityOf } from '../../verifying/log-odds.ts';
import type { ExpectedAnswer } from '../question/expected-answer.ts';
import type { SentenceScore } from './score-sentence.ts';

/** What is known of the best sentence when it is decided whether to answer at all. */
export interface RefusalSigns {
  /** Question terms in the sentence, the sentence before it, or the headline. */
  readonly metTerms: number;
  /** Share of the question's terms that are neither in the passage nor in the headline: 0 to 1. */
  readonly missingShare: number;
  /** A name of the question is neither in the passage nor in the headline. */
  readonly missesName: boolean;
  /** Whether the kind of thing asked for is there: 0 no, 0.5 cannot be told, 1 yes; it counts for numbers only. */
  readonly kind: number;
  /** The question asks for a number: one that counts something else is no answer. */
  readonly asksNumber: boolean;
  /**
   * Share of the question's terms that no article holds in any form: 0 to 1. An English question is not asked for them.
   */
  readonly unknownShare: number;
  /** Cosine of the question and the sentence under its headline: −1 to 1. */
  readonly similarity: number;
}

/** Version of this rule: a threshold chosen for another one means nothing here. */
export const REFUSAL_RULE = 'six-signs-1';

/**
 * Below this estimated probability the answer is « not in the articles ». Refuses about 1 in 20 of the answerable
 * development questions.
 */
export const REFUSAL_THRESHOLD = 0.28;

/**
 * Logistic regression over the development sets together: answerable questions against general questions that no
 * article answers, and against the same questions with the answering article taken away. See docs/retrieval.md.
 */
const COEFFICIENTS = {
  intercept: -1.3,
  metTerms: 0.82,
  missingShare: -2.5,
  missesName: -1.5,
  /** Times the kind's distance from « cannot be told », for a question that asks for a number. */
  number: 4.7,
  unknownShare: -0.9,
  similarity: 3.65,
} as const;

/** A sixth matching term does not make an answer surer: long questions would always be answered. */
const MAX_MET_TERMS = 5;

/** Estimated probability, between 0 and 1, that the sentence answers the question. */
export function answerConfidence(signs: RefusalSigns): number {
  const odds =
    COEFFICIENTS.intercept +
    COEFFICIENTS.metTerms * Math.min(signs.metTerms, MAX_MET_TERMS) +
    COEFFICIENTS.missingShare * signs.missingShare +
    (signs.missesName ? COEFFICIENTS.missesName : 0) +
    (signs.asksNumber ? COEFFICIENTS.number * (signs.kind - 0.5) : 0) +
    COEFFICIENTS.unknownShare * signs.unknownShare +
    COEFFICIENTS.similarity * signs.similarity;
  return probabilityOf(odds);
}

/**
 * What the best sentence has and lacks of a question.
 *
 * @param asked the kind of thing that the question asks for
 */
export function refusalSigns(
  question: AnalysedQuestion,
  asked: ExpectedAnswer,
  { sentence, kind, similarity }: SentenceScore,
): RefusalSigns {
  const terms = question.terms.filter((term) => !term.isWhole);
  const unknown = terms.filter(({ forms }) => forms.length === 0);
  const missing = terms.filter((term) => !isMet(term, [sentence.passageTerms, sentence.titleTerms]));
  // A year is no name: articles often leave theirs out.
  const named = new Set(nameWords(question.reading).map(({ text }) => text));
  return {
    metTerms: terms.filter((term) => isMet(term, [sentence.terms, sentence.termsBefore, sentence.titleTerms]))
      .length,
    missingShare: terms.length === 0 ? 1 : missing.length / terms.length,
    missesName: missing.some(({ written }) => named.has(written)),
    kind,
    asksNumber: asked === 'number',
    unknownShare: question.language === 'fr' && terms.length > 0 ? unknown.length / terms.length : 0,
    similarity,
  };
}

function isMet(term: QuestionTerm, places: readonly ReadonlySet<string>[]): boolean {
  return term.forms.some((form) => places.some((terms) => terms.has(form)));
}
