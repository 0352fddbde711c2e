import type { Season } from '../lexicon/calendar.ts';
import { daysInMonth, isoDay, weekdayOf } from './dates.ts';

/** Days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/**
 * First and last day of the seasons as the calendar of the northern hemisphere prints them, to the day. A winter bears
 * the year of its January: « l’hiver 1954 » began in December 1953.
 */
const SEASONS: Readonly<Record<Season, readonly [first: string, last: string]>> = {
  spring: ['03-20', '06-20'],
  summer: ['06-21', '09-22'],
  autumn: ['09-23', '12-20'],
  winter: ['12-21', '03-19'],
};

/** So many calendar years. */
export function yearsSpan(year: number, years = 1): DaySpan {
  return { first: isoDay(year, 1, 1), last: isoDay(year + years - 1, 12, 31) };
}

export function monthSpan(year: number, month: number): DaySpan {
  return monthsSpan(year, month, 1);
}

/** So many months from the first of one, within a year. */
export function monthsSpan(year: number, firstMonth: number, months: number): DaySpan {
  const last = firstMonth + months - 1;
  return { first: isoDay(year, firstMonth, 1), last: isoDay(year, last, daysInMonth(year, last)) };
}

/** Of days that come back every year, the last that had begun on a day. */
export function lastBegun(inYear: (year: number) => DaySpan, day: string): DaySpan {
  const { year } = partsOf(day);
  const thisYear = inYear(year);
  return thisYear.first <= day ? thisYear : inYear(year - 1);
}

/** Monday to Sunday around a day. */
export function weekSpan(day: string): DaySpan {
  const first = addDays(day, -daysSince(day, 1));
  return { first, last: addDays(first, 6) };
}

export function seasonSpan(season: Season, year: number): DaySpan {
  const [first, last] = SEASONS[season];
  return { first: `${season === 'winter' ? year - 1 : year}-${first}`, last: `${year}-${last}` };
}

export function daySpan(day: string): DaySpan {
  return { first: day, last: day };
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: string, days: number): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth + days)).toISOString().slice(0, 10);
}

/** The same day so many months later or earlier; the last one of a month that is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** How many days a day is after the last such weekday (0 is Sunday): 0 to 6. */
export function daysSince(day: string, weekday: number): number {
  const { year, month, dayOfMonth } = partsOf(day);
  return (weekdayOf(year, month, dayOfMonth) - weekday + 7) % 7;
}

export function partsOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return { year, month, dayOfMonth };
}

/** The calendar day of a moment in the system's time zone. */
export function localDay(moment: Date): string {
  return isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
