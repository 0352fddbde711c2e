/** Time, given from outside so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Lets the requests to one host follow each other slowly; different hosts do not wait for each other. */
export interface HostPace {
  /** Returns when the host may be asked again, `delayMs` after the last time. */
  readonly turn: (host: string, delayMs: number, signal?: AbortSignal) => Promise<void>;
}

export function hostPace({ now, wait }: Clock): HostPace {
  const lastAsked = new Map<string, number>();
  return {
    async turn(host, delayMs, signal) {
      const last = lastAsked.get(host);
      const ms = last === undefined ? 0 : last + delayMs - now();
      // The turn is taken before the waiting, so that two who wait do not go together.
      lastAsked.set(host, now() + Math.max(0, ms));
      if (ms > 0) await wait(ms, signal);
    },
  };
}
