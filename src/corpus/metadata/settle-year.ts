import { daysInMonth, type FoundDate, findDates, isoDay, weekdayOf } from '../../language/dates.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { DateEvidence } from './date-evidence.ts';

/**
 * The date as `YYYY-MM-DD` when the article settles its year, else null. A missing year is settled by an embedded
 * post of nearly the same day; by weekday, day and month when a single year from the latest one that the article
 * tells of as past up to now has that weekday; or, for a day without a weekday, by another date of the article
 * within a month and a half that is settled.
 */
export function settleDate(date: FoundDate, evidence: DateEvidence): string | null {
  const { month, day } = date;
  if (day === null) return null;
  const year = date.year ?? settleYear({ ...date, day }, evidence);
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
const DAY_MS = 24 * 60 * 60 * 1000;

type Day = FoundDate & { readonly day: number };

function settleYear(date: Day, evidence: DateEvidence): number | null {
  return yearOfPost(date, evidence) ?? yearOfWeekday(date, evidence) ?? yearOfNeighbours(date, evidence);
}

function yearOfPost(date: Day, evidence: DateEvidence): number | null {
  const years = evidence.posts.flatMap((post) =>
    post.year === null || post.day === null
      ? []
      : nearestYear(date, utc(post.year, post.month, post.day), POST_DISTANCE_DAYS),
  );
  return theOnly(years.filter((year) => possible(date, year, evidence)));
}

function yearOfWeekday(date: Day, evidence: DateEvidence): number | null {
  if (date.weekday === null) return null;
  const from = latestPastYear(evidence);
  if (from === null) return null;
  const years: number[] = [];
  for (let year = from; year <= Number(pressDay(evidence.now).slice(0, 4)); year += 1) {
    if (possible(date, year, evidence)) years.push(year);
  }
  return theOnly(years);
}

function yearOfNeighbours(date: Day, evidence: DateEvidence): number | null {
  const years = findDates(evidence.body).flatMap((other) => {
    if (other.weekday === null || other.day === null) return [];
    const neighbour: Day = { ...other, day: other.day };
    if (!nearInAnyYear(date, neighbour)) return [];
    const year = other.year ?? yearOfPost(neighbour, evidence) ?? yearOfWeekday(neighbour, evidence);
    return year === null ? [] : nearestYear(date, utc(year, other.month, other.day), NEIGHBOUR_DISTANCE_DAYS);
  });
  return theOnly(years.filter((year) => possible(date, year, evidence)));
}

/** Whether the day exists in that year, on its weekday, not in the future and not after a reader's comment. */
function possible(date: Day, year: number, evidence: DateEvidence): boolean {
  if (date.day > daysInMonth(year, date.month)) return false;
  if (date.weekday !== null && weekdayOf(year, date.month, date.day) !== date.weekday) return false;
  const iso = isoDay(year, date.month, date.day);
  if (iso > pressDay(evidence.now)) return false;
  return evidence.comments.every(
    (comment) =>
      comment.year === null ||
      comment.day === null ||
      iso <= isoDay(comment.year, comment.month, comment.day),
  );
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
  const years = evidence.posts.flatMap((post) => (post.year === null ? [] : [post.year]));
  for (const { start, end } of splitSentences(evidence.body)) {
    const sentence = evidence.body.slice(start, end);
    if (!pastTense.test(sentence) || future.test(sentence)) continue;
    for (const match of sentence.matchAll(yearInProse)) years.push(Number(match[1]));
  }
  const past = years.filter((year) => year <= current);
  return past.length === 0 ? null : Math.max(...past);
}

const yearInProse =
  /(?:depuis|en|de|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|in|since) ((?:19|20)\d{2})(?!\d|[ .,]\d{3}(?!\d))/giu;
const pastTense =
  /(?<!\p{L})(?:a|ont|avai(?:t|ent)|étai(?:t|ent)|fut|furent|été|s['’]étai(?:t|ent)|est|sont|was|were|had|has|have|depuis|since)(?!\p{L})/iu;
const future =
  /\p{L}{3,}(?:era|eront|ira|iront)(?!\p{L})|(?<!\p{L})(?:sera|seront|aura|auront|fera|feront|devrai(?:t|ent)|pourrai(?:t|ent)|prévue?s?|d['’]ici|horizon|prochaine?s?|futur|avant|jusqu['’]en|jusqu['’]à|à partir|objectif|projette|prévoit|prévoient|will|would|by|until|next)(?!\p{L})/iu;

function theOnly(years: readonly number[]): number | null {
  const [first, ...others] = new Set(years);
  return first === undefined || others.length > 0 ? null : first;
}

function utc(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}
