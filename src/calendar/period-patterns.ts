import { BOUNDS, type Bound } from '../lexicon/period-words.ts';
import type { Language } from '../messages/bilingual.ts';
import { anyOf } from '../text/wording.ts';
import { durationPattern, timeExpressions } from './time-expressions.ts';

/** How a language bounds days; all but `lasting` are matched against the text right before or between them. */
interface PeriodPatterns {
  /** Before the first of two days: « entre le ». */
  readonly from: RegExp;
  /** « du 3 au » before the last day, with the first day of the month as its group `day`. */
  readonly fromDay: RegExp;
  /** All of the text between two days: « et le ». */
  readonly to: RegExp;
  /** Before days: one of the groups `since`, `after`, `before`, `until`, `within`, `of`, or an article alone. */
  readonly bound: RegExp;
  /** Since so many days, weeks, months or years: groups `count` and `unit`. */
  readonly lasting: RegExp;
}

/** Folded text; the words stand alone. */
export const periodPatterns: Readonly<Record<Language, PeriodPatterns>> = {
  fr: patternsOf(BOUNDS.fr),
  en: patternsOf(BOUNDS.en),
};

/** One way of naming days, standing alone. */
export const daysPattern = new RegExp(
  `(?<![\\p{L}\\p{N}'.,/-](?<!(?:^|[ (])[dlq]u?'))${anyOf(timeExpressions)}(?![\\p{L}\\p{N}])`,
  'gu',
);

function patternsOf(words: (typeof BOUNDS)[Language]): PeriodPatterns {
  const of = (bound: Bound): string => anyOf([words[bound]]);
  const bounds = (['since', 'after', 'before', 'until', 'within', 'of'] as const)
    .map((name) => `(?<${name}>${of(name)})`)
    .join('|');
  const [between, and, article] = [of('between'), of('and'), of('article')];
  const start = '(?<![\\p{L}\\p{N}])';
  return {
    from: new RegExp(`${start}${between}(?: |(?<='))${article}$`, 'u'),
    fromDay: new RegExp(
      `${start}${between}(?: |(?<='))${article}(?<day>\\d{1,2})(?:er|st|nd|rd|th)? ?${and} ${article}$`,
      'u',
    ),
    to: new RegExp(`^ ?${and} ${article}$`, 'u'),
    bound: new RegExp(`${start}(?:(?:${bounds})(?: |(?<=')))?${article}$`, 'u'),
    lasting: new RegExp(
      `${start}${of('lasting')} ${durationPattern.replace('(', '(?<count>').replace('(jour', '(?<unit>jour')}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  };
}
