import { setTimeout as sleepFor } from 'node:timers/promises';
import { backoffMs } from './backoff.ts';

/** When a connection to the gateway may be opened again; logging in on it has a pace of its own. */
export interface GatewayPace {
  /** Settles when it may be opened; never any more once the bot leaves. */
  waitToConnect(): Promise<void>;
  /** The connection held. */
  succeeded(): void;
}

/**
 * The first try, and the first after a loss, are made at once; the further ones wait longer and longer. discord.js
 * alone tries twice a second, for as long as the gateway is away.
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
}): GatewayPace {
  let failures = -1;
  return {
    async waitToConnect() {
      failures += 1;
      if (failures > 0) {
        const waitMs = backoffMs(failures);
        onWait(waitMs);
        await sleep(waitMs).catch(() => undefined);
      }
      // discord.js listens to no refusal here, and would connect although it was told to leave.
      if (signal.aborted) await new Promise<never>(() => undefined);
    },
    succeeded() {
      failures = -1;
    },
  };
}
