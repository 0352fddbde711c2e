import { addDays, type DaySpan, lastBegun } from './calendar.ts';
import { easterSunday } from './easter.ts';
import { absolute, LAST, relative, type TimeExpression, YEAR } from './time-expression.ts';

/** First and last day: `MM-DD`, or days from Easter Sunday. */
type Place = readonly [first: string, last: string] | readonly [first: number, last: number];

interface Feast {
  /** Folded names in French and English, as a pattern. */
  readonly names: string;
  readonly place: Place;
}

/** Feasts and fixed days whose name is also that of a person, a market, a song: read behind « à », « depuis », "since". */
const FEASTS: readonly Feast[] = [
  { names: 'epiphanie|epiphany', place: ['01-06', '01-06'] },
  { names: 'chandeleur|candlemas', place: ['02-02', '02-02'] },
  { names: "saint[- ]valentin|(?:saint )?valentine's day", place: ['02-14', '02-14'] },
  { names: 'rameaux', place: [-7, -7] },
  { names: 'paques|easter', place: [0, 0] },
  { names: 'pentecote|pentecost', place: [49, 49] },
  { names: 'fete du travail|may day', place: ['05-01', '05-01'] },
  { names: 'fete de la musique', place: ['06-21', '06-21'] },
  { names: 'fete nationale|bastille day', place: ['07-14', '07-14'] },
  { names: 'assomption', place: ['08-15', '08-15'] },
  // Pupils come back on one of its first days; the press calls the whole month so.
  { names: 'rentree(?: scolaire| des classes| de septembre)?', place: ['09-01', '09-30'] },
  { names: 'halloween', place: ['10-31', '10-31'] },
  { names: "toussaint|all saints' day", place: ['11-01', '11-01'] },
  { names: 'saint[- ]sylvestre', place: ['12-31', '12-31'] },
  { names: 'noel|christmas', place: ['12-24', '12-25'] },
];

const CLIMBED: readonly Feast[] = [{ names: 'ascension', place: [39, 39] }];

/** Names that mean a day and nothing else. */
const DAYS: readonly Feast[] = [
  { names: "nouvel an|jour de l'an|new year's day", place: ['01-01', '01-01'] },
  { names: 'mardi gras|shrove tuesday', place: [-47, -47] },
  { names: 'mercredi des cendres|ash wednesday', place: [-46, -46] },
  { names: 'dimanche des rameaux|palm sunday', place: [-7, -7] },
  { names: 'vendredi saint|good friday', place: [-2, -2] },
  { names: 'dimanche de paques|easter sunday', place: [0, 0] },
  { names: 'lundi de paques|easter monday', place: [1, 1] },
  { names: 'week-?end de paques|easter weekend', place: [-1, 1] },
  { names: "(?:jeudi|jour) de l'ascension|ascension day", place: [39, 39] },
  { names: "(?:week-?end|pont) de l'ascension", place: [39, 42] },
  { names: 'dimanche de (?:la )?pentecote|whit sunday', place: [49, 49] },
  { names: 'lundi de (?:la )?pentecote|whit monday', place: [50, 50] },
  { names: 'week-?end de (?:la )?pentecote', place: [48, 50] },
  { names: 'jour de la toussaint', place: ['11-01', '11-01'] },
  { names: '(?:veille|reveillon) de noel|christmas eve', place: ['12-24', '12-24'] },
  { names: 'jour de noel|christmas day', place: ['12-25', '12-25'] },
  { names: 'boxing day', place: ['12-26', '12-26'] },
  { names: "new year's eve", place: ['12-31', '12-31'] },
];

/**
 * What may follow a feast without its year: the end, a mark, or a word that goes on with the question. Anything else makes
 * another thing of it: « Noël Mamère », « l’ascension du mont Blanc », "Easter Island".
 */
const ALONE =
  "(?![-'][\\p{L}])(?! +(?!(?:aux?|a|en|dans|sur|par|pour|chez|avec|contre|et|ou|qui|que|quels?|quelles?|quoi|combien|comment|pourquoi|quand|ils?|elles?|on|les?|la|une?|ce|cette|y|t|in|at|by|on|with|and|or|the|who|what|how|when|which|where|did|was|were|is|are|has|have)(?![\\p{L}\\p{N}]))[\\p{L}])";
/** A school year is named by both of its years. */
const IN_YEAR = `(?:,? (?:de |of )?${YEAR}(?:-(?:20)?\\d\\d)?(?![-\\d])|${ALONE})`;
/** Prepositions that stand before a feast and seldom before other days. */
const TOWARDS = "(?:pour (?:le |la |l')?|autour de (?:la |l')?|autour du |at |for |around |over )";

/** Feast days with or without their year: « à Noël 2023 », « le lundi de Pentecôte », "at Easter"; without, the last one that has begun. */
export const feastExpressions: readonly TimeExpression[] = [
  relative(
    `(${namesOf(DAYS, FEASTS, CLIMBED)}) ${LAST}|last (${namesOf(DAYS, FEASTS)})`,
    ([french, english], today) => daysOf(french ?? english ?? '', undefined, addDays(today, -1)),
  ),
  absolute(`${TOWARDS}(${namesOf(DAYS, FEASTS)})${IN_YEAR}`, readFeast),
  absolute(`(${namesOf(DAYS)})${IN_YEAR}`, readFeast),
  { ...absolute(`(${namesOf(FEASTS)})${IN_YEAR}`, readFeast), needsWord: true },
  { ...absolute(`(${namesOf(CLIMBED)})${IN_YEAR}`, readFeast), needsWord: true, needsCapital: true },
];

function readFeast([name = '', year]: readonly (string | undefined)[], today: string): DaySpan | null {
  return daysOf(name, year, today);
}

function daysOf(name: string, year: string | undefined, today: string): DaySpan | null {
  const feast = matchers.find(({ matcher }) => matcher.test(name));
  if (feast === undefined) return null;
  const inYear = (each: number): DaySpan => placeDays(feast.place, each);
  return year === undefined ? lastBegun(inYear, today) : inYear(Number(year));
}

function placeDays([first, last]: Place, year: number): DaySpan {
  const day = (place: string | number): string =>
    typeof place === 'number' ? addDays(easterSunday(year), place) : `${year}-${place}`;
  return { first: day(first), last: day(last) };
}

const matchers = [...DAYS, ...FEASTS, ...CLIMBED].map(({ names, place }) => ({
  place,
  matcher: new RegExp(`^(?:${names})$`, 'u'),
}));

function namesOf(...tables: readonly (readonly Feast[])[]): string {
  return tables
    .flat()
    .map(({ names }) => names)
    .join('|');
}
