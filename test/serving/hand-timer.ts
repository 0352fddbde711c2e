import type { PollTimer } from '../../src/serving/poll-timer.ts';

/** Time that passes when the test says so. */
export interface HandTimer extends PollTimer {
  /** Runs the oldest thing that waits, and settles when another one waits: for polling, after a whole look. */
  tick(): Promise<void>;
}

export function handTimer(): HandTimer {
  const waiting: (() => void)[] = [];
  let wake: () => void = () => undefined;
  return {
    after(_ms, run) {
      waiting.push(run);
      wake();
      return () => {
        const at = waiting.indexOf(run);
        if (at !== -1) waiting.splice(at, 1);
      };
    },
    tick() {
      const next = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const run = waiting.shift();
      if (run === undefined) throw new Error('nothing waits');
      run();
      return next;
    },
  };
}
