import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelRange } from '../../src/index/local/layout.ts';
import { type PlannedGraph, planGraphs } from '../../src/index/local/plan-graphs.ts';

const MOST = 10;

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

function ranges(planned: readonly PlannedGraph[]): readonly LabelRange[] {
  return planned.map(({ range }) => range);
}

describe('the graphs of a first generation', () => {
  it('are of equal size, none too large', () => {
    const planned = planGraphs(upTo(25), null, MOST);
    expect(planned.map(({ count, range }) => [count, range.first, range.last])).toEqual([
      [8, 1, 8],
      [8, 9, 16],
      [9, 17, 25],
    ]);
  });

  it('are none without vectors', () => {
    expect(planGraphs([], null, MOST)).toEqual([]);
  });

  it('are two for a large collection, though one could hold it', () => {
    expect(planGraphs(upTo(30_000), null).map(({ count }) => count)).toEqual([15_000, 15_000]);
  });
});

describe('the graphs after a change', () => {
  const first = planGraphs(upTo(20), null, MOST);

  it('are copies where nothing was removed or added', () => {
    const planned = planGraphs(upTo(20), { ranges: ranges(first), lastLabel: 20, removed: [] }, MOST);
    expect(planned.map(({ isSame }) => isSame)).toEqual([true, true]);
  });

  it('are written anew only where something was removed', () => {
    const labels = upTo(20).filter((label) => label !== 13);
    const planned = planGraphs(labels, { ranges: ranges(first), lastLabel: 20, removed: [13] }, MOST);
    expect(planned.map(({ isSame, base }) => [isSame, base?.removed])).toEqual([
      [true, []],
      [false, [13]],
    ]);
  });

  it('take new labels into the last one while it has room, then into another', () => {
    const labels = upTo(22).filter((label) => label !== 12 && label !== 14);
    const earlier = { ranges: ranges(first), lastLabel: 20, removed: [12, 14] };
    expect(ranges(planGraphs(labels, earlier, MOST))).toEqual([
      { first: 1, last: 10 },
      { first: 11, last: 22 },
    ]);
    const full = { ranges: ranges(first), lastLabel: 20, removed: [] };
    expect(ranges(planGraphs(upTo(22), full, MOST))).toEqual([
      { first: 1, last: 10 },
      { first: 11, last: 20 },
      { first: 21, last: 22 },
    ]);
  });

  it('are all made anew when removals left too many small ones', () => {
    const many = planGraphs(upTo(60), null, MOST);
    const labels = [1, 11, 21, 31, 41, 51];
    const removed = upTo(60).filter((label) => !labels.includes(label));
    expect(planGraphs(labels, { ranges: ranges(many), lastLabel: 60, removed }, MOST)).toEqual([
      { range: { first: 1, last: 51 }, count: 6, base: null, isSame: false },
    ]);
  });

  it('hold every label once, whatever happened, and no label that is gone', () => {
    const steps = fc.array(fc.record({ added: fc.nat(15), removed: fc.array(fc.nat(80)) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (changes) => {
        let labels: readonly number[] = upTo(25);
        let lastLabel = 25;
        let graphs = planGraphs(labels, null, MOST);
        for (const change of changes) {
          const removed = labels.filter((label) => change.removed.includes(label));
          const added = upTo(change.added).map((label) => label + lastLabel);
          labels = [...labels.filter((label) => !removed.includes(label)), ...added];
          graphs = planGraphs(labels, { ranges: ranges(graphs), lastLabel, removed }, MOST);
          lastLabel += change.added;
          const held = graphs.map(({ range }) =>
            labels.filter((label) => label >= range.first && label <= range.last),
          );
          expect(held.flat()).toEqual(labels);
          expect(held.map(({ length }) => length)).toEqual(graphs.map(({ count }) => count));
          for (const { count, range, base, isSame } of graphs) {
            expect(count).toBeGreaterThan(0);
            expect(count).toBeLessThanOrEqual(MOST);
            if (isSame) expect([base?.range, base?.removed]).toEqual([range, []]);
          }
        }
      }),
    );
  });
});
