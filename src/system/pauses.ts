import { setImmediate } from 'node:timers/promises';

/** How long a long computation may hold the event loop, in milliseconds. */
const LONGEST_TURN_MS = 20;

/**
 * A function to await inside long loops: it lets other work run when this turn has lasted long enough, and
 * throws the signal's reason once that has fired.
 */
export function makePauses(signal?: AbortSignal): () => Promise<void> | void {
  let turnStart = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - turnStart < LONGEST_TURN_MS) return;
    return setImmediate().then(() => {
      turnStart = performance.now();
      signal?.throwIfAborted();
    });
  };
}
