import { ASCENSION, FEAST_DAYS, FEASTS, type Feast, type FeastDays, GOES_ON } from '../lexicon/feasts.ts';
import { anyOf, wholeWording } from '../text/wording.ts';
import { addDays, type DaySpan, lastBegun } from './calendar.ts';
import { isoDay } from './dates.ts';
import { absolute, BEHIND_A_WORD, LAST, relative, type TimeExpression, YEAR } from './time-expression.ts';

/**
 * What may follow a feast without its year: the end, a mark, or a word that goes on with the question. Anything else
 * makes another thing of it: « Noël Mamère », « l’ascension du mont Blanc », "Easter Island".
 */
const ALONE = `(?![-'][\\p{L}])(?! +(?!${anyOf(GOES_ON)}(?![\\p{L}\\p{N}]))[\\p{L}])`;
/** A school year is named by both of its years. */
const IN_YEAR = `(?:,? (?:de |of )?${YEAR}(?:-(?:20)?\\d\\d)?(?![-\\d])|${ALONE})`;
/** Prepositions that stand before a feast and seldom before other days. */
const TOWARDS = "(?:pour (?:le |la |l')?|autour de (?:la |l')?|autour du |at |for |around |over )";

/**
 * Feast days with or without their year: « à Noël 2023 », « le lundi de Pentecôte », "at Easter"; without, the last one
 * that has begun.
 */
export const feastExpressions: readonly TimeExpression[] = [
  relative(
    `${named(FEAST_DAYS, FEASTS, ASCENSION)} ${LAST}|last ${named(FEAST_DAYS, FEASTS)}`,
    ['Noël dernier', 'last Easter'],
    ([french, english = ''], today) => readFeast([french ?? english], addDays(today, -1)),
  ),
  absolute(`${TOWARDS}${named(FEAST_DAYS, FEASTS)}${IN_YEAR}`, ['pour Noël', 'around Christmas'], readFeast),
  absolute(`${named(FEAST_DAYS)}${IN_YEAR}`, ['lundi de Pâques', 'boxing day 2023'], readFeast),
  absolute(`${named(FEASTS)}${IN_YEAR}`, 'Noël 2023', readFeast, BEHIND_A_WORD),
  absolute(`${named(ASCENSION)}${IN_YEAR}`, 'ascension', readFeast, { needsWord: true, needsCapital: true }),
];

function readFeast([name = '', year]: readonly (string | undefined)[], today: string): DaySpan | null {
  const feast = matchers.find(({ matcher }) => matcher.test(name));
  if (feast === undefined) return null;
  const inYear = (each: number): DaySpan => placed(feast.days, each);
  return year === undefined ? lastBegun(inYear, today) : inYear(Number(year));
}

function placed([first, last]: FeastDays, year: number): DaySpan {
  const day = (place: string | number): string =>
    typeof place === 'number' ? addDays(easterSunday(year), place) : `${year}-${place}`;
  return { first: day(first), last: day(last) };
}

const matchers = [...FEAST_DAYS, ...FEASTS, ...ASCENSION].map((feast) => ({
  ...feast,
  matcher: wholeWording([feast]),
}));

/** One of some feasts, as the group that is read. */
function named(...tables: readonly (readonly Feast[])[]): string {
  return `(${anyOf(tables.flat())})`;
}

/**
 * Easter Sunday of a Gregorian year, `YYYY-MM-DD`: the anonymous computus of Nature, 20 April 1876, as J. Meeus gives
 * it (Astronomical Algorithms, chapter 8). Its letters are theirs.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(n / 31), (n % 31) + 1);
}
