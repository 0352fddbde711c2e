import { matchesIn, spanOf } from '../text/matches.ts';
import type { Span } from '../text/sentences.ts';
import {
  englishMonthPattern as english,
  monthSpellings,
  weekdayNumber,
  weekdayPattern,
} from './calendar-words.ts';

/**
 * A date as it stands in running text, the weekday inside, an article (`le`) or a time of day not; what the text does
 * not say is null.
 */
export interface FoundDate extends Span {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, or null for a month and a year only. */
  readonly day: number | null;
  /** 0 is Sunday, as with `Date.prototype.getUTCDay`. */
  readonly weekday: number | null;
}

/**
 * The French and English dates of a text (NFC), in order and not overlapping: `jeudi 14 septembre 2023`, `1er juin`,
 * `14/09/2023`, `2023-09-14`, `September 13, 2023`, `juillet 2000`. Numeric dates are read day first, as in French,
 * unless only the other order exists in the calendar. It knows no clock: a missing year stays null.
 */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of matchesIn(text, datePattern)) {
    const parts = match.groups === undefined ? null : readParts(match.groups);
    if (parts === null || !existsInCalendar(parts)) continue;
    found.push({ ...spanOf(match), ...parts });
  }
  return found;
}

/** Days in a month; a February without a year may have 29. */
export function daysInMonth(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Weekday of a calendar day, 0 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Parts = Pick<FoundDate, 'year' | 'month' | 'day' | 'weekday'>;
type Groups = Readonly<Record<string, string | undefined>>;

const monthMatchers = monthSpellings.map((spelling) => new RegExp(`^(?:${spelling})$`, 'iu'));

const month = monthSpellings.join('|');
/** Four digits that a year of the press or of history may have; not the start of a longer number. */
const year = '(?:1[5-9]|20)\\d{2}(?![\\d\\p{L}]|[ .,]\\d{3}(?!\\d))';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const gap = '[ \\t\\u00a0\\u202f]{1,3}';

/** Alternatives from the most to the least complete, since the first that matches wins. */
const datePattern = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?<!\\d[.,/-])(?:',
    [
      `(?<isoYear>(?:1[5-9]|20)\\d{2})[-/](?<isoMonth>1[0-2]|0[1-9])[-/](?<isoDay>3[01]|[12]\\d|0[1-9])(?=T\\d|(?![\\p{L}\\d]))`,
      `(?<firstNumber>\\d{1,2})(?<mark>[/.-])(?<secondNumber>\\d{1,2})\\k<mark>(?<numberYear>(?:19|20)\\d{2})(?![\\p{L}\\d])`,
      `(?:(?<weekdayA>${weekdayPattern}),?${gap}(?:le${gap}|the${gap})?)?(?<dayA>${day})(?:er|e|st|nd|rd|th)?${gap}(?:of${gap})?(?<monthA>${month})(?![\\p{L}\\d])(?:\\.?,?${gap}(?<yearA>${year}))?`,
      `(?:(?<weekdayB>${weekdayPattern}),?${gap})?(?<monthB>${month})\\.?${gap}(?<dayB>${day})(?:st|nd|rd|th)?,?${gap}(?<yearB>${year})`,
      `(?:(?<weekdayC>${weekdayPattern}),?${gap})?(?<monthC>${english})\\.?${gap}(?<dayC>${day})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:]\\d)`,
      `(?<monthD>${month})\\.?${gap}(?<yearD>${year})`,
    ].join('|'),
    ')',
  ].join(''),
  'giu',
);

function readParts(groups: Groups): Parts | null {
  if (groups.isoYear !== undefined) {
    return numeric(groups.isoDay, groups.isoMonth, groups.isoYear);
  }
  if (groups.firstNumber !== undefined) {
    const dayFirst = Number(groups.secondNumber) <= 12;
    return dayFirst
      ? numeric(groups.firstNumber, groups.secondNumber, groups.numberYear)
      : numeric(groups.secondNumber, groups.firstNumber, groups.numberYear);
  }
  for (const form of ['A', 'B', 'C', 'D']) {
    const name = groups[`month${form}`];
    if (name === undefined) continue;
    const weekday = groups[`weekday${form}`];
    return {
      year: toNumber(groups[`year${form}`]),
      month: monthMatchers.findIndex((matcher) => matcher.test(name)) + 1,
      day: toNumber(groups[`day${form}`]),
      weekday: weekday === undefined ? null : weekdayNumber(weekday.toLowerCase()),
    };
  }
  return null;
}

function numeric(dayText?: string, monthText?: string, yearText?: string): Parts {
  return { year: Number(yearText), month: Number(monthText), day: Number(dayText), weekday: null };
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function existsInCalendar(parts: Parts): boolean {
  if (parts.month < 1 || parts.month > 12) return false;
  return parts.day === null || (parts.day >= 1 && parts.day <= daysInMonth(parts.year, parts.month));
}
