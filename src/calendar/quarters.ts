import { ORDINALS } from '../lexicon/period-words.ts';
import { anyOf, wholeWording } from '../text/wording.ts';
import { type DaySpan, lastBegun, monthsSpan, partsOf } from './calendar.ts';
import { absolute, relative, type TimeExpression, YEAR } from './time-expression.ts';

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
    ([ordinal = '', part = ''], today) => lastPartOfYear(part, numberOf(ordinal, part), today),
  ),
  { ...absolute(`${OF_A_PLACE}([ts])([1-4])`, 'T2', readCode), needsWord: true },
  { ...absolute(`([qh])([1-4])`, 'Q3', readCode), needsWord: true },
];

function readCode([letter = '', number]: readonly string[], today: string): DaySpan | null {
  return lastPartOfYear(letter, Number(number), today);
}

function lastPartOfYear(part: string, number: number, today: string): DaySpan | null {
  const months = monthsOf(part);
  return number * months > 12
    ? null
    : lastBegun((year) => monthsSpan(year, (number - 1) * months + 1, months), today);
}

/** Null for a third half. */
function partOfYear(part: string, number: number, year: number): DaySpan | null {
  const months = monthsOf(part);
  return number * months > 12 ? null : monthsSpan(year, (number - 1) * months + 1, months);
}

function monthsOf(part: string): number {
  return /^(?:[tq]$|trimestre|quarter)/u.test(part) ? 3 : 6;
}

const ordinals = ORDINALS.map((row) => wholeWording([row]));

function numberOf(ordinal: string, part: string): number {
  if (LATEST.split('|').includes(ordinal)) return 12 / monthsOf(part);
  return ordinals.findIndex((each) => each.test(ordinal)) + 1;
}
