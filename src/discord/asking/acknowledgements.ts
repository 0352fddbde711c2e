import { setImmediate } from 'node:timers/promises';

export type Acknowledgements = ReturnType<typeof acknowledgements>;

/**
 * Who goes first when many ask at once: Discord waits three seconds for an acknowledgement and fifteen minutes for
 * an answer, and an answer that is worked out here keeps the processor from everything else.
 */
export function acknowledgements() {
  let underWay = 0;
  const waiting = new Set<() => void>();
  const end = (): void => {
    underWay -= 1;
    if (underWay === 0) for (const wake of waiting) wake();
  };
  const noneLeft = (limitMs: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, limitMs);
      waiting.add(wake);
    });
  return {
    /** @returns the same promise */
    track<T>(acknowledging: Promise<T>): Promise<T> {
      underWay += 1;
      acknowledging.then(end, end);
      return acknowledging;
    },
    /** Settles when none is under way, or after so many milliseconds; never before other events had their turn. */
    async settled(limitMs: number): Promise<void> {
      const deadlineMs = performance.now() + limitMs;
      // What has arrived meanwhile is read first: it may be more to acknowledge.
      await setImmediate();
      while (underWay > 0 && performance.now() < deadlineMs) {
        await noneLeft(deadlineMs - performance.now());
        await setImmediate();
      }
    },
  };
}
