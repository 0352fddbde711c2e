import { BOUNDS } from '../lexicon/period-words.ts';
import type { Language } from '../messages/bilingual.ts';
import { matchesIn, spanOf } from '../text/matches.ts';
import { isAboutPublication } from '../text/news-wording.ts';
import type { TextReading } from '../text/reading.ts';
import { type Span, withoutQuotations } from '../text/sentences.ts';
import { anyOf } from '../text/wording.ts';
import { addDays, type DaySpan } from './calendar.ts';
import { rolling } from './relative-days.ts';
import type { TimeExpression } from './time-expression.ts';
import { durationPattern, timeExpressions } from './time-expressions.ts';

/** A date or period that a question names, and where its words stand in it. */
export interface Period extends Span {
  /** First and last day meant, `YYYY-MM-DD`, included; null where it is open. */
  readonly since: string | null;
  readonly until: string | null;
  /** As written: « depuis lundi », "in June 2024". */
  readonly words: string;
  /**
   * `publication`: which articles are asked for; `content`: when something happened, which an article of any day may
   * tell. Days counted from today (« hier », « la semaine dernière ») and days asked for in the press's own words
   * (« articles de juin 2024 », « que s’est-il passé… ») are the first; any other date is the second.
   */
  readonly concerns: 'publication' | 'content';
  /** Counted from today: its words stand in no article. */
  readonly isRelative: boolean;
}

/**
 * The period that a question in French or English names, or null. Of several the first that concerns publication, else
 * the first. Words between quotation marks are somebody's, not the asker's.
 *
 * @param today `YYYY-MM-DD`, from which « hier » is counted
 */
export function periodOf(question: TextReading, today: string): Period | null {
  const { language } = question;
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    periodWith(periodPatterns[language], question, today) ??
    periodWith(periodPatterns[other], question, today)
  );
}

function periodWith(patterns: PeriodPatterns, { text, folded }: TextReading, today: string): Period | null {
  const { plain, writtenOffset } = folded;
  const unquoted = withoutQuotations(plain);
  const isCapital = ({ start, end }: Span): boolean =>
    /\p{Lu}/u.test(text.slice(writtenOffset(start), writtenOffset(end)));
  const found = [
    ...lastingPeriods(unquoted, today, patterns),
    ...namedPeriods(unquoted, today, patterns, isCapital),
  ]
    .map(({ start: plainStart, end: plainEnd, days, isRelative }) => {
      const [start, end] = [writtenOffset(plainStart), writtenOffset(plainEnd)];
      const isPublication = isRelative || isAboutPublication(plain, plainStart);
      const concerns: Period['concerns'] = isPublication ? 'publication' : 'content';
      return { ...days, start, end, words: text.slice(start, end), concerns, isRelative };
    })
    .sort((a, b) => a.start - b.start);
  return found.find(({ concerns }) => concerns === 'publication') ?? found[0] ?? null;
}

/** Offsets count in the folded question. */
interface PlacedDays extends Span {
  readonly days: Pick<Period, 'since' | 'until'>;
  readonly isRelative: boolean;
}

/** « depuis trois jours »; a state that lasts for years tells nothing about when an article was printed. */
function lastingPeriods(plain: string, today: string, patterns: PeriodPatterns): readonly PlacedDays[] {
  return [...matchesIn(plain, patterns.lasting)].map((match) => {
    const { count = '', unit = '' } = match.groups ?? {};
    return {
      ...spanOf(match),
      days: { since: rolling(count, unit, today).first, until: null },
      isRelative: /^(?:jour|semaine|day|week)/u.test(unit),
    };
  });
}

function namedPeriods(
  plain: string,
  today: string,
  patterns: PeriodPatterns,
  isCapital: (place: Span) => boolean,
): readonly PlacedDays[] {
  const matches = [...matchesIn(plain, daysPattern)].map((match): Mention => {
    const place = spanOf(match);
    return { ...place, text: match[0], isCapital: isCapital(place) };
  });
  const found: PlacedDays[] = [];
  let index = 0;
  while (index < matches.length) {
    const [match, next] = [matches[index], matches[index + 1]];
    if (match === undefined) break;
    const pair = next === undefined ? null : fromDaysToDays(plain, match, next, today, patterns);
    const placed =
      pair ?? fromDayToDays(plain, match, today, patterns) ?? boundedDays(plain, match, today, patterns);
    if (placed !== null) found.push(placed);
    index += pair === null ? 1 : 2;
  }
  return found;
}

interface Mention extends Span {
  readonly text: string;
  /** Written with a capital. */
  readonly isCapital: boolean;
}

/** « de mars à juin 2024 »: what the first days leave out, the last ones say. */
function fromDaysToDays(
  plain: string,
  from: Mention,
  to: Mention,
  today: string,
  patterns: PeriodPatterns,
): PlacedDays | null {
  const isPair = patterns.to.test(plain.slice(from.end, to.start));
  const before = isPair ? patterns.from.exec(plain.slice(0, from.start)) : null;
  return before === null ? null : spanning(before.index, from, to, today);
}

/** « du 3 au 10 mai » */
function fromDayToDays(
  plain: string,
  to: Mention,
  today: string,
  patterns: PeriodPatterns,
): PlacedDays | null {
  const before = patterns.fromDay.exec(plain.slice(0, to.start));
  if (before === null) return null;
  const text = `${before.groups?.day} ${to.text.replace(/^\P{L}+/u, '')}`;
  return spanning(before.index, { ...to, text }, to, today);
}

function spanning(start: number, from: Mention, to: Mention, today: string): PlacedDays | null {
  const last = readDays(to, today);
  const first = last === null ? null : readDays(from, last.days.last);
  if (first === null || last === null || first.days.first > last.days.last) return null;
  return {
    start,
    end: to.end,
    days: { since: first.days.first, until: last.days.last },
    isRelative: first.expression.isRelative || last.expression.isRelative,
  };
}

function boundedDays(
  plain: string,
  mention: Mention,
  today: string,
  patterns: PeriodPatterns,
): PlacedDays | null {
  const read = readDays(mention, today);
  if (read === null) return null;
  const before = patterns.bound.exec(plain.slice(0, mention.start));
  const { since, after, before: earlier, until, within, of } = before?.groups ?? {};
  const start = before?.index ?? mention.start;
  const { days, expression } = read;
  const isBound = (since ?? after ?? earlier ?? until ?? within) !== undefined;
  const isOfThePress = of !== undefined && isAboutPublication(plain, start);
  if (expression.needsWord && !isBound && !isOfThePress) return null;
  const placed = { start, end: mention.end, isRelative: expression.isRelative };
  if (since !== undefined) return { ...placed, days: { since: days.first, until: null } };
  if (after !== undefined) return { ...placed, days: { since: addDays(days.last, 1), until: null } };
  if (earlier !== undefined) return { ...placed, days: { since: null, until: addDays(days.first, -1) } };
  if (until !== undefined) return { ...placed, days: { since: null, until: days.last } };
  return { ...placed, days: { since: days.first, until: days.last } };
}

function readDays(
  { text, isCapital }: Pick<Mention, 'text' | 'isCapital'>,
  today: string,
): { readonly days: DaySpan; readonly expression: TimeExpression } | null {
  for (const { matcher, expression } of matchers) {
    const match = matcher.exec(text);
    if (match === null || (expression.needsCapital === true && !isCapital)) continue;
    const days = expression.read(match.slice(1), today);
    if (days !== null) return { days, expression };
  }
  return null;
}

const matchers = timeExpressions.map((expression) => ({
  expression,
  matcher: new RegExp(`^(?:${expression.pattern})$`, 'u'),
}));

/** Folded text; the words stand alone. */
const periodPatterns = { fr: patternsOf(BOUNDS.fr), en: patternsOf(BOUNDS.en) } as const;

type PeriodPatterns = ReturnType<typeof patternsOf>;

/** One way of naming days, standing alone. */
const daysPattern = new RegExp(
  `(?<![\\p{L}\\p{N}'.,/-](?<!(?:^|[ (])[dlq]u?'))${anyOf(timeExpressions)}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** How a language bounds days; all but `lasting` are matched against the text right before or between them. */
function patternsOf(words: (typeof BOUNDS)[Language]) {
  const of = (bound: keyof typeof words): string => anyOf([words[bound]]);
  const bounds = (['since', 'after', 'before', 'until', 'within', 'of'] as const)
    .map((name) => `(?<${name}>${of(name)})`)
    .join('|');
  const [between, and, article] = [of('between'), of('and'), of('article')];
  const start = '(?<![\\p{L}\\p{N}])';
  return {
    /** Before the first of two days: « entre le ». */
    from: new RegExp(`${start}${between}(?: |(?<='))${article}$`, 'u'),
    /** « du 3 au » before the last day. */
    fromDay: new RegExp(
      `${start}${between}(?: |(?<='))${article}(?<day>\\d{1,2})(?:er|st|nd|rd|th)? ?${and} ${article}$`,
      'u',
    ),
    /** All of the text between two days: « et le ». */
    to: new RegExp(`^ ?${and} ${article}$`, 'u'),
    /** Before days: one of the groups, or an article alone. */
    bound: new RegExp(`${start}(?:(?:${bounds})(?: |(?<=')))?${article}$`, 'u'),
    /** Since so many days, weeks, months or years. */
    lasting: new RegExp(
      `${start}${of('lasting')} ${durationPattern.replace('(', '(?<count>').replace('(jour', '(?<unit>jour')}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  };
}
