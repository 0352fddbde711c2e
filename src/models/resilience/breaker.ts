/** So many failures in a row are no accident. */
const FAILURES_TO_OPEN = 5;
/** Long enough for a provider to restart, short enough that people do not notice when it has. */
const PAUSE_MS = 30_000;

/** How a call ended; `unknown`: it was given up before the provider could show anything. */
export type CallOutcome = 'success' | 'failure' | 'unknown';

/**
 * Keeps calls away from a provider that is down: opens after five consecutive failures; half a minute later one call
 * may try, alone, and decides. Our own rather than cockatiel's, which reads the system's clock and keeps all others
 * waiting for that one call: with someone waiting, a refusal at once is better.
 */
export function circuitBreaker(now: () => number) {
  let failures = 0;
  let openedAt: number | null = null;
  let isTrying = false;

  const pauseMs = (): number => {
    if (openedAt === null) return 0;
    return isTrying ? PAUSE_MS : Math.max(0, openedAt + PAUSE_MS - now());
  };

  const closedCall = (outcome: CallOutcome): void => {
    // Calls that began before it opened have nothing to say any more.
    if (openedAt !== null || outcome === 'unknown') return;
    failures = outcome === 'success' ? 0 : failures + 1;
    if (failures >= FAILURES_TO_OPEN) openedAt = now();
  };

  const trial = (outcome: CallOutcome): void => {
    isTrying = false;
    if (outcome === 'failure') openedAt = now();
    if (outcome !== 'success') return;
    openedAt = null;
    failures = 0;
  };

  return {
    /** Milliseconds until a call may be tried; 0: now. */
    pauseMs,
    /** Lets a call through and wants to hear how it ended; null when it must not be made. */
    enter(): ((outcome: CallOutcome) => void) | null {
      if (openedAt === null) return closedCall;
      if (pauseMs() > 0) return null;
      isTrying = true;
      return trial;
    },
  };
}
