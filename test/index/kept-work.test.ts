import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { PublishFailedError } from '../../src/index/errors.ts';
import { withKeptWork } from '../../src/index/local/kept-work.ts';
import { WORK_FILE } from '../../src/index/local/layout.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('what a damaged page gives as another kind of value was never kept', async () => {
  const folder = await temporaryFolder();
  const value = new Uint8Array(1024 * 1024).fill(7);
  const brokenOff = withKeptWork(folder, false, async (kept) => {
    kept.keep('a', value);
    throw new Error('killed');
  });
  await expect(brokenOff).rejects.toThrow('killed');
  const database = new Sqlite(join(folder, WORK_FILE));
  database.exec("UPDATE kept SET value = 'words'");
  database.close();
  expect(await withKeptWork(folder, false, async (kept) => [kept.isResumed, kept.find('a')])).toEqual([
    true,
    null,
  ]);
});

it('a file whose table has other columns is refused, and left open to nobody', async () => {
  const folder = await temporaryFolder();
  const database = new Sqlite(join(folder, WORK_FILE));
  database.exec('CREATE TABLE kept (other TEXT); PRAGMA user_version = 1');
  database.close();
  await expect(withKeptWork(folder, false, async (kept) => kept.find('a'))).rejects.toThrow(
    PublishFailedError,
  );
  const next = new Sqlite(join(folder, WORK_FILE), { timeout: 0 });
  expect(() => next.exec('DROP TABLE kept')).not.toThrow();
  next.close();
});
