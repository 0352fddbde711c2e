import { addDays } from '../../calendar/calendar.ts';
import { weekdayPattern } from '../../calendar/calendar-words.ts';
import { type FoundDate, isoDay, weekdayOf } from '../../calendar/dates.ts';
import { BEFORE_EDGES } from '../../lexicon/before-days.ts';
import { fold } from '../../text/fold.ts';
import type { TextReading } from '../../text/reading.ts';
import { anyOf } from '../../text/wording.ts';

/** How long before it was printed a day without its year may lie, to be taken for the last one of that name. */
const YEARLESS_REACH_DAYS = 60;

/**
 * The day, `YYYY-MM-DD`, on which a sentence says that something happened; null where it names none, several, an edge
 * (« depuis le 3 mai »), a day beside another (« samedi »), or one that was still to come when it was printed.
 *
 * @param publishedAt `YYYY-MM-DD` or null
 */
export function statedDay({ text, fullDates }: TextReading, publishedAt: string | null): string | null {
  const [date, ...others] = fullDates;
  if (date === undefined || date.day === null || others.length > 0) return null;
  const before = fold(text.slice(0, date.start));
  const around = `${before} ${fold(text.slice(date.end))}`;
  if (EDGE.test(before) || OTHER_DAY.test(around)) return null;
  const day =
    date.year === null
      ? lastOfName(date.month, date.day, publishedAt)
      : isoDay(date.year, date.month, date.day);
  if (day === null || !isOnItsWeekday(day, date)) return null;
  return publishedAt !== null && day > publishedAt ? null : day;
}

/** What makes an edge, a part or an age of the day behind it. */
const EDGE = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(BEFORE_EDGES)}(?: le| the| on| au)?\\s*$`, 'u');
const OTHER_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${weekdayPattern}|hier|aujourd['’]hui|demain|la veille|le lendemain|yesterday|today|tomorrow|(?:en|in) (?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`,
  'u',
);

function lastOfName(month: number, dayOfMonth: number, publishedAt: string | null): string | null {
  if (publishedAt === null) return null;
  const year = Number(publishedAt.slice(0, 4));
  const day = [year, year - 1]
    .map((each) => isoDay(each, month, dayOfMonth))
    .find((each) => each <= publishedAt);
  return day === undefined || day < addDays(publishedAt, -YEARLESS_REACH_DAYS) ? null : day;
}

/** A weekday that is not the day's shows that the year is another one. */
function isOnItsWeekday(day: string, { weekday }: FoundDate): boolean {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return weekday === null || weekday === weekdayOf(year, month, dayOfMonth);
}
