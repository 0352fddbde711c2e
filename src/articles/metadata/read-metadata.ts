import { findDates } from '../../calendar/dates.ts';
import type { Removal } from '../article.ts';
import { copyrightHolder } from '../cleaning/footer.ts';
import { titleWithoutSite } from '../cleaning/head-lines.ts';
import { type Byline, parseByline } from './byline.ts';
import { dayInName, publicationDate, updateDate } from './publication-date.ts';
import type { DateEvidence } from './settle-year.ts';
import { readAgencyLine, readSourceLine, readUrlLine } from './signature-lines.ts';

/**
 * Metadata that an article's own text settles: from the lines that the metadata rules found, from the footer, and,
 * for the date, from the lead. What the text does not settle is null.
 * @param found everything that a cleaning rule removed, or would have
 * @param body the cleaned text without the headline
 * @param path the file's name may hold the day
 * @param now nothing is published later
 */
export function readMetadata(found: readonly Removal[], body: string, path: string, now: Date) {
  const of = (rule: string) =>
    found.filter((removal) => removal.rule === rule).map((removal) => removal.text);
  const bylines = [...of('byline'), ...of('date-line')].map(parseByline).filter((line) => line !== null);
  const sources = of('source-line').map(readSourceLine);
  const dates: DateEvidence = {
    published: datesOf(bylines, 'published'),
    updated: datesOf(bylines, 'updated'),
    plain: datesOf(bylines, 'plain'),
    body,
    posts: of('embedded-post').flatMap(findDates),
    comments: of('readers-comments').flatMap(findDates),
    named: dayInName(path),
    now,
  };
  const publishedAt = publicationDate(dates);
  return {
    publisher:
      firstOf(sources, (source) => source?.publisher) ??
      firstOf(bylines, (line) => line.publisher) ??
      firstOf(of('footer'), footerName) ??
      firstOf(of('repeated-title'), siteInTitle) ??
      firstOf(of('agency-line'), readAgencyLine) ??
      closingCredit(found, body),
    author: firstOf(bylines, (line) => line.author),
    publishedAt,
    /** The day of an update, when the text tells of no publication. */
    onlyUpdatedAt: publishedAt === null ? updateDate(dates) : null,
    url: firstOf(of('url-line'), readUrlLine) ?? firstOf(sources, (source) => source?.url),
  };
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | null | undefined): string | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null && value !== undefined && value !== '') return value;
  }
  return null;
}

function datesOf(bylines: readonly Byline[], kind: 'published' | 'updated' | 'plain') {
  return bylines.map((line) => line[kind]).filter((date) => date !== null);
}

/** « © 2023 BCM – Le Courrier du Matin »: the name without its acronym. */
function footerName(text: string): string | null {
  for (const line of text.split('\n')) {
    const holder = copyrightHolder(line);
    if (holder !== null) return /^\p{Lu}{2,6} [–—-] (.{3,})$/u.exec(holder)?.[1] ?? holder;
  }
  return null;
}

/** The site in « Headline | Site », a line that repeats the headline. */
function siteInTitle(text: string): string | null {
  const bare = titleWithoutSite(text);
  return bare === null ? null : text.slice(bare.length).replace(/^[\s|–—·-]+/u, '');
}

/** An agency's name alone on the last line signs the whole article; anywhere else, the quotation above it. */
function closingCredit(found: readonly Removal[], body: string): string | null {
  const credits = found.filter((removal) => removal.rule === 'agency-credit');
  const last = credits.at(-1);
  if (last === undefined || credits.length !== 1 || !/^\(?[^–—-]/.test(last.text) || body === '') return null;
  return last.text.replace(/^[\s(]+|[\s).]+$/gu, '');
}
