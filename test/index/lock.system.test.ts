import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollback } from '../../src/index/local/history.ts';
import { withIngestionLock } from '../../src/index/local/lock.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { startChild } from '../system/child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, stories } from './collection.ts';
import { filesBelow } from './index-folder.ts';

const change = changeOf(stories);

describe('the ingestion lock', () => {
  it('refuses a second process politely, and is free once the first was killed', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, change);
    const child = startChild('test/index/hold-lock.child.ts', [folder]);
    await child.said('held');

    const busy = {
      name: 'IndexBusyError',
      sentence: {
        fr: expect.stringMatching(new RegExp(`processus ${child.pid}, depuis \\d{4}-`)),
        en: expect.stringMatching(new RegExp(`process ${child.pid}, since \\d{4}-`)),
      },
    };
    await expect(publishChange(folder, change)).rejects.toMatchObject(busy);
    await expect(rollback(folder)).rejects.toMatchObject(busy);
    expect(await reading(folder, async ({ notices }) => notices)).toEqual([]);

    child.kill('SIGKILL');
    expect((await child.ended).signal).toBe('SIGKILL');
    await expect(publishChange(folder, change)).resolves.toBeDefined();
    expect(await filesBelow(folder)).not.toContain('ingest.holder.json');
  });

  it('refuses a second ingestion of the same process', async () => {
    const folder = await temporaryFolder();
    const results = await Promise.allSettled([publishChange(folder, change), publishChange(folder, change)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toMatchObject({ name: 'IndexBusyError' });
    await withIngestionLock(folder, async () => {
      await expect(withIngestionLock(folder, async () => 1)).rejects.toMatchObject({
        name: 'IndexBusyError',
      });
    });
  });

  it('is not taken twice by a publication within it', async () => {
    const folder = await temporaryFolder();
    const manifest = await withIngestionLock(folder, () => publishChange(`${folder}/.`, change));
    expect(manifest.counts.articles).toBe(4);
  });

  it('is given back when the work fails, and keeps the failure', async () => {
    const folder = await temporaryFolder();
    await expect(
      withIngestionLock(folder, async () => {
        throw new Error('the first failure');
      }),
    ).rejects.toThrow('the first failure');
    await expect(withIngestionLock(folder, async () => 'free')).resolves.toBe('free');
  });

  it('gives results back and is free for folders that differ', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    expect(await withIngestionLock(one, () => withIngestionLock(other, async () => 42))).toBe(42);
  });

  it('says what to do when the lock file is no lock file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'ingest.lock'), 'somebody wrote a letter here. '.repeat(100));
    await expect(publishChange(folder, change)).rejects.toMatchObject({
      name: 'IngestionLockError',
      sentence: { en: expect.stringContaining('ingest.lock') },
    });
  });
});
