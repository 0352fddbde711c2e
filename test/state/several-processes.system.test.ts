import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStateDatabase } from '../../src/index/local/database.ts';
import { STATE_FILE } from '../../src/state/open-bot-state.ts';
import { startChild } from '../system/child.ts';
import { dataFolder, openState } from './sample-answers.ts';

it('the files of the state are begun and written by several processes at once', async () => {
  const folder = await dataFolder();
  const [processes, rounds] = [3, 50];
  const line = await dataFolder();
  await mkdir(line);
  const args = [folder, line, String(processes), String(rounds)];
  const children = Array.from(
    { length: processes },
    () => startChild('test/state/write.child.ts', args).ended,
  );
  const ends = await Promise.all(children);
  expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    Array(processes).fill({ code: 0, stderr: '' }),
  );
  expect(new Set(ends.map(({ stdout }) => stdout)).size).toBe(1);
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^secret\./));
  expect(openState(folder).counters.value('questions', '2024-03-02')).toBe(processes * rounds);
  const database = openStateDatabase(join(folder, STATE_FILE));
  expect(database.prepare('SELECT count(*) FROM answers').pluck().get()).toBe(processes * rounds);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});
