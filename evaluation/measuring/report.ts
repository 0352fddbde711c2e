import { sentenceFates } from '../../src/answering/writing/writer.ts';
import { type Estimate, estimate, quantile } from './bootstrap.ts';
import {
  answerMetrics,
  type Metric,
  type Outcome,
  observations,
  retrievalMetrics,
  type SearchMode,
  searchModes,
  type WrittenOutcome,
} from './outcome.ts';

/** Figures by name; null where no question concerns the figure. */
export type Figures = Readonly<Record<string, Estimate | null>>;

/** What an evaluation found: plain data, also what `--compare` reads again. */
export interface EvaluationReport {
  readonly questions: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly passages: number;
  readonly embedder: string;
  readonly retrieval: Readonly<Record<SearchMode, Figures>>;
  readonly answers: Figures;
  /** Milliseconds from question to answer. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** What became of a chat model's sentences, by fate; empty without one. */
  readonly written: readonly WrittenFigures[];
  readonly outcomes: readonly Outcome[];
}

/** How many sentences of a model had one fate, and how many of these hold an expected answer. */
export interface WrittenFigures {
  readonly fate: WrittenOutcome['fate'];
  readonly sentences: number;
  readonly holdingAnswer: number;
}

export function evaluationReport(
  outcomes: readonly Outcome[],
  collection: { readonly passages: number; readonly embedder: string },
): EvaluationReport {
  const answerable = outcomes.filter((outcome) => outcome.isAnswerable).length;
  const times = outcomes.map((outcome) => outcome.totalMs).sort((a, b) => a - b);
  const retrieval = (mode: SearchMode): Figures => figures(retrievalMetrics(mode), outcomes);
  return {
    questions: outcomes.length,
    answerable,
    unanswerable: outcomes.length - answerable,
    ...collection,
    retrieval: { lexical: retrieval('lexical'), vector: retrieval('vector'), hybrid: retrieval('hybrid') },
    answers: figures(answerMetrics, outcomes),
    latencyMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) },
    written: writtenFigures(outcomes.flatMap(({ written }) => written)),
    outcomes,
  };
}

function writtenFigures(written: readonly WrittenOutcome[]): readonly WrittenFigures[] {
  if (written.length === 0) return [];
  return sentenceFates.map((fate) => {
    const such = written.filter((sentence) => sentence.fate === fate);
    return {
      fate,
      sentences: such.length,
      holdingAnswer: such.filter(({ holdsAnswer }) => holdsAnswer).length,
    };
  });
}

/** One figure's paired difference: later minus earlier, over the questions that both runs have. */
export interface PairedDifference {
  readonly name: string;
  readonly difference: Estimate;
}

/** How the figures differ from an earlier run's, question by question. */
export function compareReports(
  earlier: readonly Outcome[],
  later: readonly Outcome[],
): readonly PairedDifference[] {
  const before = new Map(earlier.map((outcome) => [outcome.id, outcome]));
  const metrics = [
    ...searchModes.flatMap((mode) =>
      retrievalMetrics(mode).map((metric) => ({ ...metric, name: `${mode} ${metric.name}` })),
    ),
    ...answerMetrics,
  ];
  return metrics.flatMap((metric) => {
    const pairs = later.flatMap((outcome) => {
      const value = metric.of(outcome);
      const old = before.get(outcome.id);
      const oldValue = old === undefined ? null : metric.of(old);
      return value === null || oldValue === null
        ? []
        : [{ cluster: outcome.cluster, value: value - oldValue }];
    });
    const difference = estimate(pairs);
    return difference === null ? [] : [{ name: metric.name, difference }];
  });
}

/** The failures that hurt most: answers to unanswerable questions, then wrong answers, then refusals. */
export function worstOutcomes(outcomes: readonly Outcome[], count: number): readonly Outcome[] {
  return outcomes
    .map((outcome) => ({ outcome, severity: severity(outcome) }))
    .filter((ranked) => ranked.severity > 0)
    .sort((a, b) => b.severity - a.severity || b.outcome.confidence - a.outcome.confidence)
    .slice(0, count)
    .map((ranked) => ranked.outcome);
}

function severity(outcome: Outcome): number {
  if (!outcome.isAnswerable) return outcome.isAnswered ? 3 : 0;
  if (!outcome.isAnswered) return 1;
  return outcome.hasExpectedAnswer && !outcome.isRight ? 2 : 0;
}

function figures(metrics: readonly Metric[], outcomes: readonly Outcome[]): Figures {
  return Object.fromEntries(metrics.map((metric) => [metric.name, estimate(observations(metric, outcomes))]));
}
