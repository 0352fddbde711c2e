import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionOfCorpus } from '../../evaluation/measuring/collections.ts';
import { evaluate } from '../../evaluation/measuring/evaluate.ts';
import { parseQuestions } from '../../evaluation/measuring/questions.ts';
import { type EvaluationReport, evaluationReport } from '../../evaluation/measuring/report.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const questionsFile = path.join(root, 'test/eval/corpus-questions.jsonl');

let report: EvaluationReport;
beforeAll(async () => {
  const source = await collectionOfCorpus(
    path.join(root, 'corpus'),
    builtinEmbedderSource(),
    new Date('2024-07-01T12:00:00Z'),
  );
  const questions = parseQuestions(await readFile(questionsFile, 'utf8'), questionsFile);
  const outcomes = await evaluate(source, questions);
  const { counts, embedder } = source.store.manifest;
  report = evaluationReport(outcomes, { passages: counts.passages, embedder: embedder.model });
});

/** A little below the figures measured when this was written (in brackets): what is lost beyond that was broken. */
describe('the articles of corpus/ and their questions', () => {
  it('are all there', () => {
    expect(report).toMatchObject({ questions: 40, answerable: 30, unanswerable: 10 });
  });

  it('find the right passage among the first five (1.0)', () => {
    expect(report.retrieval.hybrid['R@5']?.mean).toBeGreaterThanOrEqual(0.96);
  });

  it('lose nothing by searching both ways', () => {
    const r5 = (figures: EvaluationReport['answers']) => figures['R@5']?.mean ?? 0;
    expect(r5(report.retrieval.hybrid)).toBeGreaterThanOrEqual(r5(report.retrieval.lexical));
  });

  it.each([
    ['answerAccuracy', 'at least', 0.83],
    ['falseRefusals', 'at most', 0.1],
    ['falseAnswers', 'at most', 0.5],
    ['exactQuotes', 'at least', 1],
  ])('%s is %s %d (.90, 0, .40, 1)', (name, bound, limit) => {
    const mean = report.answers[name]?.mean;
    if (bound === 'at least') expect(mean).toBeGreaterThanOrEqual(limit);
    else expect(mean).toBeLessThanOrEqual(limit);
  });
});
