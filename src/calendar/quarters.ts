import { ORDINALS, PARTS_OF_TIME } from '../lexicon/period-words.ts';
import { anyOf, wholeWording } from '../text/wording.ts';
import { addDays, type DaySpan, lastBegun, monthsSpan, partsOf } from './calendar.ts';
import { absolute, BEHIND_A_WORD, relative, type TimeExpression, YEAR } from './time-expression.ts';

const LATEST = 'dernier|last';
const ORDINAL = anyOf(ORDINALS);
/** « un premier trimestre difficile » and « chaque premier trimestre » are no quarter of the calendar. */
const ONE = '(?<!(?:un|chaque|tout|a|an|each|every)(?: |-))';
/** Quarters of other things than a year. */
const OTHER_YEARS =
  "(?! (?:scolaires?|universitaires?|fiscal|decale|d'enseignement|d'exercice|de (?:l'exercice|l'annee scolaire|(?:la |sa |leur |ma )?grossesse)))";

/** « T1 » is a tram and « T2 » a flat as well: read alone behind « au », « depuis le », "since". */
const OF_A_PLACE = '(?<!(?:dans|par|sur|en|pour|de|avec|a|in|at|of|for)(?: le| la| les| une?| des| the)? )';

/**
 * Quarters and halves of a calendar year, in words and as « T1 », « S2 », "Q3", "H1". Without a year it is the last one
 * that has begun; an English one without it belongs to a match.
 */
export const quarterExpressions: readonly TimeExpression[] = [
  absolute(
    `${ONE}(${ORDINAL}|${LATEST})[ -](trimestre|semestre|quarter|half),? (?:de |of )?(?:l'annee |the year )?${YEAR}`,
    'premier trimestre 2024',
    ([ordinal = '', part = '', year]) => partOfYear(part, numberOf(ordinal, part), Number(year)),
  ),
  absolute(`([tqsh])([1-4])(?: ?[-/]? ?| of | de )${YEAR}`, 'T1 2024', ([letter = '', number, year]) =>
    partOfYear(letter, Number(number), Number(year)),
  ),
  absolute(`${YEAR}[ -]?([tqsh])([1-4])`, '2024-T1', ([year, letter = '', number]) =>
    partOfYear(letter, Number(number), Number(year)),
  ),
  relative(
    `${ONE}(${ORDINAL}|${LATEST})[ -](trimestre|semestre|quarter|half) (?:de |of )(l'an(?:nee)? (?:derniere?|passee?)|cette annee|last year|this year)`,
    'premier semestre de l’an dernier',
    ([ordinal = '', part = '', year = ''], today) => {
      const isPast = !/^(?:cette|this)/u.test(year);
      return partOfYear(part, numberOf(ordinal, part), partsOf(today).year - (isPast ? 1 : 0));
    },
  ),
  absolute(
    `${ONE}(${ORDINAL}) (trimestre|semestre)${OTHER_YEARS}`,
    'troisième trimestre',
    ([ordinal = '', part = ''], today) => partOfYear(part, numberOf(ordinal, part), null, today),
  ),
  absolute(`${OF_A_PLACE}([ts])([1-4])`, 'T2', readCode, BEHIND_A_WORD),
  absolute(`([qh])([1-4])`, 'Q3', readCode, BEHIND_A_WORD),
];

function readCode([letter = '', number]: readonly string[], today: string): DaySpan | null {
  return partOfYear(letter, Number(number), null, today);
}

/** Null for a third half. */
function partOfYear(part: string, number: number, year: number | null, today = ''): DaySpan | null {
  const months = monthsOf(part);
  if (number * months > 12) return null;
  const inYear = (each: number): DaySpan => monthsSpan(each, (number - 1) * months + 1, months);
  return year === null ? lastBegun(inYear, today) : inYear(year);
}

function monthsOf(part: string): number {
  return /^(?:[tq]$|trimestre|quarter)/u.test(part) ? 3 : 6;
}

const ordinals = ORDINALS.map((row) => wholeWording([row]));

function numberOf(ordinal: string, part: string): number {
  if (LATEST.split('|').includes(ordinal)) return 12 / monthsOf(part);
  return ordinals.findIndex((each) => each.test(ordinal)) + 1;
}

/** « début », « mi- », « fin » before a month or a year; one group. */
export const partPattern = `(?:au |a la |the )?(${anyOf(PARTS_OF_TIME)})(?: de| du| d'| of(?: the)?)?[ -]?(?<=[ '-])`;

const parts = PARTS_OF_TIME.map((row) => ({ ...row, matcher: wholeWording([row]) }));

/**
 * The part of a month or year that a word such as « début » leaves: a third of a month, a quarter of a year; the middle
 * of a year is its four middle months. Who says so does not count days: the parts are generous and meet.
 */
export function partOf(span: DaySpan, word: string): DaySpan {
  const { first, last } = span;
  const { year } = partsOf(first);
  const isMonth = first.slice(0, 7) === last.slice(0, 7);
  const part = parts.find(({ matcher }) => matcher.test(word))?.part;
  if (part === 'first') return { first, last: isMonth ? addDays(first, 9) : `${year}-03-31` };
  if (part === 'last') return { first: isMonth ? addDays(first, 19) : `${year}-10-01`, last };
  if (part !== 'middle') return span;
  return isMonth
    ? { first: addDays(first, 9), last: addDays(first, 19) }
    : { first: `${year}-05-01`, last: `${year}-08-31` };
}
