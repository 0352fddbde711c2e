import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleEntry, GenerationChange } from '../../src/index/generation-change.ts';
import { generationFolder, MANIFEST_FILE } from '../../src/index/local/layout.ts';
import { parseManifest, renderManifest } from '../../src/index/local/manifest-file.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import type { Manifest } from '../../src/index/manifest.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import type { PassageStore } from '../../src/index/passage-store.ts';
import { runs } from '../property-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { changeOf, embedder, entryOf, normalised, questions, storyOf } from './collection.ts';

/** Articles by slot; a slot's number says which text stands there. */
type Collection = ReadonlyMap<number, number>;

describe('a generation made from the current one', () => {
  const steps = fc.array(
    fc.record({
      put: fc.dictionary(fc.nat(12).map(String), fc.nat(40), { maxKeys: 6 }),
      remove: fc.array(fc.nat(14), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it.each([
    ['searched exactly', { exactScanBelowVectors: 20_000 }],
    ['searched through a graph', { exactScanBelowVectors: 0 }],
    ['searched through several graphs', { exactScanBelowVectors: 0, mostVectorsAGraph: 6 }],
    ['that crosses the border between the two', { exactScanBelowVectors: 30, mostVectorsAGraph: 20 }],
  ])('answers as a fresh one of the same content, %s', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        const folder = await temporaryFolder();
        let collection: Collection = new Map();
        for (const { put, remove } of changes) {
          const slots = Object.entries(put).map(([slot, seed]) => [Number(slot), seed] as const);
          const known = hashesOf(collection);
          await publishChange(
            folder,
            {
              ...changeOf([]),
              base: 'current',
              remove: remove.map((slot) => entryAt(slot, 0).article.id),
              put: slots.map(([slot, seed]) => withoutKnownVectors(entryAt(slot, seed), known)),
            },
            options,
          );
          collection = new Map([...[...collection].filter(([slot]) => !remove.includes(slot)), ...slots]);
          const expected = await everythingFresh(freshChange(collection));
          expect(await reading(folder, ({ store }) => everything(store))).toEqual(expected);
        }
      }),
      runs(2),
    );
  });

  it('keeps the vectors of a hash that only moved to another article', async () => {
    const folder = await temporaryFolder();
    const before = storyOf(3, 'avant.md');
    const after = { ...before, path: 'apres.md' };
    await publishChange(folder, changeOf([before, storyOf(4)]));
    const [entry] = [withoutKnownVectors(entryOf(after), new Set(allHashes(entryOf(before))))];
    await publishChange(folder, {
      ...changeOf([], { base: 'current', remove: [entryOf(before).article.id] }),
      put: [entry],
    });
    const expected = await everythingFresh(changeOf([after, storyOf(4)]));
    expect(await reading(folder, ({ store }) => everything(store))).toEqual(expected);
  });

  it('is analysed anew when the base was written by another analyser', async () => {
    const folder = await temporaryFolder();
    const some = [1, 2, 3, 4].map((seed) => storyOf(seed));
    await amend(folder, await publishChange(folder, changeOf(some)), { analyser: 'an-older-one' });
    await publishChange(folder, changeOf([storyOf(5)], { base: 'current' }));
    const expected = await everythingFresh(changeOf([...some, storyOf(5)]));
    expect(await reading(folder, ({ store }) => everything(store))).toEqual(expected);
  });

  it('takes no vector of another embedder from its base', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, changeOf([storyOf(1), storyOf(2)]));
    const other = { ...embedder, model: 'another' };
    await expect(
      publishChange(folder, changeOf([storyOf(1)], { base: 'current', embedder: other })),
    ).rejects.toMatchObject({ name: 'PassageVectorError', path: 'fil/2.md', ordinal: 0 });

    const turned = [storyOf(1), storyOf(2)].map(entryOf).map(
      (entry): ArticleEntry => ({
        ...entry,
        passages: entry.passages.map((passage) => ({
          ...passage,
          vectors: passage.vectors!.map((vector) => normalised(vector.map((value, i) => value + i))),
        })),
      }),
    );
    const change = { ...changeOf([], { embedder: other }), put: turned };
    await publishChange(folder, { ...change, base: 'current' });
    expect(await reading(folder, ({ store }) => everything(store))).toEqual(await everythingFresh(change));
  });

  it('starts from nothing when there is no index', async () => {
    const folder = await temporaryFolder();
    const manifest = await publishChange(
      folder,
      changeOf([storyOf(1)], { base: 'current', remove: ['unknown'] }),
    );
    expect(manifest.counts.articles).toBe(1);
  });

  it('refuses another base than the one the change was computed from', async () => {
    const folder = await temporaryFolder();
    const first = await publishChange(folder, changeOf([storyOf(1)]));
    const second = await publishChange(folder, changeOf([storyOf(2)]));
    const change = changeOf([storyOf(3)], { base: 'current' });
    const from = ({ generation }: Manifest) => ({
      expectedBase: { generation, checkedAtMs: performance.now() },
    });
    await expect(publishChange(folder, change, from(first))).rejects.toMatchObject({
      name: 'BaseChangedError',
    });
    await expect(publishChange(folder, change, from(second))).resolves.toBeDefined();
  });

  it('is not made from a base that was damaged since its checksums were compared long ago', async () => {
    const folder = await temporaryFolder();
    const { generation } = await publishChange(folder, changeOf([storyOf(1)]));
    const path = join(generationFolder(folder, generation), 'articles.sqlite');
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = bytes[bytes.length - 1]! ^ 1;
    await writeFile(path, bytes);
    const change = changeOf([storyOf(3)], { base: 'current' });
    const longAgo = { generation, checkedAtMs: performance.now() - 60_000 };
    await expect(publishChange(folder, change, { expectedBase: longAgo })).rejects.toMatchObject({
      name: 'IndexDamagedError',
    });
  });
});

function entryAt(slot: number, seed: number): ArticleEntry {
  return entryOf(storyOf(seed, `fil/${slot}.md`));
}

function freshChange(collection: Collection) {
  return { ...changeOf([]), put: [...collection].map(([slot, seed]) => entryAt(slot, seed)) };
}

function allHashes(entry: ArticleEntry): readonly string[] {
  return entry.passages.map(({ embeddingHash }) => embeddingHash);
}

function hashesOf(collection: Collection): ReadonlySet<string> {
  return new Set([...collection].flatMap(([slot, seed]) => allHashes(entryAt(slot, seed))));
}

function withoutKnownVectors(entry: ArticleEntry, known: ReadonlySet<string>): ArticleEntry {
  return {
    ...entry,
    passages: entry.passages.map((passage) =>
      known.has(passage.embeddingHash) ? { ...passage, vectors: null } : passage,
    ),
  };
}

async function everythingFresh(change: GenerationChange): Promise<unknown> {
  const store = await memoryStore(change);
  try {
    return await everything(store);
  } finally {
    await store.close();
  }
}

async function everything(store: PassageStore): Promise<unknown> {
  const articles = await store.articles();
  return [
    store.manifest.counts,
    store.manifest.newestArticle,
    articles,
    await Promise.all(articles.map(({ id }) => store.passagesOf(id))),
    await store.copies(articles.map(({ id }) => id)),
    await answersOf(store, questions, 4),
    await Promise.all(['a', 'f', 'l', 'm'].map((prefix) => store.vocabulary(prefix))),
    await store.frequencies(['grev', 'havr', 'budget']),
  ];
}

async function amend(folder: string, manifest: Manifest, amendment: Partial<Manifest>): Promise<void> {
  const path = join(generationFolder(folder, manifest.generation), MANIFEST_FILE);
  expect(parseManifest(await readFile(path, 'utf8'), MANIFEST_FILE)).toEqual(manifest);
  await writeFile(path, renderManifest({ ...manifest, ...amendment }));
}
