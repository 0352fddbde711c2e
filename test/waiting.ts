/**
 * How long a test waits for a state that something else brings about, in real milliseconds. It only decides when a
 * test gives up: long enough for a machine ten times slower than the slowest that is known to be used.
 */
export const PATIENCE_MS = 300_000;
/** How long one test may take in all: several such states, one after the other. */
export const LONGEST_TEST_MS = 1_200_000;
