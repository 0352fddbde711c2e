import type { SupportReading } from '../models/reader/reader.ts';
import type { ReaderWindow } from './reader-windows.ts';
import type { ReaderSigns } from './verdict.ts';

/** A window, what the reader makes of it, and what rules say it lacks. */
export interface WindowReading extends ReaderWindow, SupportReading {
  /** Numbers, dates and names of the statement that the window does not give, as written. */
  readonly lacks: readonly string[];
  /** One denies what the other affirms. */
  readonly isDenied: boolean;
}

/** The window that speaks most of the statement; null of none. */
export function decidingWindow(readings: readonly WindowReading[]): WindowReading | null {
  return readings.reduce<WindowReading | null>(
    (best, next) => (best === null || aboutness(next) > aboutness(best) ? next : best),
    null,
  );
}

function aboutness(reading: WindowReading): number {
  const { supports, contradicts } = reading;
  return (supports + contradicts) * (hasGap(reading) ? GAP_SHARE : 1);
}

/** A window without one of the statement's facts is worth half: others may have them all. */
const GAP_SHARE = 0.5;

/** What the window says of its statement, for the verdict. */
export function signsOf(reading: WindowReading): ReaderSigns {
  const { supports, contradicts, isDenied } = reading;
  return { supports, contradicts, isDenied, hasGap: hasGap(reading) };
}

function hasGap({ lacks }: WindowReading): boolean {
  return lacks.length > 0;
}
