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
import { partOf, partPattern } from './parts-of-time.ts';
import {
  ago,
  before,
  current,
  lastMonth,
  lastSeason,
  lastWeekday,
  monthOf,
  rolling,
} from './relative-days.ts';

/** A way of naming days. Patterns match folded text (lower case, no accents); their groups are handed to `read`. */
export interface TimeExpression {
  readonly source: string;
  /** The days meant; null for days that no calendar has. */
  readonly read: (groups: readonly string[], today: string) => DaySpan | null;
  /** Counted from today, so that it can only speak of the news: « hier », « la semaine dernière ». */
  readonly isRelative: boolean;
  /** Names days only behind a word such as « en », « depuis », "since": alone, « 2022 » and « mars » may be anything. */
  readonly needsWord: boolean;
}

const YEAR = '((?:1[5-9]|20)\\d\\d)';
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th)?';
const WRITTEN_DATE =
  `(?:(?:${weekdayPattern}),? )?${DAY_NUMBER} (?:of )?(?:${monthPattern})(?:,? (?:1[5-9]|20)\\d\\d)?` +
  `|(?:${monthPattern}) ${DAY_NUMBER}(?:,? (?:1[5-9]|20)\\d\\d)?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4}`;
const LAST = '(?:derniere?|passee?|ecoulee?)';
const UNIT = '(jour|day|semaine|week|mois|month|annee|an|year)s?';

/** Named by the calendar: they mean the same days whenever they are read, but for a missing year. */
const ABSOLUTE: readonly TimeExpression[] = [
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
    `(?:(?:ces|les|the) )?(?:(${numberPattern}) )?(?:derniers?|dernieres?|last|past) (?:(${numberPattern}) )?(jour|day|semaine|week|mois|month|annee|an|year)s`,
    ([before = '', after = '', unit = ''], today) => rolling(before || after, unit, today),
  ),
  relative(`(?:(?:le|la|l') ?)?(semaine|week-?end|mois|annee|an) ${LAST}`, ([unit = ''], today) =>
    before(unit, today),
  ),
  relative(`last (week-?end|week|month|year)`, ([unit = ''], today) => before(unit, today)),
  relative(
    `(?:cette|ce|cet|this) (semaine|week-?end|week|mois|month|annee|year)(?:-ci)?(?!-la)`,
    ([unit = ''], today) => current(unit, today),
  ),
  relative(
    `debut (?:de l'|du |de la )(annee|mois|semaine)|(?:beginning|start) of the (year|month|week)`,
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
  relative(`(?:cet|ce|this) (${seasonPattern})(?!-la)(?! ${LAST})`, ([season = ''], today) =>
    seasonSpan(seasonOf(season), partsOf(today).year),
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
  absolute(`il y a (${numberPattern}) (mois|an)s?|(${numberPattern}) (month|year)s? ago`, (groups, today) =>
    ago(groups, today),
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

function absolute(source: string, read: TimeExpression['read']): TimeExpression {
  return { source, read, isRelative: false, needsWord: false };
}

function relative(source: string, read: TimeExpression['read']): TimeExpression {
  return { source, read, isRelative: true, needsWord: false };
}

function readDate(text: string, today: string): DaySpan | null {
  const date = findDates(text)[0];
  if (date === undefined || date.day === null) return null;
  const { year } = partsOf(today);
  if (date.year !== null) return daySpan(isoDay(date.year, date.month, date.day));
  const thisYear = isoDay(year, date.month, date.day);
  return daySpan(thisYear <= today ? thisYear : isoDay(year - 1, date.month, date.day));
}
