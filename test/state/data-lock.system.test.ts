import { mkdir, readdir, stat } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from '../../src/state/data-lock.ts';
import { type Child, startChild } from '../system/child.ts';
import { dataFolder } from './sample-answers.ts';

async function holder(folder: string): Promise<Child> {
  const holding = startChild('test/state/hold-data.child.ts', [folder]);
  onTestFinished(() => holding.kill('SIGKILL'));
  await holding.said('held');
  return holding;
}

describe('the data folder of a bot', () => {
  it('is refused to a second one, which says who has it and since when, and is free once that one was killed', async () => {
    const folder = await dataFolder();
    const holding = await holder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      name: 'DataFolderBusyError',
      exitCode: 2,
      sentence: {
        fr: expect.stringMatching(new RegExp(`processus ${holding.pid}, depuis \\d{4}-.*DATA_DIR`)),
        en: expect.stringMatching(new RegExp(`process ${holding.pid}, since \\d{4}-.*DATA_DIR`)),
      },
    });
    holding.kill('SIGKILL');
    await holding.ended;
    const release = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ name: 'DataFolderBusyError' });
    await release();
    expect(await readdir(folder)).toEqual(['bot.lock']);
  });

  it('is made for its owner only', async () => {
    const folder = await dataFolder();
    const release = await lockDataFolder(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await release();
  });

  it('that cannot be used is named', async () => {
    const folder = await dataFolder();
    await mkdir(`${folder}/bot.lock`, { recursive: true });
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining('bot.lock') },
    });
  });
});
