import { questionTerms } from '../language/analyse.ts';
import { addDays, localDay } from '../language/calendar.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { asksWhatHappened, newsWordings } from '../language/news-wording.ts';
import type { Period } from '../language/periods.ts';
import { foldForMatching } from '../language/same-length-fold.ts';
import { periodDropped } from '../messages/answers.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { periodEmpty, periodWithoutMatch } from '../messages/listings.ts';
import type { ArticleFilter } from '../store/passage-store.ts';
import type { AnswerPeriod } from './answer.ts';
import { standaloneQuestion, type Turn } from './follow-up.ts';
import { type QuestionRequest, readQuestion } from './request.ts';

/** One way of searching for a question; the next one is tried when this one finds no answer. */
export interface Attempt {
  /** What is searched: the question without words that only say which articles are meant; the subject of a listing. */
  readonly text: string;
  readonly filter: ArticleFilter;
  readonly preferences: readonly ArticleFilter[];
  readonly period: AnswerPeriod | null;
  readonly notice: Bilingual | null;
  /**
   * `passages`: those that fit the question; `newest`: nothing is asked about but what there is of these days; `nothing`:
   * nothing there to find any more; `matching`: all articles that hold the words.
   */
  readonly reads: 'passages' | 'newest' | 'nothing' | 'matching';
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
  const alone = readQuestion(question, today);
  const searchedAs =
    options.rewritten ?? completed(alone, (text) => standaloneQuestion(text, earlier, language, today));
  const asked = searchedAs === null ? alone : readQuestion(searchedAs, today);
  const cited = searchedAs === null ? [] : (earlier.at(-1)?.citedArticleIds ?? []);
  const filter = isWide ? {} : (options.filter ?? {});
  const isSettled = filter.since !== undefined || filter.until !== undefined;
  const isIgnored = isSettled || isWide || options.ignorePeriod === true;
  const open: Attempt = {
    text: asked.text,
    filter,
    preferences: cited.length === 0 ? [] : [{ articleIds: cited }],
    period: null,
    notice: null,
    reads: 'passages',
  };
  const attempts = attemptsFor(asked, isIgnored ? null : asked.period, open, language);
  return { language, searchedAs, attempts };
}

/** « quoi de neuf ? » leans on nothing, « combien d’articles parlent de lui ? » with its subject alone. */
function completed(asked: QuestionRequest, complete: (text: string) => string | null): string | null {
  if (asked.kind === 'digest') return null;
  if (asked.kind === 'question') return complete(asked.text);
  const { text, subject } = asked;
  if (subject === '') return null;
  const known = complete(subject === 'en' ? 'lui' : subject)?.replace(/\s*\?$/u, '');
  if (known === undefined) return null;
  return subject === 'en'
    ? `${text.replace(/[\s?!.]+$/u, '')} ${known.replace(/^lui /u, '')}`
    : text.replace(subject, () => known);
}

function attemptsFor(
  asked: QuestionRequest,
  period: Period | null,
  open: Attempt,
  language: Language,
): Understanding['attempts'] {
  switch (asked.kind) {
    case 'count':
    case 'list': {
      // Nobody was spoken of before that « elle » could be.
      if (asked.subject !== '' && questionTerms(asked.subject, language).length === 0) return [open];
      const matching: Attempt = { ...open, text: asked.subject, preferences: [], reads: 'matching' };
      return period === null
        ? [matching]
        : [limited(period, matching), dropped(period, matching, periodWithoutMatch(period.words))];
    }
    case 'digest':
      return digested(period, open);
    case 'question': {
      // « la semaine dernière » stands in no article, whatever is done with it.
      const bare =
        asked.period?.isRelative === true ? { ...open, text: without(asked.text, [asked.period]) } : open;
      if (period === null) return [bare];
      return period.concerns === 'publication'
        ? filtered(asked.text, period, bare, language)
        : [preferring(period, bare)];
    }
  }
}

/** What is newest of the period; where it has nothing, what other articles tell of it: « que s’est-il passé en 1987 ? ». */
function digested(period: Period | null, open: Attempt): Understanding['attempts'] {
  const newest: Attempt = { ...open, preferences: [], reads: 'newest' };
  if (period === null) return [newest];
  const empty = dropped(period, open, periodEmpty(period.words));
  const nothing: Attempt = { ...empty, reads: 'nothing' };
  const isOfEvents = !period.isRelative && asksWhatHappened(foldForMatching(open.text).plain);
  return isOfEvents ? [limited(period, newest), empty, nothing] : [limited(period, newest), nothing];
}

/** Among the articles of the period; then among all, in the same words, and without those of the press. */
function filtered(
  asked: string,
  period: Period,
  open: Attempt,
  language: Language,
): Understanding['attempts'] {
  const { plain, writtenOffset } = foldForMatching(asked);
  const periodStart = foldForMatching(asked.slice(0, period.start)).plain.length;
  const wordings = newsWordings(plain, periodStart).map(({ start, end }) => ({
    start: writtenOffset(start),
    end: writtenOffset(end),
  }));
  const bare = without(asked, [period, ...wordings]);
  const subject = questionTerms(bare, language).length === 0 ? without(asked, [period]) : bare;
  const first = limited(period, { ...open, text: subject });
  const all = dropped(period, open, periodDropped(period.words));
  const wider: Attempt = { ...all, text: subject };
  return period.isRelative ? [first, wider] : [first, all, wider];
}

function limited(period: Period, open: Attempt): Attempt {
  const filter = { ...open.filter, ...daysOf(period) };
  return { ...open, filter, period: answerPeriod(period, { isFilter: true }) };
}

function dropped(period: Period, open: Attempt, notice: Bilingual): Attempt {
  return { ...open, period: answerPeriod(period, { isFilter: true, isDropped: true }), notice };
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
