import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { type AskedThread, askThread } from '../../src/system/threads/ask-thread.ts';

/** Gives back what it is asked, but never answers `silence`. */
const ECHO = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ id, question }) => {
    if (question !== 'silence') parentPort.postMessage({ id, answer: question });
  });
`;

const asked: AskedThread<unknown, unknown>[] = [];
afterEach(() => Promise.all(asked.splice(0).map((each) => each.end())));

function echo() {
  const thread = new Worker(ECHO, { eval: true, execArgv: [] });
  const line = askThread<unknown, unknown>(thread);
  asked.push(line);
  return { thread, line };
}

it('a question that cannot be sent fails alone, and is not waited for', async () => {
  const { line } = echo();
  await expect(line.ask(() => undefined, 7)).rejects.toMatchObject({ name: 'DataCloneError' });
  expect([line.backlog, line.failure]).toEqual([0, null]);
  expect(await line.ask('words', 3)).toBe('words');
  expect(line.backlog).toBe(0);
});

it('an answer that cannot be read is a failure of the thread', async () => {
  const { thread, line } = echo();
  const answer = line.ask('silence', 5);
  const unreadable = new Error('unreadable');
  thread.emit('messageerror', unreadable);
  await expect(answer).rejects.toBe(unreadable);
  expect([line.backlog, line.failure]).toEqual([0, unreadable]);
});
