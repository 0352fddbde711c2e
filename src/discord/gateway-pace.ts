import { setTimeout as sleepFor } from 'node:timers/promises';

export type GatewayPace = ReturnType<typeof gatewayPace>;

/**
 * When a connection to the gateway may be opened again; logging in on it has a pace of its own. The first try, and the
 * first after a loss, are made at once; the further ones wait longer and longer. discord.js alone tries twice a second,
 * for as long as the gateway is away.
 * @param onWait is told the milliseconds until the next try
 */
export function gatewayPace({
  onWait,
  signal,
  sleep = (ms) => sleepFor(ms, undefined, { signal }),
}: {
  readonly onWait: (waitMs: number) => void;
  /** Fires when the bot leaves. */
  readonly signal: AbortSignal;
  readonly sleep?: (ms: number) => Promise<unknown>;
}) {
  let failures = -1;
  return {
    /** Settles when it may be opened; never any more once the bot leaves. */
    async waitToConnect(): Promise<void> {
      failures += 1;
      if (failures > 0) {
        const waitMs = backoffMs(failures);
        onWait(waitMs);
        await sleep(waitMs).catch(() => undefined);
      }
      // discord.js listens to no refusal here, and would connect although it was told to leave.
      if (signal.aborted) await new Promise<never>(() => undefined);
    },
    /** The connection held. */
    succeeded() {
      failures = -1;
    },
  };
}

const FIRST_WAIT_MS = 1_000;
/** Discord is back within minutes, mostly; a question should not wait much longer than that. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Milliseconds to wait before trying again: about twice as long after each failure, up to a minute, and never the
 * same for all who try.
 * @param failures how many there were in a row, 1 or more
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const most = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.round(most * (0.5 + random() / 2));
}
