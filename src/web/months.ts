/** A month or a year of a chart. */
export interface Bar {
  /** `YYYY-MM` or `YYYY`. */
  readonly name: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly since: string;
  readonly until: string;
  readonly count: number;
}

export interface Bars {
  readonly unit: 'month' | 'year';
  /** From the first to the last with an article, none left out. */
  readonly bars: readonly Bar[];
}

/** More bars than this are too thin to point at on a telephone; years then. */
const MAX_MONTHS = 48;
/** A date that is wrong by a century must not make a chart of a thousand bars. */
const MAX_YEARS = 60;

/**
 * How many articles were published in each month, or year where there are too many months.
 * @param days `YYYY-MM-DD`
 */
export function barsOf(days: readonly string[]): Bars {
  let [first, last] = [days[0], days[0]];
  if (first === undefined || last === undefined) return { unit: 'month', bars: [] };
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const firstMonth = monthNumber(first);
  const months = monthNumber(last) - firstMonth + 1;
  if (months <= MAX_MONTHS) {
    const counts = countBy(days, 'YYYY-MM'.length);
    return {
      unit: 'month',
      bars: Array.from({ length: months }, (_, n) => month(firstMonth + n, counts)),
    };
  }
  const [oldest, newest] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const counts = countBy(days, 'YYYY'.length);
  const from = Math.max(oldest, newest - MAX_YEARS + 1);
  return { unit: 'year', bars: Array.from({ length: newest - from + 1 }, (_, n) => year(from + n, counts)) };
}

function countBy(days: readonly string[], chars: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, chars), (counts.get(day.slice(0, chars)) ?? 0) + 1);
  return counts;
}

function month(number: number, counts: ReadonlyMap<string, number>): Bar {
  const [yearPart, monthPart] = [Math.floor(number / 12), number % 12];
  const name = `${String(yearPart).padStart(4, '0')}-${String(monthPart + 1).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(yearPart, monthPart + 1, 0)).getUTCDate();
  return { name, since: `${name}-01`, until: `${name}-${lastDay}`, count: counts.get(name) ?? 0 };
}

function year(number: number, counts: ReadonlyMap<string, number>): Bar {
  const name = String(number).padStart(4, '0');
  return { name, since: `${name}-01-01`, until: `${name}-12-31`, count: counts.get(name) ?? 0 };
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
