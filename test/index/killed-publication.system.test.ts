import { expect, it } from 'vitest';
import { killPublications } from './kill-publications.ts';

const KILLS = 15;

it('a publication killed at any moment leaves the old or the new generation', async () => {
  const outcomes = await killPublications(KILLS, 7);
  expect((outcomes.A ?? 0) + (outcomes.B ?? 0), JSON.stringify(outcomes)).toBe(KILLS);
});
