import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listGenerations, rollback } from '../../src/index/local/history.ts';
import { generationFolder } from '../../src/index/local/layout.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, stories, storyOf } from './collection.ts';
import { filesBelow } from './index-folder.ts';

const A = changeOf([1, 2, 3, 4, 5].map((seed) => storyOf(seed)));
const B = changeOf([4, 5, 6, 7, 8, 9].map((seed) => storyOf(seed)));

describe('rolling back', () => {
  it('returns to the previous generation, once', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, A);
    await publishChange(folder, B);
    expect((await rollback(folder)).counts.articles).toBe(5);
    expect(
      await reading(folder, async ({ store, notices }) => [store.manifest.counts.articles, notices]),
    ).toEqual([5, []]);
    await expect(rollback(folder)).rejects.toMatchObject({ name: 'NoPreviousGenerationError' });
  });

  it('refuses in a sentence when there is nothing to return to, and creates nothing', async () => {
    const folder = await temporaryFolder();
    await expect(rollback(folder)).rejects.toMatchObject({
      sentence: { en: expect.stringContaining('no earlier') },
    });
    expect(await filesBelow(folder)).toEqual([]);
  });

  it('does not return to a damaged generation', async () => {
    const folder = await temporaryFolder();
    const { generation } = await publishChange(folder, A);
    await publishChange(folder, B);
    await truncate(join(generationFolder(folder, generation), 'articles.sqlite'), 4096);
    await expect(rollback(folder)).rejects.toMatchObject({ name: 'DamagedFileError' });
    expect(await reading(folder, async ({ store }) => store.manifest.counts.articles)).toBe(6);
  });

  it('is followed by an ingestion that starts from what is served and does not remove it', async () => {
    const folder = await temporaryFolder();
    const first = await publishChange(folder, A);
    await publishChange(folder, B);
    await rollback(folder);
    const third = await publishChange(folder, changeOf(stories.slice(0, 1), { base: 'current' }));
    expect(third.counts.articles).toBe(6);
    expect(
      (await listGenerations(folder)).map(({ generation, isCurrent }) => [generation, isCurrent]),
    ).toEqual([
      [third.generation, true],
      [first.generation, false],
    ]);
    expect((await rollback(folder)).generation).toBe(first.generation);
  });
});
