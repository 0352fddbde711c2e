import { type FoundDate, findDates } from '../../calendar/dates.ts';
import { REPORTED_IN_ENGLISH, REPORTED_IN_FRENCH } from '../../lexicon/reporting-verbs.ts';
import { anyOf } from '../../text/wording.ts';
import { type DateEvidence, settleDate } from './settle-year.ts';

/**
 * The publication date as `YYYY-MM-DD`: « publié le », else a line or dateline of its own, else the day on which the
 * lead says that something was said (« ont annoncé jeudi 14 septembre que »), else the day in the file's name unless
 * the text names another one. « Mis à jour le » is another day. Null when there is none, when its year is not settled,
 * or when it is later than now.
 */
export function publicationDate(evidence: DateEvidence): string | null {
  const candidate =
    evidence.published[0] ?? evidence.plain[0] ?? dateline(evidence.body) ?? reportedDay(evidence.body);
  const settled = candidate === null ? null : settleDate(candidate, evidence);
  if (settled !== null || evidence.named === null) return settled;
  const { month, day } = evidence.named;
  const agrees = candidate === null || (candidate.month === month && candidate.day === day);
  return agrees ? settleDate(evidence.named, evidence) : null;
}

/** The day of « mis à jour le » as `YYYY-MM-DD`, or null. */
export function updateDate(evidence: DateEvidence): string | null {
  const [updated] = evidence.updated;
  return updated === undefined ? null : settleDate(updated, evidence);
}

/** The one ISO day in the name of a file; null when there is none, or two. */
export function dayInName(path: string): FoundDate | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const days = [...name.matchAll(/(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)/g)].flatMap((match) =>
    findDates(`${match[1]}-${match[3]}-${match[4]}`),
  );
  const [only, another] = days;
  return another === undefined ? (only ?? null) : null;
}

/** The lead: this many paragraphs. */
const LEAD_PARAGRAPHS = 2;

/** « SÉOUL, 14 septembre 2023 (AFP) – » at the very start. */
function dateline(body: string): FoundDate | null {
  const start = body.slice(0, 160);
  const date = findDates(start)[0];
  if (date === undefined || date.day === null) return null;
  const place = /^\p{Lu}[\p{L}'’ -]{1,40}(?: \([^)]{2,30}\))?,? (?:le )?$/u.test(start.slice(0, date.start));
  const mark = /^,? ?(?:\([^)]{2,30}\) ?[-–—:]?|[-–—:]) ?/u.test(start.slice(date.end));
  return place && mark ? date : null;
}

/** A day with its weekday right behind a verb of saying in the past. */
function reportedDay(body: string): FoundDate | null {
  for (const paragraph of body.split('\n\n').slice(0, LEAD_PARAGRAPHS)) {
    for (const date of findDates(paragraph)) {
      if (date.weekday === null || date.day === null) continue;
      const before = paragraph.slice(Math.max(0, date.start - 80), date.start);
      if (frenchReport.test(before) || englishReport.test(before)) return date;
    }
  }
  return null;
}

const frenchReport = new RegExp(
  `(?<![\\p{L}'’])(?:a|ont|[’']a) (?:\\p{L}+ ){0,2}?${anyOf(REPORTED_IN_FRENCH)},? (?:ce |le )?$`,
  'u',
);
const englishReport = new RegExp(`\\b${anyOf(REPORTED_IN_ENGLISH)}(?: on)? $`, 'u');
