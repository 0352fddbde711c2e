import { PARTS_OF_TIME } from '../lexicon/period-words.ts';
import { anyOf, wholeWording } from '../text/wording.ts';
import { addDays, type DaySpan, partsOf } from './calendar.ts';

/** « début », « mi- », « fin » before a month or a year; one group. */
export const partPattern = `(?:au |a la |the )?(${anyOf(PARTS_OF_TIME)})(?: de| du| d'| of(?: the)?)?[ -]?(?<=[ '-])`;

const parts = PARTS_OF_TIME.map((row) => ({ ...row, matcher: wholeWording([row]) }));

/**
 * The part of a month or year that a word such as « début » leaves: a third of a month, a quarter of a year; the middle
 * of a year is its four middle months. Who says so does not count days: the parts are generous and meet.
 */
export function partOf(span: DaySpan, word: string): DaySpan {
  const isMonth = span.first.slice(0, 7) === span.last.slice(0, 7);
  const { year } = partsOf(span.first);
  const part = parts.find(({ matcher }) => matcher.test(word))?.part;
  if (part === 'first') {
    return { first: span.first, last: isMonth ? addDays(span.first, 9) : `${year}-03-31` };
  }
  if (part === 'middle') {
    return isMonth
      ? { first: addDays(span.first, 9), last: addDays(span.first, 19) }
      : { first: `${year}-05-01`, last: `${year}-08-31` };
  }
  if (part === 'last') {
    return {
      first: isMonth ? addDays(span.first, 19) : `${year}-10-01`,
      last: span.last,
    };
  }
  return span;
}
