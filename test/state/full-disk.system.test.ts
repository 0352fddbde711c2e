import { expect, it } from 'vitest';
import { startChild } from '../system/child.ts';
import { dataFolder } from './sample-answers.ts';

/** Some dozens of answers. */
const FILE_LIMIT_KILOBYTES = 512;

it.skipIf(process.platform === 'win32')(
  'a disk that takes no more costs no answer: memory keeps it, and only what cannot be promised fails',
  async () => {
    const folder = await dataFolder();
    const child = startChild('test/state/full-disk.child.ts', [folder], FILE_LIMIT_KILOBYTES);
    const { stdout, stderr, code } = await child.ended;
    expect([code, stderr]).toEqual([0, '']);
    const failure = expect.stringMatching(/^StateNotWrittenError: I could not write that down: /u);
    expect(JSON.parse(stdout)).toEqual({
      isFull: true,
      isReplaced: false,
      found: true,
      ofMessage: true,
      latest: true,
      turns: [true, true],
      thread: true,
      counted: [1, 2, 3],
      counter: 3,
      votedOnKept: 'done',
      votes: { up: 1, down: 0 },
      votedOnWritten: failure,
      noted: failure,
      why: expect.stringContaining('the disk reports an error'),
    });
  },
);
