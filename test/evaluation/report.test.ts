import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../evaluation/measuring/outcome.ts';
import {
  compareReports,
  type EvaluationReport,
  evaluationReport,
  worstOutcomes,
} from '../../evaluation/measuring/report.ts';
import { outcome, ranked, refused } from './outcomes.ts';

function reportOf(outcomes: readonly Outcome[]): EvaluationReport {
  return evaluationReport(outcomes, { passages: 12, embedder: 'builtin:test' });
}

function mean(figures: EvaluationReport['answers'], name: string): number | undefined {
  return figures[name]?.mean;
}

describe('retrieval figures', () => {
  const report = reportOf([
    outcome('a', ranked(1)),
    outcome('b', ranked(2)),
    outcome('c', ranked(7)),
    outcome('d', ranked(null)),
    refused('z'),
  ]);

  it.each([
    ['R@1', 1 / 4],
    ['R@5', 2 / 4],
    ['R@10', 3 / 4],
    ['MRR@10', (1 + 1 / 2 + 1 / 7) / 4],
    ['nDCG@10', (1 + 1 / Math.log2(3) + 1 / 3) / 4],
  ])('%s is taken over the answerable questions', (name, expected) => {
    expect(mean(report.retrieval.hybrid, name)).toBeCloseTo(expected, 12);
    expect(report.retrieval.hybrid[name]?.n).toBe(4);
  });

  it('are kept apart by way of searching', () => {
    const ranks = { lexical: 1, vector: null, hybrid: 3 };
    const { retrieval } = reportOf([outcome('a', { ranks })]);
    const of = (mode: 'lexical' | 'vector' | 'hybrid') => mean(retrieval[mode], 'MRR@10');
    expect([of('lexical'), of('vector'), of('hybrid')]).toEqual([1, 0, 1 / 3]);
  });

  it('count a rank beyond the tenth as not found', () => {
    const { retrieval } = reportOf([outcome('a', ranked(11))]);
    expect(Object.values(retrieval.hybrid).map((figure) => figure?.mean)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('answer figures', () => {
  const report = reportOf([
    outcome('right'),
    outcome('wrong', { isRight: false, citations: 4, supportingCitations: 1, exactCitations: 3 }),
    outcome('refused', {
      isAnswered: false,
      isRight: false,
      citations: 0,
      supportingCitations: 0,
      exactCitations: 0,
    }),
    outcome('without expected answer', { hasExpectedAnswer: false, isRight: false, supportingCitations: 0 }),
    refused('rightly refused'),
    refused('false answer', { isAnswered: true, citations: 2, exactCitations: 2 }),
  ]);

  it.each([
    ['answerAccuracy', 1 / 3, 3],
    ['falseRefusals', 1 / 4, 4],
    ['falseAnswers', 1 / 2, 2],
    ['citationPrecision', (1 + 1 / 4 + 0) / 3, 3],
    ['citationRecall', 2 / 4, 4],
    ['exactQuotes', (1 + 3 / 4 + 1 + 1) / 4, 4],
  ])('%s', (name, expected, questions) => {
    expect(mean(report.answers, name)).toBeCloseTo(expected, 12);
    expect(report.answers[name]?.n).toBe(questions);
  });

  it('are null where no question concerns them', () => {
    const { answers, retrieval } = reportOf([refused('z')]);
    expect(answers.answerAccuracy).toBeNull();
    expect(answers.exactQuotes).toBeNull();
    expect(retrieval.hybrid['R@1']).toBeNull();
    expect(answers.falseAnswers?.mean).toBe(0);
  });

  it('come with counts and times', () => {
    expect(report).toMatchObject({
      questions: 6,
      answerable: 4,
      unanswerable: 2,
      passages: 12,
      embedder: 'builtin:test',
    });
    const times = [5, 1, 3, 2, 4].map((totalMs) => outcome(`${totalMs}`, { totalMs }));
    expect(reportOf(times).latencyMs).toEqual({ p50: 3, p95: 5, p99: 5 });
    expect(reportOf([]).latencyMs).toEqual({ p50: 0, p95: 0, p99: 0 });
  });

  it('survive a trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('compareReports', () => {
  const differenceOf = (name: string, earlier: readonly Outcome[], later: readonly Outcome[]) =>
    compareReports(earlier, later).find((each) => each.name === name)?.difference;

  it('is later minus earlier, question by question', () => {
    const earlier = [outcome('a', ranked(2)), outcome('b', ranked(1)), outcome('only before', ranked(1))];
    const later = [outcome('b', ranked(1)), outcome('a', ranked(1)), outcome('only after', ranked(null))];
    expect(differenceOf('hybrid R@1', earlier, later)).toMatchObject({ mean: 1 / 2, n: 2 });
    expect(differenceOf('lexical MRR@10', earlier, later)?.mean).toBe(1 / 4);
    expect(differenceOf('answerAccuracy', earlier, later)).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('of a report with itself is 0 everywhere', () => {
    const outcomes = [outcome('a', ranked(3)), outcome('b', { isRight: false }), refused('z')];
    for (const { difference } of compareReports(outcomes, outcomes)) {
      expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
    }
  });

  it('of runs that share no question is empty', () => {
    expect(compareReports([outcome('a')], [outcome('b')])).toEqual([]);
    expect(differenceOf('falseAnswers', [outcome('a')], [outcome('a')])).toBeUndefined();
  });
});

describe('worstOutcomes', () => {
  const outcomes = [
    outcome('right'),
    outcome('refused', { isAnswered: false, isRight: false, confidence: 0.2 }),
    outcome('unsure wrong', { isRight: false, confidence: 0.4 }),
    outcome('sure wrong', { isRight: false, confidence: 0.8 }),
    refused('rightly refused'),
    refused('false answer', { isAnswered: true, confidence: 0.35 }),
    outcome('no expectation', { hasExpectedAnswer: false, isRight: false }),
  ];

  it('are false answers, then wrong ones, then refusals, the surest first', () => {
    expect(worstOutcomes(outcomes, 10).map(({ id }) => id)).toEqual([
      'false answer',
      'sure wrong',
      'unsure wrong',
      'refused',
    ]);
  });

  it('are as many as asked for at most', () => {
    expect(worstOutcomes(outcomes, 2).map(({ id }) => id)).toEqual(['false answer', 'sure wrong']);
    expect(worstOutcomes([outcome('right')], 5)).toEqual([]);
  });
});
