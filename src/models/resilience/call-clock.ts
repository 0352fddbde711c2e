import { setTimeout } from 'node:timers/promises';

/** Time and chance, given from outside so that tests need neither. */
export interface CallClock {
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** Between 0 and 1, for jitter. */
  random(): number;
  /** Milliseconds since 1970: for a `retry-after` that is a date, for what is left of a deadline, for the breaker. */
  now(): number;
}

export const systemClock: CallClock = {
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  random: Math.random,
  now: Date.now,
};
