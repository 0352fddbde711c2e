import { setTimeout as sleepFor } from 'node:timers/promises';

/** Between two logins of a bot at least; Discord closes sooner ones (documentation, gateway rate limiting). */
const SHORTEST_WAIT_MS = 5_000;
/** With this, a bot that Discord keeps throwing out logs in fewer than 300 times a day. */
const LONGEST_IDENTIFY_WAIT_MS = 300_000;

export type IdentifyPace = ReturnType<typeof identifyPace>;

/**
 * When the bot may log in at the gateway again; resuming a session is no login, and waits for nothing. Twice the wait
 * after every login that did not hold. After a thousand logins in a day Discord takes a bot's token away, and
 * discord.js alone, which waits five seconds whatever happens, would get there in an hour and a half.
 */
export function identifyPace({
  now = Date.now,
  sleep = (ms, signal) => sleepFor(ms, undefined, { signal }),
}: {
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
} = {}) {
  let waitMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    /** @throws the signal's reason when it fires. */
    async waitForIdentify(_shardId: number, signal: AbortSignal): Promise<void> {
      const leftMs = lastMs + waitMs - now();
      if (leftMs > 0) await sleep(leftMs, signal);
      signal.throwIfAborted();
      lastMs = now();
      waitMs = Math.min(Math.max(waitMs * 2, SHORTEST_WAIT_MS), LONGEST_IDENTIFY_WAIT_MS);
    },
    /** The login held: the next one need not wait long. */
    succeeded() {
      waitMs = SHORTEST_WAIT_MS;
    },
  };
}
