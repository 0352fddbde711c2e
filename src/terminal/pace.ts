/** How fast work goes on, and how long it will last if it goes on like that. */
export interface Pace {
  /** Pieces of work a second. */
  readonly perSecond: number;
  readonly remainingSeconds: number;
}

/**
 * How far back the pace looks, in milliseconds: what is older by so much counts a third (1/e). One slow file changes
 * the remaining time little by little, and a machine that gets busy is noticed within a minute.
 */
const MEMORY_MS = 20_000;

/** Before that, the first pieces say more about what had to be loaded. */
const SILENT_MS = 2_000;

/**
 * A function that is told how far a piece of work is and says its pace: pieces and time of the last part of the work,
 * both forgotten exponentially, so that the quotient moves without jumps however irregular the news are.
 * @param startMs when the work began, on the same clock
 * @returns null as long as nothing can be said
 */
export function paceMeter(
  startMs: number,
  startDone: number,
): (nowMs: number, done: number, total: number) => Pace | null {
  let lastMs = startMs;
  let lastDone = startDone;
  let pieces = 0;
  let time = 0;
  return (nowMs, done, total) => {
    const passed = Math.max(0, nowMs - lastMs);
    const kept = Math.exp(-passed / MEMORY_MS);
    pieces = pieces * kept + Math.max(0, done - lastDone);
    time = time * kept + passed;
    lastMs = nowMs;
    lastDone = done;
    if (nowMs - startMs < SILENT_MS || pieces <= 0) return null;
    const perSecond = (pieces / time) * 1000;
    return { perSecond, remainingSeconds: Math.max(0, total - done) / perSecond };
  };
}
