import { expect, it, vi } from 'vitest';
import { watchSources } from '../../src/cli/watch-sources.ts';
import { readConfig } from '../../src/config/config.ts';
import { KiosqueError } from '../../src/errors.ts';

/** Nothing is followed: what is watched is the folder. */
const config = readConfig({ SOURCES_FILE: 'none.yaml', WATCH_MINUTES: '7', INTERFACE_LANGUAGE: 'en' });
const atEnd = () => undefined;

it('goes on when a later round fails, says so, and pauses between', async () => {
  const said: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(line));
  const ending = new AbortController();
  const rounds: boolean[] = [];
  const pauses: number[] = [];
  const code = await watchSources(
    'corpus',
    { config, signal: ending.signal, atEnd },
    async (isFirst) => {
      rounds.push(isFirst);
      if (rounds.length === 2) throw new KiosqueError({ fr: 'Plus de place.', en: 'No space left.' });
    },
    async (ms) => {
      pauses.push(ms);
      if (pauses.length === 3) ending.abort('SIGTERM');
    },
  );
  vi.restoreAllMocks();
  expect(code).toBe(0);
  expect(rounds).toEqual([true, false, false]);
  expect(pauses).toEqual([420_000, 420_000, 420_000]);
  expect(said.slice(1)).toEqual(['No space left.']);
});

it('fails with what the first round fails with', async () => {
  const { signal } = new AbortController();
  const failing = watchSources('corpus', { config, signal, atEnd }, async () => {
    throw new KiosqueError({ fr: 'Non.', en: 'No.' });
  });
  await expect(failing).rejects.toThrow('No.');
});
