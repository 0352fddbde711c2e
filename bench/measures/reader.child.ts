import { answerQuestion } from '../../src/answering/answer-question.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { openBuiltinReader } from '../../src/models/reader/builtin-reader.ts';
import { readQuestions } from '../collection/files.ts';
import { embedderFor } from '../engines/kiosque.ts';
import { percentile } from './clock.ts';

export interface AnswerTimes {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface ReaderResult {
  /** Whole answers: search, reading, judging. */
  readonly withReader: AnswerTimes;
  readonly byRules: AnswerTimes;
  readonly openMs: number;
  /** From starting to open the reader to its first answer. */
  readonly firstAnswerMs: number;
  /** What the open reader adds to the resident memory, after its questions. */
  readonly addedRssBytes: number;
  readonly questions: number;
}

const [collectionFolder = '', indexFolder = ''] = process.argv.slice(2);
const questions = (await readQuestions(collectionFolder)).slice(0, 100);
const [first] = questions;
if (first === undefined) throw new Error('the collection has no questions');
const { store } = await openIndex(indexFolder);

const byRules = await ask(undefined);
const before = process.memoryUsage.rss();
const start = performance.now();
const reader = await openBuiltinReader();
const openMs = performance.now() - start;
await answerQuestion({ store, embedder: embedderFor(first.vector) }, first.text, { reader });
const firstAnswerMs = performance.now() - start;
const withReader = await ask(reader);
const result: ReaderResult = {
  withReader,
  byRules,
  openMs,
  firstAnswerMs,
  addedRssBytes: process.memoryUsage.rss() - before,
  questions: questions.length,
};
process.send?.(result);
await reader.close();

async function ask(judge: typeof reader | undefined): Promise<AnswerTimes> {
  const ms: number[] = [];
  for (const { text, vector } of questions) {
    const began = performance.now();
    const options = judge === undefined ? {} : { reader: judge };
    await answerQuestion({ store, embedder: embedderFor(vector) }, text, options);
    ms.push(performance.now() - began);
  }
  return { p50Ms: percentile(ms, 0.5), p95Ms: percentile(ms, 0.95) };
}
