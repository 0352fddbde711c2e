import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckedPair, checkPairs, type PairFigures, pairFigures } from './pair-figures.ts';
import { heldOut } from './pairs/held-out.ts';
import { pairsOf } from './pairs/pair-story.ts';
import { tuningA } from './pairs/tuning-a.ts';
import { tuningB } from './pairs/tuning-b.ts';
import { tuningC } from './pairs/tuning-c.ts';
import { tuningD } from './pairs/tuning-d.ts';

const tuning = [tuningA, tuningB, tuningC, tuningD].flat();

let unseen: readonly CheckedPair[];
beforeAll(async () => {
  unseen = await checkPairs(heldOut);
});

describe('sentences held against articles', () => {
  it('are measured on stories that the rules were not tuned on', () => {
    const tuned = new Set(pairsOf(tuning).flatMap(({ claim, story }) => [claim, story.title]));
    expect(unseen.filter(({ claim, story }) => tuned.has(claim) || tuned.has(story.title))).toEqual([]);
  });

  it('are told apart', () => {
    expectAtLeast(pairFigures(unseen), {
      strongPrecision: 0.95,
      caught: 0.9,
      foundFrench: 0.85,
      foundEnglish: 0.75,
    });
  });

  it('are seldom said to be contradicted where nothing says otherwise', () => {
    expect(pairFigures(unseen).falselyContradicted).toBeLessThanOrEqual(0.08);
  });
});

/** The whole set of figures is shown when one is too low. */
function expectAtLeast(figures: PairFigures, least: Partial<PairFigures>): void {
  const low = Object.entries(least).filter(([name, floor]) => figures[name as keyof PairFigures] < floor);
  expect({ low, figures }).toEqual({ low: [], figures });
}
