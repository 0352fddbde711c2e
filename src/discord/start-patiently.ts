import { setTimeout as sleepFor } from 'node:timers/promises';
import type { BotParts } from './bot-parts.ts';
import { backoffMs } from './gateway-pace.ts';
import { identifyPace } from './identify-pace.ts';
import { type Connection, LoginError, type RunningBot, startBot } from './start-bot.ts';

export interface Patience {
  /** Told why Discord did not let the bot in, and the milliseconds until it is asked again. */
  readonly onWait: (error: LoginError, waitMs: number) => void;
  /** @throws when the signal fires */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Starts the bot as soon as Discord can be reached: a machine that boots is often quicker than its network, and
 * Discord has bad hours.
 * @returns null when the parts' signal fired before
 * @throws LoginError when only another setting can help.
 */
export async function startPatiently(
  parts: BotParts,
  connection: Connection,
  { onWait, sleep = (ms, signal) => sleepFor(ms, undefined, { signal }) }: Patience,
): Promise<RunningBot | null> {
  const { signal } = parts;
  // One pace for all tries: logins are counted by the day.
  const pace = identifyPace();
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await startBot(parts, connection, pace);
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof LoginError) || error.exitCode === 2) throw error;
      const waitMs = backoffMs(failures);
      onWait(error, waitMs);
      await sleep(waitMs, signal).catch(() => undefined);
    }
  }
  return null;
}
