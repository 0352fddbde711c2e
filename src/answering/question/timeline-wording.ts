import { CHRONOLOGIES, EVENTS, RETRACE, SINCE, WHAT_IS } from '../../lexicon/chronologies.ts';
import { WHAT_HAPPENED } from '../../lexicon/news.ts';
import { OF_SUBJECT } from '../../lexicon/of-subject.ts';
import { WANTED_BEFORE } from '../../text/listing-wording.ts';
import type { Span } from '../../text/sentences.ts';
import { anyOf } from '../../text/wording.ts';

/** A question for what happened, one thing after the other; offsets count in the folded question. */
export interface TimelineWording {
  /** Of what; null: of everything. */
  readonly subject: Span | null;
  /** « depuis le séisme »: what it is to begin with; null where a date or nothing says so. */
  readonly event: Span | null;
}

const THE = "(?:(?:la|les?|the) |l')?";
const OF = `${anyOf(OF_SUBJECT)}${THE}`;
const CHRONOLOGY = new RegExp(
  `^(?:(?:${anyOf(WHAT_IS)} )?${anyOf(CHRONOLOGIES)} ${OF}|` +
    `${anyOf(RETRACE)} ${THE}(?:${anyOf(EVENTS)} (?:des ${anyOf(EVENTS)} )?${OF})?)`,
  'u',
);

const HAPPENED = `${anyOf(WHAT_HAPPENED)}(?![\\p{L}\\p{N}])`;
const PLACE = `(?:(?:aux?|a|en|dans|chez|avec|pour|sur|in|at|to|with) )?${THE}`;
/** « que s’est-il passé à Lavernes depuis la grève » */
const HAPPENED_SINCE: readonly RegExp[] = [
  new RegExp(`^ *${HAPPENED} *(?:${PLACE}(?<subject>.*?) *,? )?${anyOf(SINCE)}(?<event>.+)$`, 'du'),
  new RegExp(`^ *${anyOf(SINCE)}(?<event>[^,]+),? ${HAPPENED}(?: ${PLACE}(?<subject>.+))?$`, 'du'),
];
/** The days of the period stand as spaces. */
const HAPPENED_IN_PERIOD = new RegExp(`^[ ,]*${HAPPENED} *,? *(?:${PLACE}(?<subject>\\S.*))?$`, 'du');

/**
 * How a folded question asks for a chronology; null when it asks something else.
 *
 * @param plain days that it names are overwritten by spaces
 * @param isOpen whether these are days up to today: « depuis mars »
 */
export function timelineWording(plain: string, isOpen: boolean): TimelineWording | null {
  const { text, offsetOf } = withSingleSpaces(plain);
  const placeOf = ([start, end]: readonly [number, number] = [0, 0]): Span | null =>
    start < end ? { start: offsetOf(start), end: offsetOf(end) } : null;
  const asked = text.replace(/[\s?!.…]+$/u, '');
  const from = WANTED_BEFORE.exec(asked)?.[0].length ?? 0;
  const wanted = asked.slice(from);
  const chronology = CHRONOLOGY.exec(wanted);
  if (chronology !== null)
    return {
      subject: { start: offsetOf(from + chronology[0].length), end: offsetOf(asked.length) },
      event: null,
    };
  for (const pattern of HAPPENED_SINCE) {
    const found = pattern.exec(asked)?.indices?.groups;
    if (found !== undefined) return { subject: placeOf(found.subject), event: placeOf(found.event) };
  }
  const found = isOpen ? HAPPENED_IN_PERIOD.exec(asked) : null;
  return found === null ? null : { subject: placeOf(found.indices?.groups?.subject), event: null };
}

/**
 * A text with one space where several stand, and where its characters stood. Patterns with optional words try every way
 * of sharing out a run of spaces: of some hundred of them they would take minutes.
 */
function withSingleSpaces(plain: string): {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
} {
  const kept = Array.from({ length: plain.length }, (_, at) => at).filter(
    (at) => plain[at] !== ' ' || plain[at - 1] !== ' ',
  );
  return {
    text: kept.map((at) => plain[at]).join(''),
    offsetOf: (at) => kept[at] ?? plain.length,
  };
}
