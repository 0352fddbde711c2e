import { setImmediate } from 'node:timers/promises';
import { ChatModelError } from '../../models/chat-errors.ts';

/** What is left of the time in which an answer must be written and checked. */
export interface WritingClock {
  /** Milliseconds, never less than nothing. */
  leftMs(): number;
  /**
   * Lets everybody else in this process have a turn.
   * @throws ChatModelError (`timeout`) when the time is over; the signal's reason when it was aborted.
   */
  pause(): Promise<void>;
}

/** A clock that starts now. @param model the name for the error */
export function writingClock(
  model: string,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): WritingClock {
  const startedMs = performance.now();
  const leftMs = (): number => Math.max(0, deadlineMs - (performance.now() - startedMs));
  return {
    leftMs,
    async pause() {
      await setImmediate();
      signal?.throwIfAborted();
      if (leftMs() === 0)
        throw new ChatModelError(model, { kind: 'timeout', status: null, retryAfterMs: null });
    },
  };
}
