import type { Outcome } from './outcome.ts';

/** What refusing below a threshold would do to the questions of an evaluation; shares from 0 to 1. */
export interface CalibrationPoint {
  readonly threshold: number;
  /** Share of the answerable questions that would be refused. */
  readonly falseRefusals: number;
  /** Share of the other questions that would be answered. */
  readonly falseAnswers: number;
}

export interface Calibration {
  /** The points in order of their threshold, from refusing nothing to refusing all. */
  readonly curve: readonly CalibrationPoint[];
  /** Within the cost, the one that answers least of what the articles do not; of equals, the one that refuses least. */
  readonly chosen: CalibrationPoint;
}

/**
 * Chooses the refusal threshold at a stated cost. Null when a choice would mean nothing: without answerable
 * questions, or without others.
 *
 * @param maxFalseRefusals the largest share of answerable questions that may be refused, from 0 to 1
 */
export function calibrate(outcomes: readonly Outcome[], maxFalseRefusals: number): Calibration | null {
  const answerable = outcomes.filter((outcome) => outcome.isAnswerable).map(({ confidence }) => confidence);
  const others = outcomes.filter((outcome) => !outcome.isAnswerable).map(({ confidence }) => confidence);
  if (answerable.length === 0 || others.length === 0) return null;
  const curve = thresholds([...answerable, ...others]).map((threshold) => ({
    threshold,
    falseRefusals: share(answerable, (confidence) => confidence < threshold),
    falseAnswers: share(others, (confidence) => confidence >= threshold),
  }));
  const [chosen] = curve
    .filter((point) => point.falseRefusals <= maxFalseRefusals)
    .sort((a, b) => a.falseAnswers - b.falseAnswers || a.falseRefusals - b.falseRefusals);
  return chosen === undefined ? null : { curve, chosen };
}

/** One threshold between each pair of neighbouring confidences: no other ones differ in what they refuse. */
function thresholds(confidences: readonly number[]): readonly number[] {
  const sorted = [...new Set(confidences)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((confidence, index) => (confidence + (sorted[index] ?? 0)) / 2);
  return [0, ...between, 1];
}

function share(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}
