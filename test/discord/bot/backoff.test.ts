import { describe, expect, it } from 'vitest';
import { backoffMs, gatewayPace } from '../../../src/discord/gateway-pace.ts';

describe('the wait before Discord is tried again', () => {
  it('doubles from a second to a minute', () => {
    const seconds = Array.from({ length: 9 }, (_, n) => backoffMs(n + 1, () => 1) / 1_000);
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('is at least half of that, and another for each who tries', () => {
    expect(backoffMs(4, () => 0)).toBe(4_000);
    expect(backoffMs(4, () => 0.5)).toBe(6_000);
  });
});

describe('connections to a gateway that is away', () => {
  function pacing() {
    const waits: number[] = [];
    const leaving = new AbortController();
    const pace = gatewayPace({
      signal: leaving.signal,
      onWait: (waitMs) => waits.push(waitMs),
      sleep: async () => undefined,
    });
    return { pace, waits, leaving };
  }

  it('are tried at once, then after longer and longer waits, and at once again after one that held', async () => {
    const { pace, waits } = pacing();
    for (let n = 0; n < 4; n += 1) await pace.waitToConnect();
    expect(waits).toHaveLength(3);
    expect(waits[2]).toBeGreaterThan(waits[0] ?? 0);
    pace.succeeded();
    await pace.waitToConnect();
    expect(waits).toHaveLength(3);
  });

  it('are not opened any more by a bot that leaves', async () => {
    const { pace, leaving } = pacing();
    leaving.abort();
    let isOpened = false;
    void pace.waitToConnect().then(() => {
      isOpened = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOpened).toBe(false);
  });
});
