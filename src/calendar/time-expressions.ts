import {
  addDays,
  type DaySpan,
  daySpan,
  daysSince,
  monthSpan,
  partsOf,
  seasonSpan,
  weekSpan,
  yearSpan,
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
import { partOf, partPattern } from './parts-of-time.ts';
import { quarterExpressions } from './quarters.ts';
import {
  ago,
  before,
  current,
  currentSeason,
  lastMonth,
  lastSeason,
  lastWeekday,
  monthOf,
  rolling,
} from './relative-days.ts';
import { absolute, LAST, relative, type TimeExpression, YEAR } from './time-expression.ts';

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
  absolute(`(?:semaine du|week of) ((?:the )?(?:${WRITTEN_DATE}))`, ([date = ''], today) => {
    const day = readDate(date, today);
    return day === null ? null : weekSpan(day.first);
  }),
  absolute(`(${WRITTEN_DATE})`, ([date = ''], today) => readDate(date, today)),
  absolute(
    `(?:${partPattern})?(?:mois (?:de |d'))?(${monthPattern})(?: de l'annee)?,? ${YEAR}`,
    ([part = '', month = '', year]) => partOf(monthSpan(Number(year), monthNumber(month)), part),
  ),
  absolute(`${partPattern}(?:l'annee |the year )?${YEAR}`, ([part = '', year]) =>
    partOf(yearSpan(Number(year)), part),
  ),
  absolute(`(${seasonPattern}) (?:de |of )?(?:(?:1[5-9]|20)\\d\\d-)?${YEAR}`, ([season = '', year]) =>
    seasonSpan(seasonOf(season), Number(year)),
  ),
  absolute(`(?:annees|the) ((?:1[5-9]|20)\\d0)(?:s| *$|(?= ))`, ([decade]) => ({
    first: isoDay(Number(decade), 1, 1),
    last: isoDay(Number(decade) + 9, 12, 31),
  })),
  {
    ...absolute(`(?:(?:l'annee|the year) )?${YEAR}(?!\\d|[.,]\\d| ?%)`, ([year]) => yearSpan(Number(year))),
    needsWord: true,
  },
];

const RELATIVE: readonly TimeExpression[] = [
  relative(`avant-hier|the day before yesterday`, (_, today) => daySpan(addDays(today, -2))),
  relative(`hier|yesterday`, (_, today) => daySpan(addDays(today, -1))),
  relative(`cette nuit|last night`, (_, today) => ({ first: addDays(today, -1), last: today })),
  relative(
    `aujourd'hui|ce matin|ce soir|cet apres-midi|today|this (?:morning|afternoon|evening)`,
    (_, today) => daySpan(today),
  ),
  relative(
    `(?:(?:ces|les|the) )?(?:(${numberPattern}) )?(?:derniers?|dernieres?|last|past) (?:(${numberPattern}) )?(${UNIT_NAMES})s`,
    ([before = '', after = '', unit = ''], today) => rolling(before || after, unit, today),
  ),
  relative(
    `(?:(?:le|la|l') ?)?(semaine|week-?end|mois|trimestre|semestre|annee|an) ${LAST}`,
    ([unit = ''], today) => before(unit, today),
  ),
  relative(`(?<!un )dernier (trimestre|semestre)`, ([unit = ''], today) => before(unit, today)),
  // “The last quarter” of a match is its fourth.
  relative(`last (week-?end|week|month|year)|(?<!the )last (quarter)`, ([unit, quarter = ''], today) =>
    before(unit ?? quarter, today),
  ),
  relative(
    `(?:cette|ce|cet|this) (semaine|week-?end|week|mois|month|trimestre|semestre|quarter|annee|year)(?:-ci)?(?!-la)`,
    ([unit = ''], today) => current(unit, today),
  ),
  relative(
    `debut (?:de l'|du |de la )(annee|mois|trimestre|semestre|semaine)|(?:beginning|start) of the (year|quarter|month|week)`,
    ([french = '', english = ''], today) => current(french || english, today),
  ),
  relative(`(${weekdayPattern}) ${LAST}|last (${weekdayPattern})`, ([french = '', english = ''], today) =>
    daySpan(lastWeekday(french || english, today)),
  ),
  relative(`(?:ce|this) (${weekdayPattern})(?!-la)`, ([weekday = ''], today) =>
    daySpan(addDays(today, -daysSince(today, weekdayNumber(weekday)))),
  ),
  {
    ...relative(`(${weekdayPattern})`, ([weekday = ''], today) => daySpan(lastWeekday(weekday, today))),
    needsWord: true,
  },
  relative(`(?:cet|ce|this) (${seasonPattern})(?!-la)(?! ${LAST}| indien)`, ([season = ''], today) =>
    currentSeason(season, today),
  ),
  relative(
    `(?:le |l'|cet |ce )?(${seasonPattern}) ${LAST}|last (${seasonPattern})`,
    ([french = '', english = ''], today) => lastSeason(french || english, today),
  ),
  relative(
    `(?:mois (?:de |d'))?(${monthPattern}) ${LAST}|last (${monthPattern})`,
    ([french = '', english = ''], today) => lastMonth(french || english, addDays(monthOf(today).first, -1)),
  ),
  relative(
    `il y a (${numberPattern}) (jour|semaine)s?|(${numberPattern}) (day|week)s? ago`,
    (groups, today) => ago(groups, today),
  ),
];

/** A month without its year is the last one that has begun; what happened years ago is no condition on the news. */
const UNDATED: readonly TimeExpression[] = [
  absolute(
    `il y a (${numberPattern}) (mois|trimestre|semestre|an)s?|(${numberPattern}) (month|quarter|year)s? ago`,
    (groups, today) => ago(groups, today),
  ),
  {
    ...absolute(
      `(?:${partPattern})?(?:mois (?:de |d'))?(${monthPattern})`,
      ([part = '', month = ''], today) => partOf(lastMonth(month, today), part),
    ),
    needsWord: true,
  },
];

/** All, the most complete first: the first that matches wins. */
export const timeExpressions: readonly TimeExpression[] = [...ABSOLUTE, ...RELATIVE, ...UNDATED];

/** How long ago something that goes on began: « depuis trois jours », "for two weeks". */
export const durationPattern = `(${numberPattern}) ${UNIT}`;

function readDate(text: string, today: string): DaySpan | null {
  const date = findDates(text)[0];
  if (date === undefined || date.day === null) return null;
  const { year } = partsOf(today);
  if (date.year !== null) return daySpan(isoDay(date.year, date.month, date.day));
  const thisYear = isoDay(year, date.month, date.day);
  return daySpan(thisYear <= today ? thisYear : isoDay(year - 1, date.month, date.day));
}
