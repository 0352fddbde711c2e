import { monthSpellings } from '../../calendar/calendar-words.ts';
import { daysInMonth, type FoundDate, findDates, isoDay, weekdayOf } from '../../calendar/dates.ts';
import { DAY_MS } from '../../calendar/durations.ts';
import { OF_THE_PAST, TO_COME } from '../../lexicon/tense-words.ts';
import { splitSentences } from '../../text/sentences.ts';
import { anyWording } from '../../text/wording.ts';

/** All that an article says about days, sorted by what it is worth for its publication date. */
export interface DateEvidence {
  readonly published: readonly FoundDate[];
  readonly updated: readonly FoundDate[];
  /** Dates on a line of their own. */
  readonly plain: readonly FoundDate[];
  readonly body: string;
  /** Dates of embedded posts: the article is not older. */
  readonly posts: readonly FoundDate[];
  /** Dates of readers' comments: the article is not younger. Never its own date. */
  readonly comments: readonly FoundDate[];
  /** The day in the file's name, as Jekyll writes it: « 2023-09-14-titre.md ». */
  readonly named: FoundDate | null;
  readonly now: Date;
}

/**
 * The date as `YYYY-MM-DD` when the article settles its year, else null. A missing year is settled by an embedded
 * post of nearly the same day; by weekday, day and month when a single year from the latest one that the article
 * tells of as past up to now has that weekday; or, for a day without a weekday, by another date of the article
 * within a month and a half that is settled.
 */
export function settleDate(date: FoundDate, evidence: DateEvidence): string | null {
  const { month, day } = date;
  if (day === null) return null;
  const year = date.year ?? settleYear({ ...date, day }, limitsOf(evidence));
  if (year === null || day > daysInMonth(year, month)) return null;
  const iso = isoDay(year, month, day);
  return iso <= pressDay(evidence.now) ? iso : null;
}

/**
 * The calendar day at which the French press is: an article may be dated today although it is still yesterday
 * in UTC.
 */
export function pressDay(now: Date): string {
  return parisDay.format(now);
}

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A post of an event is embedded within days of it. */
const POST_DISTANCE_DAYS = 3;
/** « Same month or a neighbouring one »: other dates of a news item are that near. */
const NEIGHBOUR_DISTANCE_DAYS = 45;

type Day = FoundDate & { readonly day: number };

type WholeDay = Day & { readonly year: number };

type Limits = ReturnType<typeof limitsOf>;

/** What the article says about the time that it can be of, read once however many days it names. */
function limitsOf(evidence: DateEvidence) {
  const comments = evidence.comments.filter(isWhole).map((day) => isoDay(day.year, day.month, day.day));
  return {
    /** Different days of embedded posts, all parts known. */
    posts: distinct(evidence.posts).filter(isWhole),
    /** Different days with a weekday that the body names. */
    neighbours: distinct(findDates(evidence.body))
      .filter(hasDay)
      .filter(({ weekday }) => weekday !== null),
    /** `YYYY-MM-DD`: today, or the first reader's comment. */
    notAfter: [pressDay(evidence.now), ...comments].toSorted()[0] ?? '',
    latestPastYear: latestPastYear(evidence),
  };
}

function hasDay(date: FoundDate): date is Day {
  return date.day !== null;
}

function isWhole(date: FoundDate): date is WholeDay {
  return date.year !== null && date.day !== null;
}

/** A day that is told of a thousand times proves what it proves once. */
function distinct(dates: readonly FoundDate[]): readonly FoundDate[] {
  const byDay = new Map<string, FoundDate>();
  for (const date of dates) byDay.set(`${date.year} ${date.month} ${date.day} ${date.weekday}`, date);
  return [...byDay.values()];
}

function settleYear(date: Day, limits: Limits): number | null {
  return yearOfPost(date, limits) ?? yearOfWeekday(date, limits) ?? yearOfNeighbours(date, limits);
}

function yearOfPost(date: Day, limits: Limits): number | null {
  const years = limits.posts.flatMap((post) =>
    nearestYear(date, utc(post.year, post.month, post.day), POST_DISTANCE_DAYS),
  );
  return theOnly(years.filter((year) => possible(date, year, limits)));
}

function yearOfWeekday(date: Day, limits: Limits): number | null {
  if (date.weekday === null || limits.latestPastYear === null) return null;
  const years: number[] = [];
  for (let year = limits.latestPastYear; year <= Number(limits.notAfter.slice(0, 4)); year += 1) {
    if (possible(date, year, limits)) years.push(year);
  }
  return theOnly(years);
}

function yearOfNeighbours(date: Day, limits: Limits): number | null {
  const years = limits.neighbours.flatMap((other) => {
    if (!nearInAnyYear(date, other)) return [];
    const year = other.year ?? yearOfPost(other, limits) ?? yearOfWeekday(other, limits);
    return year === null ? [] : nearestYear(date, utc(year, other.month, other.day), NEIGHBOUR_DISTANCE_DAYS);
  });
  return theOnly(years.filter((year) => possible(date, year, limits)));
}

/** Whether the day exists in that year, on its weekday, and not too late. */
function possible(date: Day, year: number, { notAfter }: Limits): boolean {
  if (date.day > daysInMonth(year, date.month)) return false;
  if (date.weekday !== null && weekdayOf(year, date.month, date.day) !== date.weekday) return false;
  return isoDay(year, date.month, date.day) <= notAfter;
}

/** The years that bring the date within some days of a moment: one at most. */
function nearestYear(date: Day, moment: number, distanceDays: number): readonly number[] {
  const year = new Date(moment).getUTCFullYear();
  return [year - 1, year, year + 1].filter(
    (candidate) => Math.abs(utc(candidate, date.month, date.day) - moment) <= distanceDays * DAY_MS,
  );
}

function nearInAnyYear(date: Day, other: Day): boolean {
  return nearestYear(date, utc(2001, other.month, other.day), NEIGHBOUR_DISTANCE_DAYS).length > 0;
}

/**
 * The latest year of which the article speaks as past: of an embedded post, or in a sentence in a past tense
 * without any word about the future. Copyright lines do not count: sites renew them.
 */
function latestPastYear(evidence: DateEvidence): number | null {
  const current = Number(pressDay(evidence.now).slice(0, 4));
  let latest: number | null = null;
  const see = (year: number | null) => {
    if (year !== null && year <= current && year > (latest ?? 0)) latest = year;
  };
  for (const post of evidence.posts) see(post.year);
  for (const { start, end } of splitSentences(evidence.body)) {
    const sentence = evidence.body.slice(start, end);
    const lower = sentence.toLowerCase();
    if (!pastTense.test(lower) || future.test(lower)) continue;
    for (const match of sentence.matchAll(yearInProse)) see(Number(match[1]));
  }
  return latest;
}

const yearInProse = new RegExp(
  `(?:depuis|en|de|in|since|${monthSpellings.join('|')}) ((?:19|20)\\d{2})(?!\\d|[ .,]\\d{3}(?!\\d))`,
  'giu',
);
const pastTense = anyWording(OF_THE_PAST);
const future = anyWording(TO_COME);

function theOnly(years: readonly number[]): number | null {
  const [first, ...others] = new Set(years);
  return first === undefined || others.length > 0 ? null : first;
}

function utc(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}
