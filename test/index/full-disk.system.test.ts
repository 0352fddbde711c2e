import { expect, it } from 'vitest';
import { publishChange } from '../../src/index/local/publish.ts';
import { startChild } from '../system/child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, storyOf } from './collection.ts';
import { filesBelow } from './index-folder.ts';

const after = changeOf([3, 4, 5, 6].map((seed) => storyOf(seed)));

it.skipIf(process.platform === 'win32')('a database that outgrows the disk is not published', async () => {
  const folder = await temporaryFolder();
  await publishChange(folder, after);
  const files = await filesBelow(folder);
  const { stdout, code } = await startChild('test/index/publish-once.child.ts', [folder], 64).ended;
  expect([stdout, code]).toEqual([expect.stringContaining('PublishFailedError'), 0]);
  expect(await filesBelow(folder)).toEqual(files);
  expect(
    await reading(folder, async ({ store, notices }) => [store.manifest.counts.articles, notices]),
  ).toEqual([4, []]);
});
