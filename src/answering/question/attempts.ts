import { addDays } from '../../calendar/calendar.ts';
import type { Period } from '../../calendar/periods.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import { periodDropped } from '../../messages/answers.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { periodEmpty, periodWithoutMatch } from '../../messages/listings.ts';
import { asksWhatHappened, newsWordings } from '../../text/news-wording.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import { blankOut, type Span } from '../../text/sentences.ts';
import type { AnswerPeriod } from '../answer.ts';
import type { AnswerOrder } from '../quoting/choose-sentences.ts';
import { type QuestionRequest, writtenSpan } from './request.ts';

/** One way of searching for a question; the next one is tried when this one finds no answer. */
export interface SearchAttempt {
  /** What is searched: the question without words that only say which articles are meant; the subject of a listing. */
  readonly reading: TextReading;
  readonly filter: ArticleFilter;
  readonly preferences: readonly ArticleFilter[];
  /** `newest`: the newest articles that hold the words are preferred, and quoted first where they answer. */
  readonly order: AnswerOrder;
  readonly period: AnswerPeriod | null;
  readonly notice: Bilingual | null;
  /**
   * `passages`: those that fit the question; `newest`: nothing is asked about but what there is of these days;
   * `nothing`: nothing there to find any more; `matching`: all articles that hold the words; `timeline`: what happened,
   * day by day.
   */
  readonly reads: 'passages' | 'newest' | 'nothing' | 'matching' | 'timeline';
  /** What a timeline begins with, where no day says it. */
  readonly event: string | null;
}

/** Papers print an event up to so many days later. */
const PRINTED_LATER_DAYS = 2;

/** In the order in which they are tried; at least one. */
export type Attempts = readonly [SearchAttempt, ...SearchAttempt[]];

/**
 * The ways of searching for what is asked, in the order in which they are tried.
 *
 * @param period null where it names none, or none is looked at
 * @param open the search without any period
 */
export function attemptsFor(asked: QuestionRequest, period: Period | null, open: SearchAttempt): Attempts {
  switch (asked.kind) {
    case 'count':
    case 'list': {
      const { subject, subjectReading: reading } = asked;
      // Nobody was spoken of before that « elle » could be.
      if (subject !== '' && questionTerms(reading).length === 0) return [open];
      const matching: SearchAttempt = { ...open, reading, preferences: [], reads: 'matching' };
      return period === null
        ? [matching]
        : [limitTo(period, matching), withoutPeriod(period, matching, periodWithoutMatch(period.words))];
    }
    case 'digest':
      return digestAttempts(period, open);
    case 'timeline':
      return timelines(asked, period, open);
    case 'question': {
      // « le dernier bilan » is called so by no article that gives it.
      const { language } = asked.reading;
      const reading = asked.latestOf === null ? asked.reading : readText(asked.latestOf, language);
      // « la semaine dernière » stands in no article, whatever is done with it.
      const unsaid = asked.period?.isRelative === true ? [asked.period] : [];
      const bare: SearchAttempt = {
        ...open,
        reading: asked.latestOf === null && unsaid.length === 0 ? reading : without(reading, unsaid),
        order: asked.latestOf === null ? 'best' : 'newest',
      };
      if (period === null) return [bare];
      return period.concerns === 'publication'
        ? filterAttempts(reading, period, bare)
        : [preferring(period, bare)];
    }
  }
}

/** Events of the period; then of all days, where the period is one of events; then as any question in these words. */
function timelines(
  { text, reading, subject, event, period: named }: Extract<QuestionRequest, { readonly kind: 'timeline' }>,
  period: Period | null,
  open: SearchAttempt,
): Attempts {
  const about = readText(subject, reading.language);
  const timeline: SearchAttempt = { ...open, reading: about, event, preferences: [], reads: 'timeline' };
  if (subject === '' && period !== null) {
    const nothing = withoutPeriod(period, open, periodEmpty(period.words));
    return [limitTo(period, timeline), { ...nothing, reads: 'nothing' }];
  }
  const question = { kind: 'question', text, reading, period: named, latestOf: null } as const;
  const asked = attemptsFor(question, period, open);
  if (period === null) return [timeline, ...asked];
  const isOfEvents = period.concerns === 'content';
  const all = isOfEvents ? [withoutPeriod(period, timeline, periodDropped(period.words))] : [];
  return [limitTo(period, timeline), ...all, ...asked];
}

/**
 * What is newest of the period; where it has nothing, what other articles tell of it: « que s’est-il passé en 1987 ? ».
 */
function digestAttempts(period: Period | null, open: SearchAttempt): Attempts {
  const newest: SearchAttempt = { ...open, preferences: [], reads: 'newest' };
  if (period === null) return [newest];
  const empty = withoutPeriod(period, open, periodEmpty(period.words));
  const nothing: SearchAttempt = { ...empty, reads: 'nothing' };
  const isOfEvents = !period.isRelative && asksWhatHappened(open.reading.folded.plain);
  return isOfEvents ? [limitTo(period, newest), empty, nothing] : [limitTo(period, newest), nothing];
}

/** Among the articles of the period; then among all, in the same words, and without those of the press. */
function filterAttempts(asked: TextReading, period: Period, open: SearchAttempt): Attempts {
  const { plain, plainOffset } = asked.folded;
  const wordings = newsWordings(plain, plainOffset(period.start)).map((place) =>
    writtenSpan(asked.folded, place),
  );
  const bare = without(asked, [period, ...wordings]);
  const subject = questionTerms(bare).length === 0 ? without(asked, [period]) : bare;
  const first = limitTo(period, { ...open, reading: subject });
  const all = withoutPeriod(period, open, periodDropped(period.words));
  const wider: SearchAttempt = { ...all, reading: subject };
  return period.isRelative ? [first, wider] : [first, all, wider];
}

function limitTo(period: Period, open: SearchAttempt): SearchAttempt {
  const filter = { ...open.filter, ...daysOf(period) };
  return { ...open, filter, period: answerPeriod(period, 'filter') };
}

function withoutPeriod(period: Period, open: SearchAttempt, notice: Bilingual): SearchAttempt {
  return { ...open, period: answerPeriod(period, 'dropped'), notice };
}

function preferring(period: Period, open: SearchAttempt): SearchAttempt {
  // What happened before a day is told on any day.
  if (period.since === null) return open;
  const until = period.until === null ? null : addDays(period.until, PRINTED_LATER_DAYS);
  return {
    ...open,
    preferences: [...open.preferences, daysOf({ since: period.since, until })],
    period: answerPeriod(period, 'preference'),
  };
}

function answerPeriod(
  { since, until, words }: Period,
  use: 'filter' | 'preference' | 'dropped',
): AnswerPeriod {
  return { since, until, words, isFilter: use !== 'preference', isDropped: use === 'dropped' };
}

function daysOf({ since, until }: Pick<Period, 'since' | 'until'>): ArticleFilter {
  return { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
}

/** What is left of a question without some of its words. */
function without({ text, language }: TextReading, places: readonly Span[]): TextReading {
  return readText(blankOut(text, places).replaceAll(/\s+/gu, ' ').trim(), language);
}
