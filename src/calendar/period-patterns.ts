import type { Language } from '../messages/bilingual.ts';
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

interface Wording {
  readonly between: string;
  readonly and: string;
  readonly lasting: string;
  readonly since: string;
  readonly after: string;
  readonly before: string;
  readonly until: string;
  readonly within: string;
  readonly of: string;
  /** Articles and nouns that may stand between such a word and the days. */
  readonly article: string;
}

const wordings: Readonly<Record<Language, Wording>> = {
  fr: {
    between: "entre|du|de|d'|a partir du",
    and: "et|au|a|jusqu'au|jusqu'a|jusqu'en",
    lasting: 'depuis',
    since: 'depuis|a partir (?:de|du)|a compter (?:de|du)',
    after: 'apres',
    before: 'avant',
    until: "jusqu'(?:au|aux|a|en)",
    within: 'en|au cours (?:de|du|des)|au|dans|pendant|durant|lors (?:de|du)|a',
    of: "de|du|des|d'",
    article: "(?:(?:le|la|les) |l')?(?:(?:mois (?:de |d')|annee ))?",
  },
  en: {
    between: 'between|from',
    and: 'and|to|until|till',
    lasting: '(?:for|since)(?: the (?:last|past))?',
    since: 'since|starting(?: from| on)?',
    after: 'after',
    before: 'before|prior to',
    until: 'until|till|up to',
    within: 'in|on|during|within|over|throughout',
    of: 'of|for|from',
    article: '(?:the )?(?:month of |year )?',
  },
};

/** Folded text; the words stand alone. */
export const periodPatterns: Readonly<Record<Language, PeriodPatterns>> = {
  fr: patternsOf(wordings.fr),
  en: patternsOf(wordings.en),
};

/** One way of naming days, standing alone. */
export const daysPattern = new RegExp(
  `(?<![\\p{L}\\p{N}'.,/-](?<!(?:^|[ (])[dlq]u?'))(?:${timeExpressions
    // Groups are read one expression at a time.
    .map(({ source }) => source.replaceAll(/\((?!\?)/gu, '(?:'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

function patternsOf({ between, and, lasting, article, ...words }: Wording): PeriodPatterns {
  const bounds = (['since', 'after', 'before', 'until', 'within', 'of'] as const)
    .map((name) => `(?<${name}>${words[name]})`)
    .join('|');
  const start = '(?<![\\p{L}\\p{N}])';
  return {
    from: new RegExp(`${start}(?:${between})(?: |(?<='))${article}$`, 'u'),
    fromDay: new RegExp(
      `${start}(?:${between})(?: |(?<='))${article}(?<day>\\d{1,2})(?:er|st|nd|rd|th)? ?(?:${and}) ${article}$`,
      'u',
    ),
    to: new RegExp(`^ ?(?:${and}) ${article}$`, 'u'),
    bound: new RegExp(`${start}(?:(?:${bounds})(?: |(?<=')))?${article}$`, 'u'),
    lasting: new RegExp(
      `${start}(?:${lasting}) ${durationPattern.replace('(', '(?<count>').replace('(jour', '(?<unit>jour')}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  };
}
