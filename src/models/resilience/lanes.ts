/** All lanes are taken and as many wait as may. */
export class LanesFullError extends Error {}

/**
 * A few calls at once, a few more in a queue, no others. Cockatiel's bulkhead keeps the places of those who have given
 * up, and wants one promise for the whole call.
 */
export function lanes(atOnce: number, waiting: number) {
  const queue = new Set<() => void>();
  let free = atOnce;

  const leave = (): void => {
    free += 1;
    for (const next of queue) {
      next();
      return;
    }
  };

  return {
    /**
     * Waits for a free lane, first come, first served; the result gives it back.
     * @throws LanesFullError, or the signal's reason: who gives up leaves the queue at once.
     */
    async enter(signal: AbortSignal): Promise<() => void> {
      signal.throwIfAborted();
      if (free === 0) await turn(signal);
      else free -= 1;
      return leave;
    },
  };

  function turn(signal: AbortSignal): Promise<void> {
    if (queue.size >= waiting) throw new LanesFullError('too many calls are waiting');
    return new Promise((resolve, reject) => {
      const done = (): void => {
        queue.delete(take);
        signal.removeEventListener('abort', giveUp);
      };
      const take = (): void => {
        done();
        free -= 1;
        resolve();
      };
      const giveUp = (): void => {
        done();
        reject(signal.reason);
      };
      queue.add(take);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}
