import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/system/side-by-side.ts';

describe('work side by side', () => {
  it('runs in order, no more of it at once than there are places, each place for one at a time', async () => {
    const run = sideBySide(2);
    const running = new Set<number>();
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3, 4].map((work) =>
      run(async (place) => {
        expect(running.has(place)).toBe(false);
        running.add(place);
        started.push(work);
        await new Promise<void>((resolve) => ends.push(resolve));
        running.delete(place);
        return work;
      }),
    );
    for (let end = 0; end < works.length; end += 1) {
      await Promise.resolve();
      expect(running.size).toBeLessThanOrEqual(2);
      ends[end]?.();
      await works[end];
    }
    expect(started).toEqual([0, 1, 2, 3, 4]);
    expect(await Promise.all(works)).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives the place of work that failed to the next', async () => {
    const run = sideBySide(1);
    const failing = run(async () => {
      throw new Error('no');
    });
    const next = run(async (place) => place);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe(0);
  });
});
