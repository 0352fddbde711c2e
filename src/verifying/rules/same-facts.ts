import { partsOf } from '../../calendar/calendar.ts';
import { weekdayOf } from '../../calendar/dates.ts';
import type { DateFact } from '../../text/date-facts.ts';
import type { FoundNumber } from '../../text/found-number.ts';

/** What « environ » and “nearly” may hide, as a share of the number. */
const ABOUT_SHARE = 0.05;
/** « plus de 11 000 » is no more said of twice as many. */
const ABOVE_SHARE = 0.15;

/** Whether a written number is within the asked bound, of whatever size: « plus de 100 ? » is so of 3 000. */
export function isWithinBound(asked: FoundNumber, written: FoundNumber): boolean {
  if (!areOfOneKind(asked, written) || asked.kind === 'score' || asked.unit !== written.unit) return false;
  if (asked.bound === 'above') return written.value > asked.value && written.bound !== 'below';
  return asked.bound === 'below' && written.value < asked.value && written.bound !== 'above';
}

/** Whether a written number is the claimed one: equal, or as near as « environ », « plus de » and rounding allow. */
export function isSameNumber(claimed: FoundNumber, written: FoundNumber): boolean {
  if (!areOfOneKind(claimed, written)) return false;
  if (claimed.kind === 'score') return isSameScore(claimed, written);
  if (claimed.unit !== null && written.unit !== null && claimed.unit !== written.unit) return false;
  if (claimed.bound === 'above' && written.bound === 'below') return false;
  if (claimed.bound === 'below' && written.bound === 'above') return false;
  const away = Math.abs(claimed.value - written.value);
  const size = Math.max(claimed.value, written.value);
  if (away <= size * 1e-9 || away <= claimed.slack) return true;
  if (claimed.bound === 'about') return away <= size * ABOUT_SHARE;
  if (claimed.bound === 'above') return written.value > claimed.value && away <= size * ABOVE_SHARE;
  if (claimed.bound === 'below') return written.value < claimed.value && away <= size * ABOVE_SHARE;
  return false;
}

/** Whether two numbers may contradict each other: both count, or both are percentages. */
export function areOfOneKind(a: FoundNumber, b: FoundNumber): boolean {
  return a.kind === b.kind;
}

/** A loser's 1-3 is the winner's 3-1. */
function isSameScore(a: FoundNumber, b: FoundNumber): boolean {
  return (a.value === b.value && a.against === b.against) || (a.value === b.against && a.against === b.value);
}

type Published = ReturnType<typeof partsOf>;

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
  const { year, month, dayOfMonth } = published;
  for (let away = -WEEKDAY_REACH_DAYS; away <= WEEKDAY_REACH_DAYS; away += 1) {
    const date = new Date(Date.UTC(year, month - 1, dayOfMonth + away));
    const isMeant =
      written.relativeDays === null ? date.getUTCDay() === written.weekday : away === written.relativeDays;
    const isClaimed =
      (claimed.year === null || claimed.year === date.getUTCFullYear()) &&
      (claimed.month === null || claimed.month === date.getUTCMonth() + 1) &&
      (claimed.day === null || claimed.day === date.getUTCDate());
    if (isMeant && isClaimed) return true;
  }
  return false;
}

/** The year in which a month without one lies nearest to the publication. */
function yearNear(month: number | null, published: Published | null): number | null {
  if (published === null || month === null) return null;
  const away = month - published.month;
  return published.year + (away > 6 ? -1 : away < -6 ? 1 : 0);
}
