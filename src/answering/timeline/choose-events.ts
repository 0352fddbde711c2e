import { addDays } from '../../calendar/calendar.ts';
import { weekdayPattern } from '../../calendar/calendar-words.ts';
import { type FoundDate, isoDay, weekdayOf } from '../../calendar/dates.ts';
import { compareText } from '../../index/hit-order.ts';
import { BEFORE_EDGES } from '../../lexicon/before-days.ts';
import { fold } from '../../text/fold.ts';
import type { TextReading } from '../../text/reading.ts';
import { anyOf } from '../../text/wording.ts';
import type { SentenceRelation } from '../../verifying/agreement/sentence-relation.ts';
import { compareCandidates } from '../quoting/compare-candidates.ts';
import type { SentenceScore } from '../quoting/score-sentence.ts';

/** A longer timeline is a list of articles. */
export const MAX_EVENTS = 10;

/** A sentence that tells what happened, with its day. */
export interface TimelineEvent {
  /** `YYYY-MM-DD`: what the sentence says, else when it was printed. */
  readonly day: string;
  readonly isStated: boolean;
  readonly scored: SentenceScore;
}

/**
 * The events that sentences tell, oldest first, each once, at most ten, spread over all of their time.
 *
 * @param ranked those that answer, best first
 * @param within days that limit the events, `YYYY-MM-DD`, included
 */
export function chooseEvents(
  ranked: readonly SentenceScore[],
  { since, until }: { readonly since?: string; readonly until?: string } = {},
): readonly TimelineEvent[] {
  const dated = ranked.flatMap((scored): readonly TimelineEvent[] => {
    const { article, reading } = scored.sentence;
    const stated = statedDay(reading, article.publishedAt);
    const day = stated ?? article.publishedAt;
    const isOutside =
      day === null || (since !== undefined && day < since) || (until !== undefined && day > until);
    return isOutside ? [] : [{ day, isStated: stated !== null, scored }];
  });
  return spread(withoutRepetition(onePerArticle(dated)), MAX_EVENTS);
}

/** The best of an article, and what it tells of other days; a headline where it has nothing else. */
function onePerArticle(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const isHeadline = ({ scored }: TimelineEvent): boolean => scored.sentence.isHeadline;
  const bodies = events.filter((event) => !isHeadline(event));
  const known = new Map<string, Set<string>>();
  return [...bodies, ...events.filter(isHeadline)].filter(({ day, isStated, scored }) => {
    const { id } = scored.sentence.article;
    const days = known.get(id);
    if (days === undefined) known.set(id, new Set([day]));
    else if (!isStated || days.has(day)) return false;
    else days.add(day);
    return true;
  });
}

/** In the order of their days; what a later article says again is left out. */
function withoutRepetition(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const relate = compareCandidates();
  const inOrder = events.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  const told: TimelineEvent[] = [];
  for (const event of inOrder) {
    const isTold = told.some(({ scored }) => AGREEING.has(relate(scored.sentence, event.scored.sentence)));
    if (!isTold) told.push(event);
  }
  return told;
}

const AGREEING: ReadonlySet<SentenceRelation> = new Set([
  'same words',
  'same statement',
  'says less',
  'says more',
]);

/** The best of each of so many stretches with as many events; the first and the last event stay. */
function spread(events: readonly TimelineEvent[], most: number): readonly TimelineEvent[] {
  if (events.length <= most) return events;
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = events.slice(1, -1);
  const count = most - 2;
  const kept = Array.from({ length: count }, (_, index) =>
    between
      .slice(Math.floor((index * between.length) / count), Math.floor(((index + 1) * between.length) / count))
      .reduce((best, event) => (event.scored.total > best.scored.total ? event : best)),
  );
  return [first, ...kept, last];
}

function keyOf({ day, scored: { sentence } }: TimelineEvent): string {
  const { publishedAt, path } = sentence.article;
  return [day, publishedAt ?? '', path, String(sentence.start).padStart(9, '0')].join(' ');
}

/** How long before it was printed a day without its year may lie, to be taken for the last one of that name. */
const YEARLESS_REACH_DAYS = 60;

/**
 * The day, `YYYY-MM-DD`, on which a sentence says that something happened; null where it names none, several, an edge
 * (« depuis le 3 mai »), a day beside another (« samedi »), or one that was still to come when it was printed.
 *
 * @param publishedAt `YYYY-MM-DD` or null
 */
export function statedDay({ text, fullDates }: TextReading, publishedAt: string | null): string | null {
  const [date, ...others] = fullDates;
  if (date === undefined || date.day === null || others.length > 0) return null;
  const before = fold(text.slice(0, date.start));
  const around = `${before} ${fold(text.slice(date.end))}`;
  if (EDGE.test(before) || OTHER_DAY.test(around)) return null;
  const day =
    date.year === null
      ? lastOfName(date.month, date.day, publishedAt)
      : isoDay(date.year, date.month, date.day);
  if (day === null || !isOnItsWeekday(day, date)) return null;
  return publishedAt !== null && day > publishedAt ? null : day;
}

/** What makes an edge, a part or an age of the day behind it. */
const EDGE = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(BEFORE_EDGES)}(?: le| the| on| au)?\\s*$`, 'u');
const OTHER_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${weekdayPattern}|hier|aujourd['’]hui|demain|la veille|le lendemain|yesterday|today|tomorrow|(?:en|in) (?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`,
  'u',
);

function lastOfName(month: number, dayOfMonth: number, publishedAt: string | null): string | null {
  if (publishedAt === null) return null;
  const year = Number(publishedAt.slice(0, 4));
  const day = [year, year - 1]
    .map((each) => isoDay(each, month, dayOfMonth))
    .find((each) => each <= publishedAt);
  return day === undefined || day < addDays(publishedAt, -YEARLESS_REACH_DAYS) ? null : day;
}

/** A weekday that is not the day's shows that the year is another one. */
function isOnItsWeekday(day: string, { weekday }: FoundDate): boolean {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return weekday === null || weekday === weekdayOf(year, month, dayOfMonth);
}
