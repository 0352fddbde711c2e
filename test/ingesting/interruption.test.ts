import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexBusyError } from '../../src/index/errors.ts';
import { MANIFEST_FILE } from '../../src/index/local/layout.ts';
import type { IngestionProgress } from '../../src/ingesting/request.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { EmbedderSource } from '../../src/models/embedder.ts';
import { birds, bridge, dairy } from './articles.ts';
import { contentOf, type Workshop, workshop } from './workshop.ts';

async function changedShop(): Promise<Workshop> {
  const shop = await workshop();
  await shop.write('pont.md', bridge);
  await shop.write('grues.md', birds);
  await shop.ingest();
  await shop.write('bleu.md', dairy);
  return shop;
}

async function newestDatabase(shop: Workshop): Promise<string> {
  const files = await readdir(shop.indexFolder, { recursive: true });
  const databases = files.filter((file) => file.endsWith('.sqlite')).filter((file) => !file.includes('lock'));
  return join(shop.indexFolder, databases.toSorted().at(-1)!);
}

describe('an ingestion that ends early', () => {
  it.each(['reading', 'embedding', 'writing'] as const)(
    'leaves the old generation when it is stopped while %s',
    async (step) => {
      const shop = await changedShop();
      const before = await shop.search('Combien de grues ?');
      const stop = new AbortController();
      const onProgress = (progress: IngestionProgress): void => {
        if (progress.step === step) stop.abort(new Error('Ctrl-C'));
      };
      await expect(shop.ingest({ signal: stop.signal, onProgress })).rejects.toThrow('Ctrl-C');
      expect(await shop.search('Combien de grues ?')).toEqual(before);
      expect(await shop.ingest()).toMatchObject({ outcome: 'published', added: ['bleu.md'] });
    },
  );

  it('does nothing when it was stopped before it began', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await expect(shop.ingest({ signal: AbortSignal.abort(new Error('Ctrl-C')) })).rejects.toThrow('Ctrl-C');
    expect((await readdir(shop.indexFolder)).filter((name) => name === 'CURRENT')).toEqual([]);
  });

  it('leaves the old generation when the embedder fails', async () => {
    const shop = await changedShop();
    const before = await shop.search('Combien de grues ?');
    const builtin = builtinEmbedderSource();
    const source: EmbedderSource = {
      ...builtin,
      async restore(state) {
        const { embedder, ...rest } = await builtin.restore(state);
        return {
          ...rest,
          embedder: { ...embedder, embedPassages: () => Promise.reject(new Error('no more quota')) },
        };
      },
    };
    await expect(shop.ingest({ source })).rejects.toThrow('no more quota');
    expect(await shop.search('Combien de grues ?')).toEqual(before);
  });

  it.each([
    ['of NaN', new Float32Array(384).fill(Number.NaN)],
    ['of length 0', new Float32Array(384)],
    ['of other dimensions', Float32Array.of(1)],
  ])('indexes no vector %s and names its passage', async (_, bad) => {
    const shop = await changedShop();
    const before = await contentOf(shop.indexFolder);
    const builtin = builtinEmbedderSource();
    const source: EmbedderSource = {
      ...builtin,
      async restore(state) {
        const { embedder, ...rest } = await builtin.restore(state);
        return {
          ...rest,
          embedder: { ...embedder, embedPassages: async (inputs) => inputs.map(() => [bad]) },
        };
      },
    };
    await expect(shop.ingest({ source })).rejects.toThrow('bleu.md');
    expect(await contentOf(shop.indexFolder)).toEqual(before);
  });
});

describe('two ingestions at once', () => {
  it('politely refuses the second', async () => {
    const shop = await changedShop();
    const others: Promise<unknown>[] = [];
    const first = await shop.ingest({
      onProgress: () => others.push(shop.ingest().catch((error: unknown) => error)),
    });
    expect(first.outcome).toBe('published');
    expect(others.length).toBeGreaterThan(2);
    for (const other of await Promise.all(others)) expect(other).toBeInstanceOf(IndexBusyError);
  });
});

describe('an index of another version', () => {
  async function formattedAs(formatVersion: number): Promise<Workshop> {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    const path = join(dirname(await newestDatabase(shop)), MANIFEST_FILE);
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), formatVersion }));
    return shop;
  }

  it('is made anew when it is older, with a notice', async () => {
    const shop = await formattedAs(1);
    const report = await shop.ingest();
    expect(report).toMatchObject({ outcome: 'published', previous: null, added: ['pont.md'], embedded: 3 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['index-rebuilt']);
  });

  it('is replaced only when everything is asked for, when it is newer', async () => {
    const shop = await formattedAs(99);
    await expect(shop.ingest()).rejects.toMatchObject({ name: 'IndexFormatError' });
    expect(await shop.ingest({ full: true })).toMatchObject({ outcome: 'published' });
  });
});

describe('a damaged index', () => {
  it('is made anew, with a notice', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    await truncate(await newestDatabase(shop), 1_000);
    const report = await shop.ingest();
    expect(report).toMatchObject({ outcome: 'published', previous: null, added: ['pont.md'], embedded: 3 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['index-rebuilt']);
    expect(await shop.search('passerelle')).not.toEqual([]);
  });

  it('is mended from the generation before it, even when the corpus is as it was then', async () => {
    const shop = await changedShop();
    await shop.ingest();
    await writeFile(await newestDatabase(shop), 'rubbish');
    await shop.remove('bleu.md');
    const report = await shop.ingest();
    expect(report).toMatchObject({ outcome: 'published', added: [], removed: [], unchanged: 2, embedded: 0 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['index-damaged']);
    expect((await shop.ingest()).notices).toEqual([]);
  });
});
