import { questionTerms } from '../language/analyse.ts';
import { addDays, localDay } from '../language/calendar.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { newsWordings } from '../language/news-wording.ts';
import { type Period, periodOf } from '../language/periods.ts';
import { foldForMatching } from '../language/same-length-fold.ts';
import { periodDropped } from '../messages/answers.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import type { ArticleFilter } from '../store/passage-store.ts';
import type { AnswerPeriod } from './answer.ts';
import { standaloneQuestion, type Turn } from './follow-up.ts';

/** One way of searching for a question; the next one is tried when this one finds no answer. */
export interface Attempt {
  /** What is searched: the question without words that only say which articles are meant. */
  readonly text: string;
  readonly filter: ArticleFilter;
  readonly preferences: readonly ArticleFilter[];
  readonly period: AnswerPeriod | null;
  readonly notice: Bilingual | null;
  /** `newest`: nothing is asked about but what there is of these days; `none`: nothing there to find any more. */
  readonly digest: 'newest' | 'none' | null;
}

/** What a question means beyond its words. */
export interface Understanding {
  readonly language: Language;
  /** The question completed from the conversation, when it leaned on it. */
  readonly searchedAs: string | null;
  /** In the order in which they are tried; at least one. */
  readonly attempts: readonly [Attempt, ...Attempt[]];
}

export interface UnderstandingOptions {
  readonly filter?: ArticleFilter;
  /** `YYYY-MM-DD`, from which « hier » is counted; the system's when not given. */
  readonly today?: string;
  /** A period that the question names is not looked at. */
  readonly ignorePeriod?: boolean;
  /** Earlier questions of the conversation, oldest first. */
  readonly earlier?: readonly Turn[];
  /** The question as a model has completed it from the conversation; null where no model has. */
  readonly rewritten?: string | null;
  /** All articles are searched, whatever the filter and the period. */
  readonly isWide?: boolean;
}

/** Papers print an event up to so many days later. */
const PRINTED_LATER_DAYS = 2;

/**
 * What a question means: completed from the conversation, and with the period that it names. A period of publication is a
 * filter, set aside when nothing in it answers, since undated articles never match it; the date of an event is a mere
 * preference, since an article of any later day may tell of it. A filter's own dates win over the question's.
 */
export function understand(question: string, options: UnderstandingOptions = {}): Understanding {
  const language = detectLanguage(question);
  const { earlier = [], isWide = false, today = localDay(new Date()) } = options;
  const filter = isWide ? {} : (options.filter ?? {});
  const searchedAs = options.rewritten ?? standaloneQuestion(question, earlier, language, today);
  const asked = searchedAs ?? question;
  const cited = searchedAs === null ? [] : (earlier.at(-1)?.citedArticleIds ?? []);
  const carried = cited.length === 0 ? [] : [{ articleIds: cited }];
  const named = periodOf(asked, today, language);
  // « la semaine dernière » stands in no article, whatever is done with it.
  const open: Attempt = {
    text: named?.isRelative === true ? without(asked, [named]) : asked,
    filter,
    preferences: carried,
    period: null,
    notice: null,
    digest: null,
  };
  const isSettled = filter.since !== undefined || filter.until !== undefined;
  const isIgnored = isSettled || isWide || options.ignorePeriod === true;
  const attempts: readonly [Attempt, ...Attempt[]] =
    named === null || isIgnored
      ? [open]
      : named.concerns === 'publication'
        ? filtered(asked, named, open, language)
        : [preferring(named, open)];
  return { language, searchedAs, attempts };
}

/** Among the articles of the period; then among all, in the same words, and without those of the press. */
function filtered(
  asked: string,
  period: Period,
  open: Attempt,
  language: Language,
): readonly [Attempt, ...Attempt[]] {
  const { plain, writtenOffset } = foldForMatching(asked);
  const periodStart = foldForMatching(asked.slice(0, period.start)).plain.length;
  const wordings = newsWordings(plain, periodStart).map(({ start, end }) => ({
    start: writtenOffset(start),
    end: writtenOffset(end),
  }));
  const subject = without(asked, [period, ...wordings]);
  const isDigest = wordings.length > 0 && questionTerms(subject, language).length === 0;
  const first: Attempt = {
    ...open,
    text: subject,
    filter: { ...open.filter, ...daysOf(period) },
    period: answerPeriod(period, { isFilter: true }),
    digest: isDigest ? 'newest' : null,
  };
  const dropped: Attempt = {
    ...open,
    period: answerPeriod(period, { isFilter: true, isDropped: true }),
    notice: periodDropped(period.words),
  };
  const wider: Attempt = { ...dropped, text: subject, digest: isDigest ? 'none' : null };
  return period.isRelative ? [first, wider] : [first, dropped, wider];
}

function preferring(period: Period, open: Attempt): Attempt {
  // What happened before a day is told on any day.
  if (period.since === null) return open;
  const until = period.until === null ? null : addDays(period.until, PRINTED_LATER_DAYS);
  return {
    ...open,
    preferences: [...open.preferences, daysOf({ since: period.since, until })],
    period: answerPeriod(period, { isFilter: false }),
  };
}

function answerPeriod(
  { since, until, words }: Period,
  { isFilter, isDropped = false }: { readonly isFilter: boolean; readonly isDropped?: boolean },
): AnswerPeriod {
  return { since, until, words, isFilter, isDropped };
}

function daysOf({ since, until }: Pick<Period, 'since' | 'until'>): ArticleFilter {
  return { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
}

/** The text without some of its words. */
function without(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text;
  for (const { start, end } of places) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  }
  return left.replaceAll(/\s+/gu, ' ').trim();
}
