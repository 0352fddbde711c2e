import type { SentenceFate } from '../../src/answering/writing/writer.ts';
import type { Observation } from './bootstrap.ts';

/** The three ways of searching that are compared. */
export const searchModes = ['lexical', 'vector', 'hybrid'] as const;
export type SearchMode = (typeof searchModes)[number];

export interface WrittenOutcome extends SentenceFate {
  /** Whether the sentence holds an expected answer. */
  readonly holdsAnswer: boolean;
}

/** What came of one question. */
export interface Outcome {
  readonly id: string;
  readonly question: string;
  /** The article the question is about: the unit of resampling. */
  readonly cluster: string;
  readonly isAnswerable: boolean;
  readonly hasExpectedAnswer: boolean;
  /** Rank of the first right passage by each search, or null beyond the tenth. */
  readonly ranks: Readonly<Record<SearchMode, number | null>>;
  readonly isAnswered: boolean;
  readonly isRight: boolean;
  /** The first quotation carries the answer, whether it was shown or the question refused in the end. */
  readonly isFirstRight: boolean;
  readonly citations: number;
  /** Citations whose quote carries the answer or the evidence. */
  readonly supportingCitations: number;
  /** Citations whose quote is the exact slice of its article. */
  readonly exactCitations: number;
  readonly confidence: number;
  readonly totalMs: number;
  readonly answer: string;
  /** What a chat model wrote, and what became of it; empty without one. */
  readonly written: readonly WrittenOutcome[];
  /** Beginnings of the first passages found, for the list of failures. */
  readonly found: readonly string[];
}

/** A figure of the report, from 0 to 1, taken over the questions that it concerns. */
export interface Metric {
  readonly name: string;
  /** The observation of a question, or null when the metric does not concern it. */
  readonly of: (outcome: Outcome) => number | null;
}

/** Deeper ranks count as not found: nobody reads further. */
export const RANK_LIMIT = 10;

/** Retrieval figures of one way of searching, over the answerable questions. One right passage counts: the first. */
export function retrievalMetrics(mode: SearchMode): readonly Metric[] {
  const byRank =
    (value: (rank: number) => number) =>
    (outcome: Outcome): number | null => {
      if (!outcome.isAnswerable) return null;
      const rank = outcome.ranks[mode];
      return rank === null || rank > RANK_LIMIT ? 0 : value(rank);
    };
  return [
    { name: 'R@1', of: byRank((rank) => (rank <= 1 ? 1 : 0)) },
    { name: 'R@5', of: byRank((rank) => (rank <= 5 ? 1 : 0)) },
    { name: 'R@10', of: byRank(() => 1) },
    { name: 'MRR@10', of: byRank((rank) => 1 / rank) },
    { name: 'nDCG@10', of: byRank((rank) => 1 / Math.log2(rank + 1)) },
  ];
}

/** Figures of the answers. */
export const answerMetrics: readonly Metric[] = [
  {
    name: 'answerAccuracy',
    of: (outcome) => (outcome.isAnswerable && outcome.hasExpectedAnswer ? Number(outcome.isRight) : null),
  },
  {
    name: 'firstQuotation',
    of: ({ isAnswerable, hasExpectedAnswer, isAnswered, isFirstRight }) =>
      isAnswerable && hasExpectedAnswer ? Number(isAnswered && isFirstRight) : null,
  },
  { name: 'falseRefusals', of: (outcome) => (outcome.isAnswerable ? Number(!outcome.isAnswered) : null) },
  { name: 'falseAnswers', of: (outcome) => (outcome.isAnswerable ? null : Number(outcome.isAnswered)) },
  {
    name: 'citationPrecision',
    of: (outcome) =>
      outcome.isAnswerable && outcome.citations > 0 ? outcome.supportingCitations / outcome.citations : null,
  },
  {
    name: 'citationRecall',
    of: (outcome) => (outcome.isAnswerable ? Number(outcome.supportingCitations > 0) : null),
  },
  {
    name: 'exactQuotes',
    of: (outcome) => (outcome.citations > 0 ? outcome.exactCitations / outcome.citations : null),
  },
];

/** A metric's observations, by article. */
export function observations(metric: Metric, outcomes: readonly Outcome[]): readonly Observation[] {
  return outcomes.flatMap((outcome) => {
    const value = metric.of(outcome);
    return value === null ? [] : [{ cluster: outcome.cluster, value }];
  });
}
