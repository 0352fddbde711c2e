import type { SupportReading } from '../../models/reader/reader.ts';
import type { ReaderWindow } from './reader-windows.ts';

/** A window, what the reader makes of it, and what rules say it lacks. */
export interface WindowReading extends ReaderWindow, SupportReading {
  /** Numbers, dates and names of the statement that the window does not give, as written. */
  readonly lacks: readonly string[];
  /** What the statement says is said by somebody else there. */
  readonly isOtherSpeaker: boolean;
}

/** A window that lacks a fact supports less than one that has them all. */
export function supportOf(reading: WindowReading): number {
  return isGap(reading) ? reading.supports * GAP_SHARE : reading.supports;
}

/** A window without one of the statement's facts is worth half: others may have them all. */
const GAP_SHARE = 0.5;

export function isGap({ lacks, isOtherSpeaker }: WindowReading): boolean {
  return lacks.length > 0 || isOtherSpeaker;
}

/** The window with the most of something; null of none. */
export function strongest(
  readings: readonly WindowReading[],
  strengthOf: (reading: WindowReading) => number,
): WindowReading | null {
  return readings.reduce<WindowReading | null>(
    (best, next) => (best === null || strengthOf(next) > strengthOf(best) ? next : best),
    null,
  );
}
