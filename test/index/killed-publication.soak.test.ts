import { expect, it } from 'vitest';
import { killPublications } from './kill-publications.ts';

const KILLS = 100;

it('a hundred killed publications leave the old or the new generation each time', async () => {
  const outcomes = await killPublications(KILLS, 2024);
  expect((outcomes.A ?? 0) + (outcomes.B ?? 0), JSON.stringify(outcomes)).toBe(KILLS);
});
