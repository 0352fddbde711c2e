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
  const isByMonth = monthNumber(last) - monthNumber(first) < MAX_MONTHS;
  const numberOf = isByMonth ? monthNumber : yearNumber;
  const counts = new Map<number, number>();
  for (const day of days) counts.set(numberOf(day), (counts.get(numberOf(day)) ?? 0) + 1);
  const to = numberOf(last);
  const from = isByMonth ? numberOf(first) : Math.max(numberOf(first), to - MAX_YEARS + 1);
  const bars = Array.from({ length: to - from + 1 }, (_, n) => ({
    ...(isByMonth ? month : year)(from + n),
    count: counts.get(from + n) ?? 0,
  }));
  return { unit: isByMonth ? 'month' : 'year', bars };
}

function month(number: number): Omit<Bar, 'count'> {
  const [yearPart, monthPart] = [Math.floor(number / 12), number % 12];
  const name = `${String(yearPart).padStart(4, '0')}-${String(monthPart + 1).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(yearPart, monthPart + 1, 0)).getUTCDate();
  return { name, since: `${name}-01`, until: `${name}-${lastDay}` };
}

function year(number: number): Omit<Bar, 'count'> {
  const name = String(number).padStart(4, '0');
  return { name, since: `${name}-01-01`, until: `${name}-12-31` };
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return yearNumber(day) * 12 + Number(day.slice(5, 7)) - 1;
}

function yearNumber(day: string): number {
  return Number(day.slice(0, 4));
}
