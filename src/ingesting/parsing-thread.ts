import { parentPort, workerData } from 'node:worker_threads';
import { type Parsed, type ParseSettings, type ParseTask, parseArticle } from './parse-article.ts';

/** What is asked of a thread that parses, and what it answers; nothing of it comes from outside this process. */

export interface ParseOrder {
  readonly id: number;
  readonly task: ParseTask;
}

export interface ParseAnswer {
  readonly id: number;
  readonly parsed: Parsed;
}

const settings: ParseSettings = workerData;

parentPort?.on('message', ({ id, task }: ParseOrder) => {
  const answer: ParseAnswer = { id, parsed: parseArticle(task, settings) };
  parentPort?.postMessage(answer);
});
