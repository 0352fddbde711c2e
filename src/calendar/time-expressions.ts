import {
  addDays,
  type DaySpan,
  daySpan,
  daysSince,
  lastBegun,
  monthSpan,
  seasonSpan,
  weekSpan,
  yearsSpan,
} from './calendar.ts';
import {
  monthNumber,
  monthPattern,
  numberPattern,
  seasonOf,
  seasonPattern,
  weekdayNumber,
  weekdayPattern,
} from './calendar-words.ts';
import { findDates, isoDay } from './dates.ts';
import { feastExpressions } from './feasts.ts';
import { partOf, partPattern, quarterExpressions } from './quarters.ts';
import {
  ago,
  before,
  current,
  currentSeason,
  lastMonth,
  lastSeason,
  lastWeekday,
  rolling,
} from './relative-days.ts';
import { absolute, BEHIND_A_WORD, LAST, relative, type TimeExpression, YEAR } from './time-expression.ts';

const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th)?';
const WRITTEN_DATE =
  `(?:(?:${weekdayPattern}),? )?${DAY_NUMBER} (?:of )?(?:${monthPattern})(?:,? (?:1[5-9]|20)\\d\\d)?` +
  `|(?:${monthPattern}) ${DAY_NUMBER}(?:,? (?:1[5-9]|20)\\d\\d)?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4}`;
const UNIT_NAMES = 'jour|day|semaine|week|mois|month|trimestre|quarter|semestre|annee|an|year';
const UNIT = `(${UNIT_NAMES})s?`;

/** Named by the calendar: they mean the same days whenever they are read, but for a missing year. */
const ABSOLUTE: readonly TimeExpression[] = [
  ...quarterExpressions,
  ...feastExpressions,
  absolute(
    `(?:semaine du|week of) ((?:the )?(?:${WRITTEN_DATE}))`,
    ['semaine du 3 mai', 'week of May 3'],
    ([date = ''], today) => {
      const day = readDate(date, today);
      return day === null ? null : weekSpan(day.first);
    },
  ),
  absolute(`(${WRITTEN_DATE})`, ['jeudi 3 mai 2024', 'May 3, 2024', '2024-05-03'], ([date = ''], today) =>
    readDate(date, today),
  ),
  absolute(
    `(?:${partPattern})?(?:mois (?:de |d'))?(${monthPattern})(?: de l'annee)?,? ${YEAR}`,
    ['fin mars 2024', 'mois de mars 2024', 'early June 2024'],
    ([part = '', month = '', year]) => partOf(monthSpan(Number(year), monthNumber(month)), part),
  ),
  absolute(
    `${partPattern}(?:l'annee |the year )?${YEAR}`,
    ['début 2024', 'end of the year 2023'],
    ([part = '', year]) => partOf(yearsSpan(Number(year)), part),
  ),
  absolute(
    `(${seasonPattern}) (?:de |of )?(?:(?:1[5-9]|20)\\d\\d-)?${YEAR}`,
    ['été 2023', 'winter 2023-2024'],
    ([season = '', year]) => seasonSpan(seasonOf(season), Number(year)),
  ),
  absolute(`(?:annees|the) ((?:1[5-9]|20)\\d0)(?:s| *$|(?= ))`, ['années 1990', 'the 1990s'], ([decade]) =>
    yearsSpan(Number(decade), 10),
  ),
  absolute(
    `(?:(?:l'annee|the year) )?${YEAR}(?!\\d|[.,]\\d| ?%)`,
    ['l’année 2023', '2023'],
    ([year]) => yearsSpan(Number(year)),
    BEHIND_A_WORD,
  ),
];

const RELATIVE: readonly TimeExpression[] = [
  relative(`avant-hier|the day before yesterday`, ['avant-hier', 'the day before yesterday'], (_, today) =>
    daySpan(addDays(today, -2)),
  ),
  relative(`hier|yesterday`, ['hier', 'yesterday'], (_, today) => daySpan(addDays(today, -1))),
  relative(`cette nuit|last night`, ['cette nuit', 'last night'], (_, today) => ({
    first: addDays(today, -1),
    last: today,
  })),
  relative(
    `aujourd'hui|ce matin|ce soir|cet apres-midi|today|this (?:morning|afternoon|evening)`,
    ['aujourd’hui', 'this morning'],
    (_, today) => daySpan(today),
  ),
  relative(
    `(?:(?:ces|les|the) )?(?:(${numberPattern}) )?(?:derniers?|dernieres?|last|past) (?:(${numberPattern}) )?(${UNIT_NAMES})s`,
    ['ces trois derniers jours', 'the last two weeks'],
    ([before = '', after = '', unit = ''], today) => rolling(before || after, unit, today),
  ),
  relative(
    `(?:(?:le|la|l') ?)?(semaine|week-?end|mois|trimestre|semestre|annee|an) ${LAST}`,
    ['la semaine dernière', 'l’an passé'],
    ([unit = ''], today) => before(unit, today),
  ),
  relative(`(?<!un )dernier (trimestre|semestre)`, 'dernier trimestre', ([unit = ''], today) =>
    before(unit, today),
  ),
  // “The last quarter” of a match is its fourth.
  relative(
    `last (week-?end|week|month|year)|(?<!the )last (quarter)`,
    ['last week', 'last quarter'],
    ([unit, quarter = ''], today) => before(unit ?? quarter, today),
  ),
  relative(
    `(?:cette|ce|cet|this) (semaine|week-?end|week|mois|month|trimestre|semestre|quarter|annee|year)(?:-ci)?(?!-la)`,
    ['ce mois-ci', 'this year'],
    ([unit = ''], today) => current(unit, today),
  ),
  relative(
    `debut (?:de l'|du |de la )(annee|mois|trimestre|semestre|semaine)|(?:beginning|start) of the (year|quarter|month|week)`,
    ['début de l’année', 'start of the week'],
    ([french = '', english = ''], today) => current(french || english, today),
  ),
  relative(
    `(${weekdayPattern}) ${LAST}|last (${weekdayPattern})`,
    ['lundi dernier', 'last Friday'],
    ([french = '', english = ''], today) => daySpan(lastWeekday(french || english, today)),
  ),
  relative(`(?:ce|this) (${weekdayPattern})(?!-la)`, ['ce lundi', 'this Friday'], ([weekday = ''], today) =>
    daySpan(addDays(today, -daysSince(today, weekdayNumber(weekday)))),
  ),
  relative(
    `(${weekdayPattern})`,
    ['lundi', 'Friday'],
    ([weekday = ''], today) => daySpan(lastWeekday(weekday, today)),
    BEHIND_A_WORD,
  ),
  relative(
    `(?:cet|ce|this) (${seasonPattern})(?!-la)(?! ${LAST}| indien)`,
    ['cet été', 'this summer'],
    ([season = ''], today) => currentSeason(season, today),
  ),
  relative(
    `(?:le |l'|cet |ce )?(${seasonPattern}) ${LAST}|last (${seasonPattern})`,
    ['l’hiver dernier', 'last summer'],
    ([french = '', english = ''], today) => lastSeason(french || english, today),
  ),
  relative(
    `(?:mois (?:de |d'))?(${monthPattern}) ${LAST}|last (${monthPattern})`,
    ['mars dernier', 'last May'],
    ([french = '', english = ''], today) => lastMonth(french || english, before('month', today).last),
  ),
  relative(
    `il y a (${numberPattern}) (jour|semaine)s?|(${numberPattern}) (day|week)s? ago`,
    ['il y a trois jours', 'two weeks ago'],
    (groups, today) => ago(groups, today),
  ),
];

/** A month without its year is the last one that has begun; what happened years ago is no condition on the news. */
const UNDATED: readonly TimeExpression[] = [
  absolute(
    `il y a (${numberPattern}) (mois|trimestre|semestre|an)s?|(${numberPattern}) (month|quarter|year)s? ago`,
    ['il y a deux mois', 'two years ago'],
    (groups, today) => ago(groups, today),
  ),
  absolute(
    `(?:${partPattern})?(?:mois (?:de |d'))?(${monthPattern})`,
    ['mi-mars', 'mois de mai', 'June'],
    ([part = '', month = ''], today) => partOf(lastMonth(month, today), part),
    BEHIND_A_WORD,
  ),
];

/** All, the most complete first: the first that matches wins. */
export const timeExpressions: readonly TimeExpression[] = [...ABSOLUTE, ...RELATIVE, ...UNDATED];

/** How long ago something that goes on began: « depuis trois jours », "for two weeks". */
export const durationPattern = `(${numberPattern}) ${UNIT}`;

function readDate(text: string, today: string): DaySpan | null {
  const date = findDates(text)[0];
  if (date === undefined || date.day === null) return null;
  const { year, month, day } = date;
  const inYear = (each: number): DaySpan => daySpan(isoDay(each, month, day));
  return year === null ? lastBegun(inYear, today) : inYear(year);
}
