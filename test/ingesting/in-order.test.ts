import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/ingesting/in-order.ts';

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
