import { questionTerms } from '../language/analyse.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { latestWordings } from '../language/latest-wording.ts';
import { listingWording } from '../language/listing-wording.ts';
import { besidesNews, isBehindPressWord } from '../language/news-wording.ts';
import { type Period, periodOf } from '../language/periods.ts';
import { foldForMatching } from '../language/same-length-fold.ts';
import { smallTalkOf, withinCourtesies } from '../language/small-talk.ts';
import { type TimelinePlace, timelineWording } from '../language/timeline-wording.ts';
import type { SmallTalkKind } from '../lexicon/small-talk.ts';
import type { Language } from '../messages/bilingual.ts';
import { separateQuestions } from './separate-questions.ts';

/** What kind of thing a message asks for. */
export type Request =
  /** Nothing that articles could answer: « bonjour », « merci ». */
  | { readonly kind: 'talk'; readonly talk: SmallTalkKind; readonly language: Language | null }
  /** Questions that are answered one after the other, each without greetings. */
  | { readonly kind: 'several'; readonly questions: readonly string[] }
  /** What there is of some days, or what is newest: « quoi de neuf ? ». */
  | { readonly kind: 'digest'; readonly text: string; readonly period: Period | null }
  /** How many articles, or which ones, hold the words of a subject; all articles for an empty one. It may be a pronoun. */
  | {
      readonly kind: 'count' | 'list';
      readonly text: string;
      readonly subject: string;
      /** When they were published. */
      readonly period: Period | null;
    }
  /** What happened, day by day. */
  | {
      readonly kind: 'timeline';
      readonly text: string;
      /** Of what; empty: all that happened in the period. */
      readonly subject: string;
      /** What it is to begin with, where it is something else. */
      readonly event: string | null;
      readonly period: Period | null;
    }
  /** Anything else: the articles are read for it. */
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly period: Period | null;
      /** Where the latest is asked for: the text with spaces in place of the words that say so. */
      readonly latestOf: string | null;
    };

/**
 * The one place where it is decided what a message asks for. In doubt it is a question: whoever asks one must not be
 * greeted, and a subject that is called « Merci » has to be found.
 *
 * @param today `YYYY-MM-DD`, from which « hier » is counted
 */
export function readRequest(message: string, today: string): Request {
  const talk = smallTalkOf(message);
  if (talk !== null) return { kind: 'talk', talk: talk.kind, language: talk.language };
  const { start, end } = withinCourtesies(message);
  const text = message.slice(start, end);
  const questions = separateQuestions(text);
  if (questions.length > 1) return { kind: 'several', questions };
  return readQuestion(text, today);
}

/** A request that stands by itself: neither small talk nor several. */
export type QuestionRequest = Exclude<Request, { readonly kind: 'talk' } | { readonly kind: 'several' }>;

/** What one question asks for, without greetings around it. */
export function readQuestion(text: string, today: string): QuestionRequest {
  const language = detectLanguage(text);
  const period = periodOf(text, today, language);
  const { plain, writtenOffset } = foldForMatching(text);
  const days =
    period === null ? null : { start: plainLength(text, period.start), end: plainLength(text, period.end) };
  const undated = days === null ? plain : blanked(plain, days);
  const wording = listingWording(undated);
  if (wording !== null) {
    const isAll = wording.start === wording.end;
    const isFilter = period !== null && (isAll || isOfPublication(period, plain, days?.start ?? 0));
    const subject = (isFilter ? blanked(text, period) : text)
      .slice(writtenOffset(wording.start), writtenOffset(wording.end))
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (isAll || SOMEBODY.test(subject) || questionTerms(subject, language).length > 0)
      return { kind: wording.kind, text, subject, period: isFilter ? period : null };
  }
  const timeline = timelineOf(text, undated, period, language, writtenOffset);
  if (timeline !== null) return timeline;
  const besides = besidesNews(undated);
  const isDigest =
    besides !== null && !ASKS_MORE.test(besides) && questionTerms(besides, language).length === 0;
  if (isDigest) return { kind: 'digest', text, period };
  const places = latestWordings(undated).map(({ start, end }) => ({
    start: writtenOffset(start),
    end: writtenOffset(end),
  }));
  return {
    kind: 'question',
    text,
    period,
    latestOf: places.length === 0 ? null : places.reduce(blanked, text),
  };
}

/** A subject, an event, or days up to today are needed to tell what happened. */
function timelineOf(
  text: string,
  undated: string,
  period: Period | null,
  language: Language,
  writtenOffset: (plainOffset: number) => number,
): Extract<QuestionRequest, { readonly kind: 'timeline' }> | null {
  const isOpen = period !== null && period.since !== null && period.until === null;
  const wording = timelineWording(undated, isOpen);
  if (wording === null) return null;
  const bare = period === null ? text : blanked(text, period);
  const wordsOf = (place: TimelinePlace | null): string =>
    place === null
      ? ''
      : bare.slice(writtenOffset(place.start), writtenOffset(place.end)).replaceAll(/\s+/gu, ' ').trim();
  const [subject, event] = [wordsOf(wording.subject), wordsOf(wording.event)];
  const isEmpty = (words: string): boolean => questionTerms(words, language).length === 0;
  const kind = 'timeline';
  if (isEmpty(subject) && isEmpty(event))
    return isOpen && subject === '' && event === '' ? { kind, text, subject: '', event: null, period } : null;
  if (isEmpty(event)) return { kind, text, subject, event: null, period };
  // « depuis le séisme de septembre 2023 »
  const begun = period === null ? null : { ...period, until: null };
  return isEmpty(subject)
    ? { kind, text, subject: event, event: null, period: begun }
    : { kind, text, subject, event, period: begun };
}

/** « la grève de 2019 » names a strike; « en 2019 », « hier » and « articles de 2019 » say which articles are meant. */
function isOfPublication(period: Period, plain: string, start: number): boolean {
  return (
    period.isRelative ||
    isBehindPressWord(plain, start) ||
    !/^(?:de|du|des|d['’]|of|from|for)/iu.test(period.words)
  );
}

/** Who was spoken of before. */
const SOMEBODY = /^(?:en|lui|elles?|eux|ça|ca|cela|him|her|them|it|this|that)$/iu;

/** Whoever asks who or why about the news asks about something in them. */
const ASKS_MORE =
  /(?<![\p{L}\p{N}])(?:qui|quand|ou|comment|pourquoi|combien|who|when|where|how|why)(?![\p{L}\p{N}])/u;

function plainLength(text: string, end: number): number {
  return foldForMatching(text.slice(0, end)).plain.length;
}

function blanked(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
