import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileOperations, fileOperations } from '../../src/index/local/file-operations.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import type { Manifest } from '../../src/index/manifest.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { changeOf, questions, storyOf } from './collection.ts';
import { filesBelow, filesOfGeneration, graphsOf } from './index-folder.ts';

const A = changeOf([1, 2, 3, 4, 5].map((seed) => storyOf(seed)));
const B = changeOf([4, 5, 6, 7, 8, 9].map((seed) => storyOf(seed)));

describe('publishing', () => {
  it('leaves the two latest generations and nothing else', async () => {
    const folder = await temporaryFolder();
    const published: Manifest[] = [];
    for (const change of [A, B, A]) {
      published.push(await publishChange(folder, change, { exactScanBelowVectors: 0 }));
    }
    const names = published.map(({ generation }) => generation);
    expect([...names].sort()).toEqual(names);
    expect(published.flatMap(graphsOf)).toHaveLength(3);
    const kept = published.slice(1);
    expect(await filesBelow(folder)).toEqual([
      'CURRENT',
      'generations',
      ...kept.flatMap(filesOfGeneration),
      'ingest.lock',
    ]);
    expect(await readFile(join(folder, 'CURRENT'), 'utf8')).toBe(`${names[2]}\n`);
  });

  it('names generations in order even when the clock goes back', async () => {
    const folder = await temporaryFolder();
    const first = await publishChange(folder, A, { now: () => new Date('2030-01-01T00:00:00Z') });
    const second = await publishChange(folder, B, { now: () => new Date('2020-01-01T00:00:00Z') });
    expect(second.generation > first.generation).toBe(true);
  });

  it('gives the state of the embedder back', async () => {
    const folder = await temporaryFolder();
    const state = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    await publishChange(folder, { ...A, embedderState: state });
    expect(await reading(folder, async ({ store }) => store.embedderState)).toEqual(state);
    await publishChange(folder, { ...A, base: 'current', embedderState: null });
    expect(await reading(folder, async ({ store }) => store.embedderState)).toBeNull();
  });

  it('leaves an open reader its own generation, whatever is published meanwhile', async () => {
    const folder = await temporaryFolder();
    for (const exactScanBelowVectors of [0, 20_000]) {
      const options = { exactScanBelowVectors };
      await publishChange(folder, A, options);
      const expected = await reading(folder, ({ store }) => answersOf(store, questions));
      const { store } = await openIndex(folder);
      const { generation } = store.manifest;
      await publishChange(folder, B, options);
      await publishChange(folder, B, options);
      expect(await readdir(join(folder, 'generations'))).not.toContain(generation);
      // The first question comes now: vectors are read from files that have no name any more.
      expect(await answersOf(store, questions)).toBe(expected);
      await store.close();
    }
  });

  it('finishes the searches under way before it closes', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, A);
    const { store } = await openIndex(folder);
    const answers = answersOf(store, questions.slice(0, 1));
    await store.close();
    expect(await answers).toContain('#');
  });

  it.each(['articles', 'graph', 'checking'] as const)(
    'stops on a signal during "%s" without a trace',
    async (step) => {
      const folder = await temporaryFolder();
      await publishChange(folder, A, { exactScanBelowVectors: 0 });
      const before = await filesBelow(folder);
      const abort = new AbortController();
      const publishing = publishChange(folder, B, {
        exactScanBelowVectors: 0,
        signal: abort.signal,
        onProgress: (progress) => {
          if (progress.step === step) abort.abort();
        },
      });
      await expect(publishing).rejects.toMatchObject({ name: 'AbortError' });
      expect(await filesBelow(folder)).toEqual(before);
      expect(
        await reading(folder, async ({ store, notices }) => [store.manifest.counts.articles, notices]),
      ).toEqual([5, []]);
    },
  );

  it('does nothing for a signal that fired before', async () => {
    const folder = await temporaryFolder();
    await expect(publishChange(folder, A, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(openIndex(folder)).rejects.toMatchObject({ name: 'IndexMissingError' });
  });

  it('reports how far it is', async () => {
    const folder = await temporaryFolder();
    const seen: string[] = [];
    await publishChange(folder, A, {
      onProgress: ({ step, done, total }) => seen.push(`${step} ${done}/${total}`),
    });
    expect(seen).toContain('articles 5/5');
    expect(seen.at(-1)).toBe('checking 1/1');
  });

  it.each([
    ['shortened', (path: string) => truncate(path, 2_000)],
    ['empty', (path: string) => truncate(path, 0)],
    ['absent', (path: string) => rm(path)],
  ])('finds out that a graph was saved %s although the library reported success', async (_, damage) => {
    const folder = await temporaryFolder();
    await publishChange(folder, A, { exactScanBelowVectors: 0 });
    const files: FileOperations = {
      ...fileOperations,
      async digest(path) {
        if (path.endsWith('.hnsw') && path.includes('.partial')) await damage(path);
        return fileOperations.digest(path);
      },
    };
    await expect(publishChange(folder, B, { exactScanBelowVectors: 0, files })).rejects.toMatchObject({
      name: 'PublishFailedError',
      sentence: { en: expect.stringMatching(/vectors-\d+-\d+\.hnsw|Index seems to be corrupted|ENOENT/) },
    });
    expect(await reading(folder, async ({ store }) => store.manifest.counts.articles)).toBe(5);
  });

  it('writes without a journal, which would be believed if it stayed', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, A);
    const seen = new Set<string>();
    await publishChange(
      folder,
      { ...B, base: 'current' },
      {
        onProgress() {
          for (const name of readdirSync(folder, { recursive: true })) seen.add(String(name));
        },
      },
    );
    expect([...seen].filter((name) => name.includes('.partial')).length).toBeGreaterThan(1);
    expect([...seen].filter((name) => /-(?:journal|wal|shm)$/u.test(name))).toEqual([]);
  });

  it.each([
    ['beside a journal', (path: string) => writeFile(join(path, '..', 'articles.sqlite-journal'), 'left')],
    ['with another size', (path: string) => writeFile(join(path, '..', 'articles.sqlite'), 'short')],
    ['without its manifest', (path: string) => rm(path)],
  ])('does not call done what a reader then finds %s, and serves the one before', async (_, spoil) => {
    const folder = await temporaryFolder();
    const first = await publishChange(folder, A);
    const files: FileOperations = {
      ...fileOperations,
      async rename(from, to) {
        await fileOperations.rename(from, to);
        if (!from.endsWith('CURRENT.partial')) await spoil(join(to, 'manifest.json'));
      },
    };
    await expect(publishChange(folder, B, { files })).rejects.toMatchObject({ name: 'PublishFailedError' });
    expect(await reading(folder, async ({ store, notices }) => [store.manifest.generation, notices])).toEqual(
      [first.generation, []],
    );
    expect(await filesBelow(folder)).toEqual([
      'CURRENT',
      'generations',
      ...filesOfGeneration(first),
      'ingest.lock',
    ]);
  });

  it('does not touch files it did not write', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'generations', 'my notes.partial'), { recursive: true });
    await writeFile(join(folder, 'generations', 'README'), 'mine');
    await publishChange(folder, A);
    await publishChange(folder, B);
    expect(await readdir(join(folder, 'generations'))).toEqual(
      expect.arrayContaining(['README', 'my notes.partial']),
    );
  });
});
