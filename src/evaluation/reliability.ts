import type { Outcome } from './outcome.ts';

/** How often the answers of like confidence are right. */
export interface ReliabilityBin {
  /** Mean confidence of the bin, 0 to 1. */
  readonly confidence: number;
  /** Share of its first quotations that answer, 0 to 1. */
  readonly right: number;
  readonly questions: number;
}

/** What answering only the surest questions would be like. */
export interface CoveragePoint {
  /** Share of all questions that are answered, 0 to 1. */
  readonly coverage: number;
  /** Share of the answered ones whose answer is wrong, or that no article answers, 0 to 1. */
  readonly risk: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** From the surest question alone to all of them. */
  readonly curve: readonly CoveragePoint[];
  /** Expected calibration error: mean distance of confidence and truth, by bin, 0 to 1. */
  readonly error: number;
}

const BINS = 10;

/**
 * How far a confidence can be believed (Naeini et al. 2015), and what is risked at which coverage (El-Yaniv and Wiener
 * 2010). A question counts as right when an answer was due and the first quotation carries it, whether it was shown or
 * refused in the end. Null without a question whose truth is known.
 */
export function reliability(outcomes: readonly Outcome[]): Reliability | null {
  const judged = outcomes
    .filter(({ isAnswerable, hasExpectedAnswer }) => hasExpectedAnswer || !isAnswerable)
    .map(({ confidence, isAnswerable, isFirstRight }) => ({
      confidence,
      isRight: isAnswerable && isFirstRight,
    }))
    .sort((a, b) => b.confidence - a.confidence);
  if (judged.length === 0) return null;
  const bins = Array.from({ length: BINS }, (_, bin) =>
    judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  )
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      confidence: mean(bin.map(({ confidence }) => confidence)),
      right: mean(bin.map(({ isRight }) => Number(isRight))),
      questions: bin.length,
    }));
  let wrong = 0;
  const curve = judged.map(({ isRight }, index) => {
    wrong += Number(!isRight);
    return { coverage: (index + 1) / judged.length, risk: wrong / (index + 1) };
  });
  const distance = bins.map(({ confidence, right, questions }) => Math.abs(confidence - right) * questions);
  return { bins, curve, error: distance.reduce((sum, each) => sum + each, 0) / judged.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
