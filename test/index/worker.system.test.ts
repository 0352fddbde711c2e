import { createHash } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import { buildGraph, WORKER_FROM_VECTORS } from '../../src/index/local/build-graph.ts';
import { type FileOperations, fileOperations } from '../../src/index/local/file-operations.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, DIMENSIONS, entryOf, normalised, stories } from './collection.ts';
import { filesBelow, graphsOf } from './index-folder.ts';

const options = { exactScanBelowVectors: 0 };
const random = startRandom(7);

/** Vectors enough for a thread of its own, all of one passage: quick to write, as much work to link. */
const windows = Array.from({ length: WORKER_FROM_VECTORS }, () =>
  normalised(Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5)),
);
const large: GenerationChange = changeOf([], { put: [withWindows()] });
const small = changeOf(stories);

describe('a graph that a thread of its own links', () => {
  it('finds what it was given, also after a change', async () => {
    const folder = await temporaryFolder();
    const seen: number[] = [];
    await publishChange(folder, large, {
      ...options,
      onProgress: ({ step, done }) => step === 'graph' && seen.push(done),
    });
    expect(seen.at(-1)).toBe(windows.length);
    await publishChange(folder, { ...small, base: 'current' }, options);
    await reading(folder, async ({ store }) => {
      expect(graphsOf(store.manifest)).toHaveLength(1);
      expect(store.manifest.counts.vectors).toBeGreaterThan(windows.length);
      const query = { terms: [], vector: windows[1234]!, filter: {}, limit: 1 };
      const [hit] = await store.search(query);
      expect(hit?.similarity).toBeCloseTo(1, 5);
    });
    const { store } = await openIndex(folder, { graph: false });
    const [hit] = await store.search({ terms: [], vector: windows[1234]!, filter: {}, limit: 1 });
    expect(hit?.similarity).toBeCloseTo(1, 5);
    await store.close();
  });

  it('is ended by a signal in the middle, and leaves no trace', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, small, options);
    const before = await filesBelow(folder);
    const abort = new AbortController();
    let last = 0;
    const publishing = publishChange(folder, large, {
      ...options,
      signal: abort.signal,
      onProgress: ({ step, done }) => {
        if (step !== 'graph') return;
        last = done;
        abort.abort();
      },
    });
    await expect(publishing).rejects.toMatchObject({ name: 'AbortError' });
    expect(last).toBeLessThan(windows.length);
    expect(await filesBelow(folder)).toEqual(before);
  });

  it('fails the publication when it dies, and the old generation serves', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, small, options);
    const before = await filesBelow(folder);
    const files: FileOperations = {
      ...fileOperations,
      async syncFile(path) {
        if (path.endsWith('.sqlite')) await truncate(path, 50_000);
        await fileOperations.syncFile(path);
      },
    };
    await expect(publishChange(folder, large, { ...options, files })).rejects.toMatchObject({
      name: 'PublishFailedError',
    });
    expect(await filesBelow(folder)).toEqual(before);
  });

  it('says why when the thread fails', async () => {
    const folder = await temporaryFolder();
    const databaseFile = join(folder, 'absent', 'articles.sqlite');
    const file = join(folder, 'vectors.hnsw');
    const range = { first: 1, last: WORKER_FROM_VECTORS };
    const task = { dimensions: 3, file, databaseFile, range, count: WORKER_FROM_VECTORS };
    await expect(buildGraph(task, null)).rejects.toThrow(/director/);
  });
});

describe('the checksum of a large file', () => {
  let bytes: Buffer;
  beforeAll(() => {
    bytes = Buffer.alloc(100 * 1024 * 1024, 'Une loutre dans le canal. ');
  });

  it('is that of its bytes, for several at once', async () => {
    const folder = await temporaryFolder();
    const paths = ['a', 'b'].map((name) => join(folder, name));
    await Promise.all(paths.map((path) => writeFile(path, bytes)));
    const digests = await Promise.all(paths.map((path) => fileOperations.digest(path)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(digests).toEqual(paths.map(() => ({ bytes: bytes.length, sha256 })));
  });

  it('keeps the code of a system error', async () => {
    const folder = await temporaryFolder();
    await expect(fileOperations.digest(join(folder, 'absent'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

function withWindows() {
  const entry = entryOf({
    path: 'longs/recit.md',
    title: 'Le canal au fil des saisons',
    paragraphs: ['Un long récit du canal, de ses écluses et de ses loutres.'],
  });
  return { ...entry, passages: entry.passages.map((passage) => ({ ...passage, vectors: windows })) };
}
