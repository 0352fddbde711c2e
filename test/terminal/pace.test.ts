import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceMeter } from '../../src/terminal/pace.ts';

describe('the pace of work', () => {
  it('says nothing at the beginning, nor while nothing was done', () => {
    const meter = paceMeter(1_000, 0);
    expect(meter(1_500, 10, 100)).toBeNull();
    expect(paceMeter(0, 0)(60_000, 0, 100)).toBeNull();
  });

  it('is exact for steady work, from its first word and however irregular the news', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 2 }), (gaps) => {
        const meter = paceMeter(0, 0);
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const pace = meter(now, now / 10, 1_000_000);
          if (pace === null) continue;
          expect(pace.perSecond).toBeCloseTo(100, 6);
          expect(pace.remainingSeconds).toBeCloseTo((1_000_000 - now / 10) / 100, 4);
        }
      }),
    );
  });

  it('does not jump where one piece takes long, and follows when all of them do', () => {
    const meter = paceMeter(0, 0);
    let now = 0;
    let done = 0;
    const goOn = (ms: number, pieces: number) => {
      now += ms;
      done += pieces;
      return meter(now, done, 100_000);
    };
    for (let second = 0; second < 60; second += 1) goOn(1_000, 100);
    const before = goOn(1_000, 100)!;
    const afterPause = goOn(3_000, 1)!;
    expect(afterPause.remainingSeconds / before.remainingSeconds).toBeLessThan(1.2);
    let last = afterPause;
    for (let second = 0; second < 90; second += 1) {
      const next = goOn(1_000, 20)!;
      expect(next.remainingSeconds / last.remainingSeconds).toBeGreaterThan(0.9);
      expect(next.remainingSeconds / last.remainingSeconds).toBeLessThan(1.1);
      last = next;
    }
    expect(last.perSecond).toBeLessThan(22);
  });
});
