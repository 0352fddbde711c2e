import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../src/index/generation-change.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, DIMENSIONS, entryOf, stories, vectorOf } from './collection.ts';
import { filesBelow } from './index-folder.ts';

const bad: readonly (readonly [string, readonly Float32Array[] | null, RegExp])[] = [
  ['not a number', [vectorOf('eau').fill(Number.NaN, 3, 4)], /finite/],
  ['infinite', [vectorOf('eau').fill(Number.NEGATIVE_INFINITY, 3, 4)], /finite/],
  ['zero', [new Float32Array(DIMENSIONS)], /length is 0/],
  ['not of length 1', [vectorOf('eau').map((value) => value * 1.01)], /length is 1\.01/],
  ['short', [vectorOf('eau').subarray(1)], /23 dimensions instead of 24/],
  ['long', [new Float32Array(DIMENSIONS + 1).fill(0.2)], /25 dimensions instead of 24/],
  ['an empty list', [], /missing/],
  ['missing in base and change', null, /missing/],
  ['bad in its second window only', [vectorOf('eau'), new Float32Array(DIMENSIONS)], /length is 0/],
];

describe.each(bad)('a vector that is %s', (_, vectors, reason) => {
  const spoiled = spoil(entryOf(stories[0]!), 1, vectors);

  it.each(['fresh', 'current'] as const)(
    'is refused by the name of its passage (%s), and nothing is indexed',
    async (base) => {
      const folder = await temporaryFolder();
      await publishChange(folder, changeOf(stories.slice(1)));
      const before = await filesBelow(folder);
      const publishing = publishChange(folder, { ...changeOf([], { base }), put: [spoiled] });
      await expect(publishing).rejects.toMatchObject({
        name: 'PassageVectorError',
        path: 'espace/fusee.md',
        ordinal: 1,
        sentence: {
          en: expect.stringMatching(reason),
          fr: expect.stringContaining('Le passage 2 de « espace/fusee.md »'),
        },
      });
      expect(await filesBelow(folder)).toEqual(before);
      expect(
        await reading(folder, async ({ store, notices }) => [store.manifest.counts.articles, notices]),
      ).toEqual([3, []]);
    },
  );

  it('is refused in memory too', async () => {
    await expect(memoryStore({ ...changeOf([]), put: [spoiled] })).rejects.toThrow(reason);
  });
});

describe('an entry that contradicts itself', () => {
  const entry = entryOf(stories[0]!);
  const [passage] = entry.passages;
  it.each<[string, readonly ArticleEntry[]]>([
    ['an article twice', [entry, entry]],
    ['a passage twice', [{ ...entry, passages: [passage!, passage!] }]],
    [
      'a passage with other words than its article',
      [{ ...entry, passages: [{ ...passage!, passage: { ...passage!.passage, text: 'D’autres mots.' } }] }],
    ],
    [
      'a passage of another article',
      [
        {
          ...entry,
          passages: [{ ...passage!, passage: { ...passage!.passage, articleId: 'f'.repeat(16) } }],
        },
      ],
    ],
  ])('is refused: %s', async (_, put) => {
    const folder = await temporaryFolder();
    await expect(publishChange(folder, { ...changeOf([]), put })).rejects.toMatchObject({
      name: 'UnsoundEntryError',
      sentence: { en: expect.stringContaining('espace/fusee.md') },
    });
    expect(await filesBelow(folder)).toEqual([]);
  });
});

function spoil(entry: ArticleEntry, ordinal: number, vectors: readonly Float32Array[] | null): ArticleEntry {
  return {
    ...entry,
    passages: entry.passages.map((passage, i) => (i === ordinal ? { ...passage, vectors } : passage)),
  };
}
