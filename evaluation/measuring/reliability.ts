import type { Outcome } from './outcome.ts';

/** How often the articles answer questions of like confidence. */
export interface ReliabilityBin {
  /** Mean confidence of the bin, 0 to 1. */
  readonly confidence: number;
  /** Share of its questions that the articles answer, 0 to 1. */
  readonly answerable: number;
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
 * How far a confidence, which says whether the articles answer, can be believed (Naeini et al. 2015), and what is
 * risked at which coverage (El-Yaniv and Wiener 2010): an answer is wrong when none was due, or when its first
 * quotation does not carry it, whether it was shown or refused in the end. Null without a question whose truth is
 * known.
 */
export function reliability(outcomes: readonly Outcome[]): Reliability | null {
  const judged = outcomes
    .filter(({ isAnswerable, hasExpectedAnswer }) => hasExpectedAnswer || !isAnswerable)
    .map(({ confidence, isAnswerable, isFirstRight }) => ({
      confidence,
      isAnswerable,
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
      answerable: mean(bin.map(({ isAnswerable }) => Number(isAnswerable))),
      questions: bin.length,
    }));
  let wrong = 0;
  const curve = judged.map(({ isRight }, index) => {
    wrong += Number(!isRight);
    return { coverage: (index + 1) / judged.length, risk: wrong / (index + 1) };
  });
  const distance = bins.map(
    ({ confidence, answerable, questions }) => Math.abs(confidence - answerable) * questions,
  );
  return { bins, curve, error: distance.reduce((sum, each) => sum + each, 0) / judged.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
