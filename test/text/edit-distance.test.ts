import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/text/edit-distance.ts';

/** The textbook recurrence over prefixes, without any shortcut. */
function slowDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      best = Math.min(best, of(i - 2, j - 2) + 1);
    known.set(key, best);
    return best;
  };
  return of(a.length, b.length);
}

describe('distance', () => {
  it.each([
    ['cosmodrome', 'cosmodrome', 0],
    ['cosmodrome', 'cosmodorme', 1],
    ['cosmodrome', 'cosmdrome', 1],
    ['cosmodrome', 'cosmoodrome', 1],
    ['cosmodrome', 'kosmodrom', 2],
    ['', 'abc', 3],
  ])('from %s to %s it counts %i', (a, b, expected) => {
    expect(distance(a, b, 5)).toBe(expected);
  });

  it('is the textbook distance, cut off above the limit', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/u);
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, atMost) => {
        expect(distance(a, b, atMost)).toBe(Math.min(slowDistance(a, b), atMost + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same both ways', () => {
    const word = fc.stringMatching(/^[a-e]{0,10}$/u);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 10)).toBe(distance(b, a, 10));
      }),
    );
  });
});
