import type { StatedMetadata } from '../front-matter/stated-fields.ts';
import { pressDay } from '../metadata/settle-year.ts';
import { openableAddress, wholeDay } from '../metadata/stated-values.ts';
import { normaliseText } from '../normalise.ts';

/** What a file states, in whatever form; absent and empty are alike. */
export type RawMetadata = Readonly<Partial<Record<keyof StatedMetadata, string | null | undefined>>>;

/** The statement with each field in its form, null where it has none or another one. */
export function statedMetadata(raw: RawMetadata): StatedMetadata {
  return {
    title: lineOf(raw.title),
    standfirst: lineOf(raw.standfirst),
    publisher: lineOf(raw.publisher),
    author: lineOf(raw.author),
    publishedAt: raw.publishedAt == null ? null : dayOf(raw.publishedAt),
    url: openableAddress(raw.url ?? ''),
    lang: langOf(raw.lang),
  };
}

/**
 * The day that a date names, `YYYY-MM-DD`: of a time with an offset the day as it was written there, of a time in UTC
 * (`Z`, or seconds or milliseconds since 1970) the day it was for the French press. Null when a part is missing.
 */
function dayOf(date: string): string | null {
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
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return wholeDay(compact === null ? text : compact.slice(1).join('-'));
}

/** Longer lines name nothing. */
const MAX_LINE_CHARS = 1_000;

function lineOf(text: string | null | undefined): string | null {
  const line = normaliseText(text ?? '').replace(/\n+/g, ' ');
  return line === '' || line.length > MAX_LINE_CHARS ? null : line;
}

/**
 * French and English are told better by the text: templates and word processors call anything English. Another language
 * is taken at its word.
 */
function langOf(tag: string | null | undefined): string | null {
  const language = /^[a-z]{2,3}(?=$|[-_])/.exec(tag?.trim().toLowerCase() ?? '')?.[0] ?? null;
  return language === 'fr' || language === 'en' ? null : language;
}
