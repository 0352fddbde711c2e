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
