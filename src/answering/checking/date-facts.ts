import { fold } from '../../language/analyse.ts';
import { monthNumber, weekdayNumber } from '../../language/calendar-words.ts';
import { type FoundDate, weekdayOf } from '../../language/dates.ts';
import type { FoundNumber } from '../../language/found-number.ts';

/** A date, a year, a month, or a weekday as it is written; what the text does not say is null. */
export interface DateFact {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** Days from the publication that a word says: −1 for « hier », 0 for “today”. */
  readonly relativeDays: number | null;
}

const FIRST_YEAR = 1500;
const LAST_YEAR = 2099;

/** Words after which four digits count things: « 2 000 habitants » is no year, and « en 2000 » is one. */
const BEFORE_YEAR =
  /(?:^|[\s(«“,'’])(?:en|depuis|de|d|des|annee|ans|et|a|in|since|of|from|by|until|to|between|entre|jusqu|fin|debut|mi|des l annee|late|early|ete|hiver|printemps|automne|summer|winter|spring|autumn|edition|saison|season|annees|janvier|horizon|d'ici)[\s'’-]*$/u;
const RELATIVE: Readonly<Record<string, number>> = {
  hier: -1,
  yesterday: -1,
  today: 0,
  demain: 1,
  tomorrow: 1,
};
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,9}(?![\p{L}\p{N}])/gu;
/** A month of its own stands after such a word: « mars » is a planet too, and “may” a verb. */
const BEFORE_MONTH =
  /(?:^|[\s(«“'’])(?:en|de|d|depuis|des|debut|fin|mi|courant|mois|jusqu en|in|since|until|of|by|early|late|during|last|next|from|to|and|et|a)[\s'’-]+$/u;

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
  for (const match of text.matchAll(WORD)) {
    if (taken[match.index] === 1) continue;
    const word = fold(match[0]);
    const place = { start: match.index, end: match.index + match[0].length };
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

/** A calendar day for comparison, in days since 1970. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Furthest that a weekday without a date lies from the publication (days). */
const WEEKDAY_REACH_DAYS = 7;

/**
 * Whether a date of the evidence is the claimed one as far as the claim goes: « en septembre » is met by « le 14
 * septembre », not the other way round. What the evidence leaves out is filled from the day it was published.
 *
 * @param publishedAt `YYYY-MM-DD` or null
 */
export function isSameDate(claimed: DateFact, written: DateFact, publishedAt: string | null): boolean {
  if (claimed.relativeDays !== null) return claimed.relativeDays === written.relativeDays;
  const published = publishedAt === null ? null : partsOf(publishedAt);
  if (written.relativeDays !== null || (written.weekday !== null && written.day === null)) {
    if (claimed.weekday !== null && claimed.day === null) return claimed.weekday === written.weekday;
    return published !== null && isNearPublication(claimed, written, published);
  }
  const year = written.year ?? yearNear(written.month, published);
  if (claimed.year !== null && claimed.year !== year) return false;
  if (claimed.month !== null && claimed.month !== written.month) return false;
  if (claimed.day !== null && claimed.day !== written.day) return false;
  if (claimed.weekday === null || claimed.day !== null) return true;
  const weekday =
    year !== null && written.month !== null && written.day !== null
      ? weekdayOf(year, written.month, written.day)
      : written.weekday;
  return claimed.weekday === weekday;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

function isNearPublication(claimed: DateFact, written: DateFact, published: Day): boolean {
  const base = dayNumber(published.year, published.month, published.day);
  for (let away = -WEEKDAY_REACH_DAYS; away <= WEEKDAY_REACH_DAYS; away += 1) {
    const date = new Date((base + away) * 86_400_000);
    const isMeant =
      written.relativeDays === null ? date.getUTCDay() === written.weekday : away === written.relativeDays;
    if (!isMeant) continue;
    const isClaimed =
      (claimed.year === null || claimed.year === date.getUTCFullYear()) &&
      (claimed.month === null || claimed.month === date.getUTCMonth() + 1) &&
      (claimed.day === null || claimed.day === date.getUTCDate());
    if (isClaimed) return true;
  }
  return false;
}

/** The year in which a month without one lies nearest to the publication. */
function yearNear(month: number | null, published: Day | null): number | null {
  if (published === null || month === null) return null;
  const away = month - published.month;
  return published.year + (away > 6 ? -1 : away < -6 ? 1 : 0);
}
