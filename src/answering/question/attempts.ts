import { addDays } from '../../calendar/calendar.ts';
import type { Period } from '../../calendar/periods.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import { periodDropped } from '../../messages/answers.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { periodEmpty, periodWithoutMatch } from '../../messages/listings.ts';
import { asksWhatHappened, newsWordings } from '../../text/news-wording.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import { blanked, type Span } from '../../text/sentences.ts';
import type { AnswerPeriod } from '../answer.ts';
import type { AnswerOrder } from '../quoting/answer-order.ts';
import type { QuestionRequest } from './request.ts';

/** One way of searching for a question; the next one is tried when this one finds no answer. */
export interface Attempt {
  /** What is searched: the question without words that only say which articles are meant; the subject of a listing. */
  readonly reading: TextReading;
  readonly filter: ArticleFilter;
  readonly preferences: readonly ArticleFilter[];
  /** `newest`: the newest articles that hold the words are preferred, and quoted first where they answer. */
  readonly order: AnswerOrder;
  readonly period: AnswerPeriod | null;
  readonly notice: Bilingual | null;
  /**
   * `passages`: those that fit the question; `newest`: nothing is asked about but what there is of these days; `nothing`:
   * nothing there to find any more; `matching`: all articles that hold the words; `timeline`: what happened, day by day.
   */
  readonly reads: 'passages' | 'newest' | 'nothing' | 'matching' | 'timeline';
  /** What a timeline begins with, where no day says it. */
  readonly event: string | null;
}

/** Papers print an event up to so many days later. */
const PRINTED_LATER_DAYS = 2;

/** In the order in which they are tried; at least one. */
export type Attempts = readonly [Attempt, ...Attempt[]];

/**
 * The ways of searching for what is asked, in the order in which they are tried.
 *
 * @param period null where it names none, or none is looked at
 * @param open the search without any period
 */
export function attemptsFor(asked: QuestionRequest, period: Period | null, open: Attempt): Attempts {
  switch (asked.kind) {
    case 'count':
    case 'list': {
      // Nobody was spoken of before that « elle » could be.
      if (asked.subject !== '' && questionTerms(asked.subjectReading).length === 0) return [open];
      const matching: Attempt = {
        ...open,
        reading: asked.subjectReading,
        preferences: [],
        reads: 'matching',
      };
      return period === null
        ? [matching]
        : [limited(period, matching), dropped(period, matching, periodWithoutMatch(period.words))];
    }
    case 'digest':
      return digested(period, open);
    case 'timeline':
      return timelines(asked, period, open);
    case 'question': {
      // « le dernier bilan » is called so by no article that gives it.
      const { language } = asked.reading;
      const reading = asked.latestOf === null ? asked.reading : readText(asked.latestOf, language);
      // « la semaine dernière » stands in no article, whatever is done with it.
      const unsaid = asked.period?.isRelative === true ? [asked.period] : [];
      const bare: Attempt = {
        ...open,
        reading: asked.latestOf === null && unsaid.length === 0 ? reading : without(reading, unsaid),
        order: asked.latestOf === null ? 'best' : 'newest',
      };
      if (period === null) return [bare];
      return period.concerns === 'publication' ? filtered(reading, period, bare) : [preferring(period, bare)];
    }
  }
}

/** Events of the period; then of all days, where the period is one of events; then as any question in these words. */
function timelines(
  { text, reading, subject, event, period: named }: Extract<QuestionRequest, { readonly kind: 'timeline' }>,
  period: Period | null,
  open: Attempt,
): Attempts {
  const about = readText(subject, reading.language);
  const timeline: Attempt = { ...open, reading: about, event, preferences: [], reads: 'timeline' };
  if (subject === '' && period !== null) {
    const nothing = dropped(period, open, periodEmpty(period.words));
    return [limited(period, timeline), { ...nothing, reads: 'nothing' }];
  }
  const question = { kind: 'question', text, reading, period: named, latestOf: null } as const;
  const asked = attemptsFor(question, period, open);
  if (period === null) return [timeline, ...asked];
  const isOfEvents = period.concerns === 'content';
  const all = isOfEvents ? [dropped(period, timeline, periodDropped(period.words))] : [];
  return [limited(period, timeline), ...all, ...asked];
}

/** What is newest of the period; where it has nothing, what other articles tell of it: « que s’est-il passé en 1987 ? ». */
function digested(period: Period | null, open: Attempt): Attempts {
  const newest: Attempt = { ...open, preferences: [], reads: 'newest' };
  if (period === null) return [newest];
  const empty = dropped(period, open, periodEmpty(period.words));
  const nothing: Attempt = { ...empty, reads: 'nothing' };
  const isOfEvents = !period.isRelative && asksWhatHappened(open.reading.folded.plain);
  return isOfEvents ? [limited(period, newest), empty, nothing] : [limited(period, newest), nothing];
}

/** Among the articles of the period; then among all, in the same words, and without those of the press. */
function filtered(asked: TextReading, period: Period, open: Attempt): Attempts {
  const { plain, writtenOffset, plainOffset } = asked.folded;
  const wordings = newsWordings(plain, plainOffset(period.start)).map(({ start, end }) => ({
    start: writtenOffset(start),
    end: writtenOffset(end),
  }));
  const bare = without(asked, [period, ...wordings]);
  const subject = questionTerms(bare).length === 0 ? without(asked, [period]) : bare;
  const first = limited(period, { ...open, reading: subject });
  const all = dropped(period, open, periodDropped(period.words));
  const wider: Attempt = { ...all, reading: subject };
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

/** What is left of a question without some of its words. */
function without({ text, language }: TextReading, places: readonly Span[]): TextReading {
  return readText(blanked(text, places).replaceAll(/\s+/gu, ' ').trim(), language);
}
