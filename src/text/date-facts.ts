import { monthNumber, weekdayNumber } from '../calendar/calendar-words.ts';
import type { FoundDate } from '../calendar/dates.ts';
import { BEFORE_MONTHS, BEFORE_YEARS } from '../lexicon/before-days.ts';
import { fold } from './fold.ts';
import type { FoundNumber } from './found-number.ts';
import { matchesIn, spanOf } from './matches.ts';
import { anyOf } from './wording.ts';

/** A date, a year, a month, or a weekday as it is written; what the text does not say is null. */
export interface DateFact extends Omit<FoundDate, 'month'> {
  readonly month: number | null;
  /** Days from the publication that a word says: −1 for « hier », 0 for “today”. */
  readonly relativeDays: number | null;
}

const FIRST_YEAR = 1500;
const LAST_YEAR = 2099;

const BEFORE_YEAR = new RegExp(`(?:^|[\\s(«“,'’])${anyOf(BEFORE_YEARS)}[\\s'’-]*$`, 'u');
const RELATIVE: Readonly<Record<string, number>> = {
  hier: -1,
  yesterday: -1,
  today: 0,
  demain: 1,
  tomorrow: 1,
};
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,9}(?![\p{L}\p{N}])/gu;
const BEFORE_MONTH = new RegExp(`(?:^|[\\s(«“'’])${anyOf(BEFORE_MONTHS)}[\\s'’-]+$`, 'u');

/**
 * The dates of a text beside its full ones: years, months and weekdays of their own; and the numbers that are then
 * left over.
 */
export function dateFacts(
  text: string,
  full: readonly FoundDate[],
  numbers: readonly FoundNumber[],
): { readonly dates: readonly DateFact[]; readonly remaining: readonly FoundNumber[] } {
  const years = numbers.filter((number) => isYear(text, number));
  const dates: DateFact[] = full.map((date) => ({ ...date, relativeDays: null }));
  for (const { start, end, value } of years) dates.push({ ...NOTHING, start, end, year: value });
  const days = numbers.filter((number) => isDayAlone(text, number));
  for (const { start, end, value } of days) {
    const before = full.findLast((date) => date.start < start);
    if (before !== undefined)
      dates.push({ ...NOTHING, start, end, day: value, month: before.month, year: before.year });
  }
  const taken = new Uint8Array(text.length);
  for (const { start, end } of full) taken.fill(1, start, end);
  for (const match of matchesIn(text, WORD)) {
    if (taken[match.index] === 1) continue;
    const word = fold(match[0]);
    const place = spanOf(match);
    const month = monthNumber(word) - 1;
    const weekday = weekdayNumber(word);
    const relativeDays = RELATIVE[word];
    if (relativeDays !== undefined) dates.push({ ...NOTHING, ...place, relativeDays });
    else if (weekday >= 0) dates.push({ ...NOTHING, ...place, weekday });
    else if (month >= 0 && BEFORE_MONTH.test(fold(text.slice(Math.max(0, match.index - 14), match.index)))) {
      dates.push({ ...NOTHING, ...place, month: month + 1 });
    }
  }
  const isTaken = new Set(full.length === 0 ? years : [...years, ...days]);
  dates.sort((a, b) => a.start - b.start);
  return { dates, remaining: numbers.filter((number) => !isTaken.has(number)) };
}

const NOTHING = { year: null, month: null, day: null, weekday: null, relativeDays: null } as const;

function isYear(text: string, { start, end, value, kind, unit }: FoundNumber): boolean {
  const isPlain = kind === 'count' && unit === null && /^\d{4}$/u.test(text.slice(start, end));
  if (!isPlain || value < FIRST_YEAR || value > LAST_YEAR) return false;
  const before = fold(text.slice(Math.max(0, start - 14), start));
  return BEFORE_YEAR.test(before) || !/^ \p{Ll}/u.test(text.slice(end, end + 2));
}

/** « le 14 novembre et le 17 »: the month was said before. */
function isDayAlone(text: string, { start, end, value, kind, unit }: FoundNumber): boolean {
  return (
    kind === 'count' &&
    unit === null &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= 31 &&
    /\d$/u.test(text.slice(start, end)) &&
    /(?:^|\s)(?:le|au|on|to) $/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !/^ \p{L}/u.test(text.slice(end, end + 2))
  );
}
