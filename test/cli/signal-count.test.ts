import { describe, expect, it } from 'vitest';
import { signalCount } from '../../src/cli/signal-count.ts';

describe('the signals that somebody meant', () => {
  it('are all that come, where npm is not between', () => {
    const isSecond = signalCount({ isUnderNpm: false });
    expect([isSecond(), isSecond()]).toEqual([false, true]);
  });

  it('are not the copy of the first that npm sends', () => {
    const isSecond = signalCount({ isUnderNpm: true, later: () => undefined });
    expect([isSecond(), isSecond(), isSecond()]).toEqual([false, false, true]);
  });

  it('are two, when the second comes too late for a copy', () => {
    const due: (() => void)[] = [];
    const isSecond = signalCount({ isUnderNpm: true, later: (_delayMs, work) => void due.push(work) });
    expect(isSecond()).toBe(false);
    for (const work of due) work();
    expect(isSecond()).toBe(true);
  });
});
