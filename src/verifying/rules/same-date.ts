import { partsOf } from '../../calendar/calendar.ts';
import { weekdayOf } from '../../calendar/dates.ts';
import { DAY_MS } from '../../calendar/durations.ts';
import type { DateFact } from '../../text/date-facts.ts';

type Published = ReturnType<typeof partsOf>;

/** A calendar day for comparison, in days since 1970. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** Furthest that a weekday without a date lies from the publication (days). */
const WEEKDAY_REACH_DAYS = 7;

/**
 * Whether a date of the evidence is the claimed one as far as the claim goes: « en septembre » is met by « le 14
 * septembre », not the other way round. What the evidence leaves out is filled from the day it was published.
 *
 * @param publishedAt `YYYY-MM-DD` or null
 */
export function isSameDate(claimed: DateFact, written: DateFact, publishedAt: string | null): boolean {
  if (claimed.relativeDays !== null) return claimed.relativeDays === written.relativeDays;
  const published = publishedAt === null ? null : partsOf(publishedAt);
  if (written.relativeDays !== null || (written.weekday !== null && written.day === null)) {
    if (claimed.weekday !== null && claimed.day === null) return claimed.weekday === written.weekday;
    return published !== null && isNearPublication(claimed, written, published);
  }
  const year = written.year ?? yearNear(written.month, published);
  if (claimed.year !== null && claimed.year !== year) return false;
  if (claimed.month !== null && claimed.month !== written.month) return false;
  if (claimed.day !== null && claimed.day !== written.day) return false;
  if (claimed.weekday === null || claimed.day !== null) return true;
  const weekday =
    year !== null && written.month !== null && written.day !== null
      ? weekdayOf(year, written.month, written.day)
      : written.weekday;
  return claimed.weekday === weekday;
}

function isNearPublication(claimed: DateFact, written: DateFact, published: Published): boolean {
  const base = dayNumber(published.year, published.month, published.dayOfMonth);
  for (let away = -WEEKDAY_REACH_DAYS; away <= WEEKDAY_REACH_DAYS; away += 1) {
    const date = new Date((base + away) * DAY_MS);
    const isMeant =
      written.relativeDays === null ? date.getUTCDay() === written.weekday : away === written.relativeDays;
    if (!isMeant) continue;
    const isClaimed =
      (claimed.year === null || claimed.year === date.getUTCFullYear()) &&
      (claimed.month === null || claimed.month === date.getUTCMonth() + 1) &&
      (claimed.day === null || claimed.day === date.getUTCDate());
    if (isClaimed) return true;
  }
  return false;
}

/** The year in which a month without one lies nearest to the publication. */
function yearNear(month: number | null, published: Published | null): number | null {
  if (published === null || month === null) return null;
  const away = month - published.month;
  return published.year + (away > 6 ? -1 : away < -6 ? 1 : 0);
}
