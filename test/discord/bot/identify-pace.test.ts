import { describe, expect, it } from 'vitest';
import { identifyPace } from '../../../src/discord/identify-pace.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A pace in time that passes only while it waits. */
function pacedClock() {
  let nowMs = 0;
  const waits: number[] = [];
  const pace = identifyPace({
    now: () => nowMs,
    async sleep(ms) {
      waits.push(ms);
      nowMs += ms;
    },
  });
  const login = (): Promise<void> => pace.waitForIdentify(0, new AbortController().signal);
  return { pace, login, waits, now: () => nowMs };
}

describe('the pace of logins', () => {
  it('lets the first one go at once, and waits twice as long after each that does not hold', async () => {
    const { login, waits } = pacedClock();
    for (let n = 0; n < 9; n += 1) await login();
    expect(waits.map((ms) => ms / 1000)).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  });

  it('stays far below a thousand a day, whatever Discord does', async () => {
    const { login, now } = pacedClock();
    let logins = 0;
    while (now() < 24 * HOUR_MS) {
      await login();
      logins += 1;
    }
    expect(logins).toBeLessThan(300);
  });

  it('is quick again after a login that held', async () => {
    const { pace, login, waits } = pacedClock();
    for (let n = 0; n < 4; n += 1) await login();
    pace.succeeded();
    await login();
    expect(waits.at(-1)).toBe(5_000);
  });

  it('gives up when told to', async () => {
    const pace = identifyPace();
    const stopping = new AbortController();
    await pace.waitForIdentify(0, stopping.signal);
    const second = pace.waitForIdentify(0, stopping.signal);
    stopping.abort();
    await expect(second).rejects.toThrow();
  });
});
