import {
  addDays,
  addMonths,
  type DaySpan,
  daySpan,
  daysSince,
  lastBegun,
  monthSpan,
  monthsSpan,
  partsOf,
  seasonSpan,
  weekSpan,
} from './calendar.ts';
import { monthNumber, numberOf, seasonOf, weekdayNumber } from './calendar-words.ts';

/** From so long ago until today. */
export function rolling(count: string, unit: string, today: string): DaySpan {
  const known = count === '' ? USUAL_COUNT[kindOf(unit)] : numberOf(count);
  return { first: earlier(today, known, unit), last: today };
}

/** The day, week, month or year that lies so many of them back. */
export function ago(groups: readonly string[], today: string): DaySpan {
  const [frenchCount = '', frenchUnit = '', englishCount = '', englishUnit = ''] = groups;
  const unit = frenchUnit || englishUnit;
  return around(earlier(today, numberOf(frenchCount || englishCount), unit), unit);
}

/** The whole one before the present one. */
export function before(unit: string, today: string): DaySpan {
  if (unit.startsWith('week') && unit.endsWith('end')) {
    const sunday = addDays(weekSpan(today).first, -1);
    return { first: addDays(sunday, -1), last: sunday };
  }
  return around(earlier(today, 1, unit), unit);
}

/** The week, month or year that has begun: nothing of tomorrow is in the news. */
export function current(unit: string, today: string): DaySpan {
  if (unit.startsWith('week') && unit.endsWith('end')) {
    const saturday = addDays(today, -daysSince(today, 6));
    return { first: saturday, last: addDays(saturday, 1) };
  }
  return { first: around(today, unit).first, last: today };
}

/** Before today: on a Monday nobody calls it « lundi dernier ». */
export function lastWeekday(name: string, today: string): string {
  return addDays(today, -(daysSince(addDays(today, -1), weekdayNumber(name)) + 1));
}

/** The last month of that name which had begun on a day. */
export function lastMonth(name: string, day: string): DaySpan {
  return lastBegun((year) => monthSpan(year, monthNumber(name)), day);
}

/** The last season of that name which is over: in July, nobody calls the summer that has begun « l’été dernier ». */
export function lastSeason(name: string, today: string): DaySpan {
  const { year } = partsOf(today);
  const season = seasonOf(name);
  const thisYear = seasonSpan(season, year);
  return thisYear.last < today ? thisYear : seasonSpan(season, year - 1);
}

/** The season of this year, begun or not; a winter begins in the year before its own. */
export function currentSeason(name: string, today: string): DaySpan {
  return lastBegun((year) => seasonSpan(seasonOf(name), year + 1), today);
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** What « ces derniers jours », "the last weeks" may mean when nobody counts. */
const USUAL_COUNT: Readonly<Record<Unit, number>> = {
  day: 7,
  week: 4,
  month: 3,
  quarter: 3,
  half: 2,
  year: 3,
};

const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The whole one that a day is in. */
function around(day: string, unit: string): DaySpan {
  const kind = kindOf(unit);
  if (kind === 'day') return daySpan(day);
  if (kind === 'week') return weekSpan(day);
  const months = MONTHS_OF[kind];
  const { year, month } = partsOf(day);
  return monthsSpan(year, month - ((month - 1) % months), months);
}

function kindOf(unit: string): Unit {
  if (/^(?:jour|day)/u.test(unit)) return 'day';
  if (/^(?:semaine|week)/u.test(unit)) return 'week';
  if (/^(?:trimestre|quarter)/u.test(unit)) return 'quarter';
  if (unit.startsWith('semestre')) return 'half';
  return /^(?:mois|month)/u.test(unit) ? 'month' : 'year';
}

function earlier(today: string, count: number, unit: string): string {
  const kind = kindOf(unit);
  if (kind === 'day' || kind === 'week') return addDays(today, -count * (kind === 'week' ? 7 : 1));
  return addMonths(today, -count * MONTHS_OF[kind]);
}
