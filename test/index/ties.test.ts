import { describe, expect, it } from 'vitest';
import { publishChange } from '../../src/index/local/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf } from './collection.ts';

/** More copies of one report than are expected to tie. */
const COPIES = 120;

const copies = Array.from({ length: COPIES }, (_, i) => ({
  path: `depeches/${String(COPIES - i).padStart(3, '0')}.md`,
  title: 'Crue de la Loire',
  paragraphs: ['La Loire a débordé à Saumur dans la nuit.'],
}));

describe('passages that tie', () => {
  it('are ordered by path, however many there are', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, changeOf(copies));
    await reading(folder, async ({ store }) => {
      const hits = await store.search({ terms: ['loir'], vector: null, filter: {}, limit: 5 });
      expect(hits.map(({ article }) => article.path)).toEqual([
        'depeches/001.md',
        'depeches/002.md',
        'depeches/003.md',
        'depeches/004.md',
        'depeches/005.md',
      ]);
    });
  });
});
