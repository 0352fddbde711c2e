import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion } from '../system/threads/ask-thread.ts';
import { type Parsed, type ParseSettings, type ParseTask, parseArticle } from './parse-article.ts';

const settings: ParseSettings = workerData;

parentPort?.on('message', ({ id, question }: ThreadQuestion<ParseTask>) => {
  const answer: ThreadAnswer<Parsed> = { id, answer: parseArticle(question, settings) };
  parentPort?.postMessage(answer);
});
