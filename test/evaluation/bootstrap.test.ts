import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, type Observation, quantile } from '../../evaluation/measuring/bootstrap.ts';

const observations = fc.array(
  fc.record({ cluster: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: fc.constantFrom(0, 0.25, 1) }),
  { minLength: 1, maxLength: 30 },
);

describe('estimate', () => {
  it('is null without observations', () => {
    expect(estimate([])).toBeNull();
  });

  it('has no width where all agree, or where one article is all there is', () => {
    const same = ['a', 'b', 'c'].map((cluster): Observation => ({ cluster, value: 0.5 }));
    expect(estimate(same)).toEqual({ mean: 0.5, low: 0.5, high: 0.5, n: 3 });
    const one = [0, 1].map((value): Observation => ({ cluster: 'a', value }));
    expect(estimate(one)).toEqual({ mean: 0.5, low: 0.5, high: 0.5, n: 2 });
  });

  it('is the same on every call', () => {
    fc.assert(
      fc.property(observations, (list) => {
        expect(estimate(list)).toEqual(estimate(list));
      }),
      { numRuns: 20 },
    );
  });

  it('stays within the values, with the mean of them all', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const { mean, low, high, n } = estimate(list)!;
        const values = list.map(({ value }) => value);
        expect(n).toBe(list.length);
        expect(mean).toBeCloseTo(values.reduce<number>((sum, value) => sum + value, 0) / n, 12);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('covers the truth about 95 times in 100', () => {
    const random = seeded(7);
    let covered = 0;
    for (let round = 0; round < 200; round += 1) {
      const sample = Array.from(
        { length: 60 },
        (_, index): Observation => ({
          cluster: `${index}`,
          value: random() < 0.7 ? 1 : 0,
        }),
      );
      const { low, high } = estimate(sample)!;
      if (low <= 0.7 && 0.7 <= high) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(178);
    expect(covered).toBeLessThanOrEqual(199);
  });

  it('is wider when the questions hang together by article', () => {
    const values = Array.from({ length: 40 }, (_, index) => (index % 20 < 10 ? 1 : 0));
    const apart = estimate(values.map((value, index) => ({ cluster: `${index}`, value })))!;
    const together = estimate(
      values.map((value, index) => ({ cluster: `${Math.floor(index / 10)}`, value })),
    )!;
    expect(together.mean).toBe(apart.mean);
    expect(together.high - together.low).toBeGreaterThan(apart.high - apart.low);
  });
});

describe('quantile', () => {
  it.each([
    [0, 1],
    [0.5, 3],
    [0.95, 5],
    [1, 5],
  ])('of one to five at %d is %d', (q, expected) => {
    expect(quantile([1, 2, 3, 4, 5], q)).toBe(expected);
  });
  it('of nothing is 0', () => {
    expect(quantile([], 0.5)).toBe(0);
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
