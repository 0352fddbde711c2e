/**
 * How long after a signal npm's copy of it may come: npm has only to wake up for it, and nobody who means it presses
 * a key a second time so soon, or minds pressing once more.
 */
const COPY_MS = 1_500;

/** Calls back after so many milliseconds. */
export type Later = (delayMs: number, work: () => void) => void;

/**
 * Counts the signals that somebody meant.
 *
 * npm passes SIGINT and SIGTERM on to the command that it runs. Ctrl-C, and a supervisor that signals all processes of
 * a service, reach npm and the command both: what somebody said once then comes twice. So under npm one signal more,
 * shortly after the first, counts as its copy.
 * @returns called at each signal: whether it is the second one, at which the process ends at once
 */
export function signalCount({
  isUnderNpm,
  later = laterUnlessOver,
}: {
  readonly isUnderNpm: boolean;
  readonly later?: Later;
}): () => boolean {
  let isFirst = true;
  let mayBeCopy = isUnderNpm;
  return () => {
    if (isFirst) {
      isFirst = false;
      if (mayBeCopy) {
        later(COPY_MS, () => {
          mayBeCopy = false;
        });
      }
      return false;
    }
    if (!mayBeCopy) return true;
    mayBeCopy = false;
    return false;
  };
}

/** Where the process was busy all the while, a signal that has arrived is heard before this calls back. */
function laterUnlessOver(delayMs: number, work: () => void): void {
  setTimeout(() => setImmediate(work), delayMs).unref();
}
