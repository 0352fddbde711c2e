import { findDates, isoDay } from '../../calendar/dates.ts';
import { pressDay } from './settle-year.ts';

/**
 * The day that a date names, `YYYY-MM-DD`: of a time with an offset the day as it was written there, of a time in UTC
 * (`Z`, or seconds or milliseconds since 1970) the day it was for the French press. Null when a part is missing.
 */
export function parseStatedDay(date: string): string | null {
  const text = date.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?: ?(Z|\+00:?00|UTC|GMT))?/i.exec(text);
  if (iso?.[1] !== undefined) {
    const isTimeInUtc = iso[2] !== undefined && iso[0].length > 12;
    const time = Date.parse(iso[0].replace(' ', 'T').replace(/ ?(?:UTC|GMT)$/i, 'Z'));
    if (isTimeInUtc && !Number.isNaN(time)) return pressDay(new Date(time));
  }
  // A message's date (RFC 5322): a clock at +0000 is that of a server.
  if (/\d{2}:\d{2}.* (?:GMT|UTC|[+-]0000)\b/.test(text) && !Number.isNaN(Date.parse(text))) {
    return pressDay(new Date(Date.parse(text)));
  }
  if (/^\d{10}$/.test(text)) return pressDay(new Date(Number(text) * 1000));
  if (/^\d{13}$/.test(text)) return pressDay(new Date(Number(text)));
  const [year, ...monthAndDay] = (
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/i.exec(text) ??
    []
  ).slice(1);
  const day = [year, ...monthAndDay.map((part) => part.padStart(2, '0'))].join('-');
  return wholeDay(year === undefined ? text : day);
}

/** A link that can be opened, without the spaces around it, or null. */
export function openableAddress(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
}

/** Whether a value is an address rather than a name. */
export function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value.trim());
}

/** The first date of a statement in any spelling as `YYYY-MM-DD`, the day as written; null when a part is missing. */
function wholeDay(text: string): string | null {
  const date = findDates(text)[0];
  return date?.year == null || date.day === null ? null : isoDay(date.year, date.month, date.day);
}
