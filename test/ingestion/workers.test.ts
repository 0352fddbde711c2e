import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/ingestion/in-order.ts';
import { openIndex } from '../../src/store/local/open.ts';
import { writeMany, writeOtherFormats } from './many-articles.ts';
import { type Workshop, workshop } from './workshop.ts';

async function filesOf(shop: Workshop) {
  const { store } = await openIndex(shop.indexFolder);
  await store.close();
  return store.manifest.files;
}

describe('an ingestion by several workers', () => {
  it('reports and writes the same, byte for byte, as one worker alone', { timeout: 120_000 }, async () => {
    const [alone, together] = [await workshop(), await workshop()];
    const reports = [];
    for (const [shop, workers] of [
      [alone, 1],
      [together, 3],
    ] as const) {
      await writeMany(shop, 220, 1);
      await writeOtherFormats(shop);
      await shop.write('image.md', new Uint8Array([0, 1, 2, 0, 255, 0]));
      const { generation, seconds, ...report } = await shop.ingest({ workers });
      expect(generation).not.toBeNull();
      expect(seconds).toBeGreaterThan(0);
      reports.push(report);
    }
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[0]).toMatchObject({
      articles: 261,
      rejected: [{ path: 'breves.csv#41' }, { path: 'image.md' }],
    });
    expect(await filesOf(together)).toEqual(await filesOf(alone));
  });
});

describe('work on several items', () => {
  const bound = { most: 3, mostWeight: 10, weightOf: (item: number) => item };

  it('gives results in the order of the items, whichever is ready first', async () => {
    const ends = new Map<number, () => void>();
    const started: number[] = [];
    const results = inOrder([1, 2, 3, 4], bound, async (item) => {
      started.push(item);
      await new Promise<void>((resolve) => ends.set(item, resolve));
      return item * 10;
    });
    const first = results.next();
    await Promise.resolve();
    expect(started).toEqual([1, 2, 3]);
    for (const item of [3, 2, 1]) ends.get(item)?.();
    expect(await first).toEqual({ done: false, value: 10 });
    const rest: number[] = [];
    const taking = (async () => {
      for await (const result of results) rest.push(result);
    })();
    while (!ends.has(4)) await Promise.resolve();
    ends.get(4)?.();
    await taking;
    expect(rest).toEqual([20, 30, 40]);
  });

  it('runs what is heavy by itself', async () => {
    let running = 0;
    const seen: number[] = [];
    const work = async (item: number): Promise<number> => {
      running += item;
      seen.push(running);
      await Promise.resolve();
      running -= item;
      return item;
    };
    const results: number[] = [];
    for await (const result of inOrder([4, 5, 20, 3], bound, work)) results.push(result);
    expect(results).toEqual([4, 5, 20, 3]);
    expect(Math.max(...seen)).toBe(20);
  });

  it('fails with what an item fails with, after the results before it', async () => {
    const results: number[] = [];
    const taking = (async () => {
      for await (const result of inOrder([1, 2, 3], bound, async (item) => {
        if (item === 2) throw new Error('two');
        return item;
      }))
        results.push(result);
    })();
    await expect(taking).rejects.toThrow('two');
    expect(results).toEqual([1]);
  });
});
