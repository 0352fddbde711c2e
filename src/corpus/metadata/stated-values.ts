import { findDates, isoDay } from '../../language/dates.ts';

/** The first date of a statement in any spelling as `YYYY-MM-DD`, the day as written; null when a part is missing. */
export function wholeDay(text: string): string | null {
  const date = findDates(text)[0];
  return date?.year == null || date.day === null ? null : isoDay(date.year, date.month, date.day);
}

/** A link that can be opened, without the spaces around it, or null. */
export function openableAddress(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
}
