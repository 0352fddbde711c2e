/** The README promises 25 seconds; what takes longer than this has not been foreseen. */
const LONGEST_END_MS = 24_000;
/** What is left behind may say its last words; a request that hangs would keep the process for a minute. */
const LEFTOVERS_MS = 250;

/**
 * Sees to it that the process has ended soon after the signal, whatever hangs.
 * @param onLate is told when the end is forced
 * @returns to be called when all that matters is done: the process then ends with the exit code that was set
 */
export function endInTime(signal: AbortSignal, onLate: () => void): () => void {
  const end = (): void => {
    setTimeout(() => {
      onLate();
      process.exit(1);
    }, LONGEST_END_MS).unref();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return () => {
    setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
  };
}
