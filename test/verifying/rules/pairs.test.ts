import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckedPair, checkPairs, type PairFigures, pairFigures } from './pair-figures.ts';
import { heldOut } from './pairs/held-out.ts';
import { tuningA } from './pairs/tuning-a.ts';
import { tuningB } from './pairs/tuning-b.ts';
import { tuningC } from './pairs/tuning-c.ts';
import { tuningD } from './pairs/tuning-d.ts';

let tuning: readonly CheckedPair[];
let unseen: readonly CheckedPair[];
beforeAll(async () => {
  const checked: CheckedPair[] = [];
  for (const stories of [tuningA, tuningB, tuningC, tuningD]) checked.push(...(await checkPairs(stories)));
  tuning = checked;
  unseen = await checkPairs(heldOut);
}, 60_000);

describe('sentences held against articles', () => {
  it('are told apart over all the pairs, of which there are more than three hundred', () => {
    const pairs = [...tuning, ...unseen];
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expectAtLeast(pairFigures(pairs), {
      strongPrecision: 0.97,
      caught: 0.9,
      foundFrench: 0.85,
      foundEnglish: 0.85,
    });
  });

  it('are told apart where the check was not tuned', () => {
    expectAtLeast(pairFigures(unseen), {
      strongPrecision: 0.95,
      caught: 0.9,
      foundFrench: 0.85,
      foundEnglish: 0.75,
    });
  });

  it('are seldom said to be contradicted where nothing says otherwise', () => {
    expect(pairFigures([...tuning, ...unseen]).falselyContradicted).toBeLessThanOrEqual(0.08);
  });
});

/** The whole set of figures is shown when one is too low. */
function expectAtLeast(figures: PairFigures, least: Partial<PairFigures>): void {
  const low = Object.entries(least).filter(([name, floor]) => figures[name as keyof PairFigures] < floor);
  expect({ low, figures }).toEqual({ low: [], figures });
}
