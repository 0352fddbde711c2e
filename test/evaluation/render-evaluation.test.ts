import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../evaluation/measuring/report.ts';
import { renderComparison, renderEvaluation } from '../../evaluation/showing/render-evaluation.ts';

describe('a table of evaluation', () => {
  const half = { n: 2, mean: 0.5, low: 0.25, high: 0.75 };
  const evaluation: EvaluationReport = {
    questions: 3,
    answerable: 2,
    unanswerable: 1,
    written: [],
    passages: 9,
    embedder: 'builtin:m',
    retrieval: {
      lexical: { 'R@1': half },
      vector: { 'R@1': null },
      hybrid: { 'R@1': { ...half, mean: 1, high: 1 } },
    },
    answers: { answerAccuracy: half },
    latencyMs: { p50: 1.234, p95: 20, p99: 21.06 },
    outcomes: [],
  };

  it('has a row a figure, a column a search, and intervals', () => {
    const table = renderEvaluation(evaluation, 'fr');
    expect(table).toContain('3 questions (2 avec réponse, 1 sans), 9 passages');
    expect(table).toContain(
      'R@1                 .500 (.250–.750)      –                     1.000 (.250–1.000)',
    );
    expect(table).toContain('p50 1.2 ms, p95 20.0 ms, p99 21.1 ms');
    expect(renderEvaluation({ ...evaluation, answerable: 0 }, 'en')).not.toContain('R@1');
  });

  it('marks the differences that chance does not explain', () => {
    const rows = renderComparison(
      [
        { name: 'hybrid R@1', difference: { n: 2, mean: 0.1, low: 0.02, high: 0.2 } },
        { name: 'hybrid R@5', difference: { n: 2, mean: -0.1, low: -0.2, high: 0.01 } },
        { name: 'exactQuotes', difference: { n: 2, mean: 0, low: 0, high: 0 } },
      ],
      'en',
    ).split('\n');
    expect(rows[1]).toMatch(/^hybrid R@1 +\+\.100 \(\+\.020 … \+\.200\) \*$/);
    expect(rows[2]).toMatch(/^hybrid R@5 +−\.100 \(−\.200 … \+\.010\)$/);
    expect(rows[3]).toMatch(/^exactQuotes +\.000/);
  });
});
