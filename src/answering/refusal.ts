/** What is known of the best sentence when it is decided whether to answer at all. */
export interface RefusalSigns {
  /** Question terms in the sentence, the sentence before it, or the headline. */
  readonly metTerms: number;
  /** Share of the question's terms that are neither in the passage nor in the headline: 0 to 1. */
  readonly missingShare: number;
  /** A name of the question is neither in the passage nor in the headline. */
  readonly missesName: boolean;
  /** Whether the kind of thing asked for is there: 0 no, 0.5 cannot be told, 1 yes. */
  readonly kind: number;
  /** The question asks for a number: one that counts something else is no answer. */
  readonly asksNumber: boolean;
}

/** Version of this rule: a threshold chosen for another one means nothing here. */
export const REFUSAL_RULE = 'five-signs-1';

/**
 * Below this estimated probability the answer is « not in the articles ». Refuses about 1 in 20 of the answerable
 * development questions.
 */
export const REFUSAL_THRESHOLD = 0.25;

/**
 * Logistic regression over the development sets together: answerable questions against general questions that no
 * article answers, and against the same questions with the answering article taken away. See docs/retrieval.md.
 */
const COEFFICIENTS = {
  intercept: -1,
  metTerms: 1.2,
  missingShare: -3.4,
  missesName: -1.3,
  kind: 1.1,
  /** Times the kind's distance from « cannot be told ». */
  number: 4.1,
} as const;

/** A sixth matching term does not make an answer surer: long questions would always be answered. */
const MAX_MET_TERMS = 5;

/**
 * Estimated probability, between 0 and 1, that the sentence answers the question; 0 for a sentence that has none of its
 * terms, even if it holds a date or a number: the development sets have no such answer, so the regression cannot tell.
 */
export function answerConfidence(signs: RefusalSigns): number {
  if (signs.metTerms === 0) return 0;
  const logit =
    COEFFICIENTS.intercept +
    COEFFICIENTS.metTerms * Math.min(signs.metTerms, MAX_MET_TERMS) +
    COEFFICIENTS.missingShare * signs.missingShare +
    (signs.missesName ? COEFFICIENTS.missesName : 0) +
    COEFFICIENTS.kind * signs.kind +
    (signs.asksNumber ? COEFFICIENTS.number * (signs.kind - 0.5) : 0);
  return 1 / (1 + Math.exp(-logit));
}
