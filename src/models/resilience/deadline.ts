/** The reason of a signal whose time is over. */
export class DeadlineError extends Error {}

interface Deadline {
  readonly signal: AbortSignal;
  /** It has no end in time any more; the parent still aborts it. */
  readonly stopClock: () => void;
  readonly abort: () => void;
  readonly clear: () => void;
}

/**
 * An abort signal with an end in time; must be cleared, so that neither timer nor listener outlives the call.
 * @param ms null for no end in time
 */
export function deadline(ms: number | null, parent: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const follow = (): void => controller.abort(parent?.reason);
  if (parent?.aborted === true) follow();
  parent?.addEventListener('abort', follow, { once: true });
  const timer =
    ms === null ? undefined : setTimeout(() => controller.abort(new DeadlineError('time is over')), ms);
  const stopClock = (): void => clearTimeout(timer);
  return {
    signal: controller.signal,
    stopClock,
    abort: () => controller.abort(),
    clear(): void {
      stopClock();
      parent?.removeEventListener('abort', follow);
    },
  };
}

/** The promise's result, or the signal's reason as soon as it aborts: not everything listens to its signal. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
