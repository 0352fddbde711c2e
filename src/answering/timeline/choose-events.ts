import { compareText } from '../../index/hit-order.ts';
import type { SentenceRelation } from '../../verifying/agreement/sentence-relation.ts';
import { compareCandidates } from '../quoting/compare-candidates.ts';
import type { SentenceScore } from '../quoting/score-sentence.ts';
import { statedDay } from './stated-day.ts';

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
