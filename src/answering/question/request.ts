import { type Period, periodOf } from '../../calendar/periods.ts';
import { LATEST, LATEST_NEWS } from '../../lexicon/latest.ts';
import { OF_SUBJECT } from '../../lexicon/of-subject.ts';
import { QUESTION_ADVERBS, QUESTION_PERSONS } from '../../lexicon/question-words.ts';
import type { SmallTalkKind } from '../../lexicon/small-talk.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { FoldedText } from '../../text/fold.ts';
import { listingWording, WANTED_BEFORE } from '../../text/listing-wording.ts';
import { matchesIn, spanOf } from '../../text/matches.ts';
import { besidesNews, isBehindPressWord } from '../../text/news-wording.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import { blankOut, type Span, withoutQuotations } from '../../text/sentences.ts';
import { smallTalkOf, withinCourtesies } from '../../text/small-talk.ts';
import { anyOf, anyWording } from '../../text/wording.ts';
import { separateQuestions } from './separate-questions.ts';
import { timelineWording } from './timeline-wording.ts';

/** What kind of thing a message asks for. */
export type Request =
  /** Nothing that articles could answer: « bonjour », « merci ». */
  | { readonly kind: 'talk'; readonly talk: SmallTalkKind; readonly language: Language | null }
  /** Questions that are answered one after the other, each without greetings. */
  | { readonly kind: 'several'; readonly questions: readonly string[] }
  /** What there is of some days, or what is newest: « quoi de neuf ? ». */
  | (Asked & { readonly kind: 'digest' })
  /**
   * How many articles, or which ones, hold the words of a subject; all articles for an empty one. It may be a pronoun.
   */
  | (Asked & {
      readonly kind: 'count' | 'list';
      readonly subject: string;
      readonly subjectReading: TextReading;
    })
  /** What happened, day by day. */
  | (Asked & {
      readonly kind: 'timeline';
      /** Of what; empty: all that happened in the period. */
      readonly subject: string;
      /** What it is to begin with, where it is something else. */
      readonly event: string | null;
    })
  /** Anything else: the articles are read for it. */
  | (Asked & {
      readonly kind: 'question';
      /** Where the latest is asked for: the text with spaces in place of the words that say so. */
      readonly latestOf: string | null;
    });

/** One thing that is asked for, without greetings around it. */
interface Asked {
  readonly text: string;
  readonly reading: TextReading;
  /** The days that it names; of a count or list those of publication. */
  readonly period: Period | null;
}

/**
 * The one place where it is decided what a message asks for. In doubt it is a question: whoever asks one must not be
 * greeted, and a subject that is called « Merci » has to be found.
 *
 * @param today `YYYY-MM-DD`, from which « hier » is counted
 */
export function readRequest(message: string, today: string): Request {
  const read = readText(message);
  const talk = smallTalkOf(read);
  if (talk !== null) return { kind: 'talk', talk: talk.kind, language: talk.language };
  const { start, end } = withinCourtesies(read);
  const text = message.slice(start, end);
  const questions = separateQuestions(text);
  if (questions.length > 1) return { kind: 'several', questions };
  return readQuestion(text === message ? read : readText(text), today);
}

/** A request that stands by itself: neither small talk nor several. */
export type QuestionRequest = Exclude<Request, { readonly kind: 'talk' } | { readonly kind: 'several' }>;

/** What one question asks for, without greetings around it. */
export function readQuestion(reading: TextReading, today: string): QuestionRequest {
  const { text, language, folded } = reading;
  const { plain, plainOffset } = folded;
  const period = periodOf(reading, today);
  const days = period === null ? null : { start: plainOffset(period.start), end: plainOffset(period.end) };
  const undated = days === null ? plain : blankOut(plain, [days]);
  const wording = listingWording(undated);
  if (wording !== null) {
    const isAll = wording.start === wording.end;
    const isFilter = period !== null && (isAll || isOfPublication(period, plain, days?.start ?? 0));
    const subject = wordsAt(isFilter ? blankOut(text, [period]) : text, folded, wording);
    const subjectReading = readText(subject, language);
    if (isAll || SOMEBODY.test(subject) || questionTerms(subjectReading).length > 0)
      return { kind: wording.kind, text, reading, subject, subjectReading, period: isFilter ? period : null };
  }
  const timeline = timelineOf(reading, undated, period);
  if (timeline !== null) return timeline;
  const besides = besidesNews(undated);
  const isDigest =
    besides !== null && !ASKS_MORE.test(besides) && questionTerms(readText(besides, language)).length === 0;
  if (isDigest) return { kind: 'digest', text, reading, period };
  const places = latestWordings(undated).map((place) => writtenSpan(folded, place));
  const latestOf = places.length === 0 ? null : blankOut(text, places);
  return { kind: 'question', text, reading, period, latestOf };
}

/** A subject, an event, or days up to today are needed to tell what happened. */
function timelineOf(
  reading: TextReading,
  undated: string,
  period: Period | null,
): Extract<QuestionRequest, { readonly kind: 'timeline' }> | null {
  const { text, language, folded } = reading;
  const isOpen = period !== null && period.since !== null && period.until === null;
  const wording = timelineWording(undated, isOpen);
  if (wording === null) return null;
  const bare = period === null ? text : blankOut(text, [period]);
  const wordsOf = (place: Span | null): string => (place === null ? '' : wordsAt(bare, folded, place));
  const [subject, event] = [wordsOf(wording.subject), wordsOf(wording.event)];
  const isEmpty = (words: string): boolean => questionTerms(readText(words, language)).length === 0;
  const asked = { kind: 'timeline', text, reading } as const;
  if (isEmpty(event)) {
    const isOfAll = isOpen && subject === '' && event === '';
    return isOfAll || !isEmpty(subject) ? { ...asked, subject, event: null, period } : null;
  }
  // « depuis le séisme de septembre 2023 »
  const begun = { ...asked, period: period === null ? null : { ...period, until: null } };
  return isEmpty(subject) ? { ...begun, subject: event, event: null } : { ...begun, subject, event };
}

/** What was written at a place of the folded question, with single spaces. */
function wordsAt(written: string, folded: FoldedText, place: Span): string {
  const { start, end } = writtenSpan(folded, place);
  return written.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
}

/** Where a place of the folded question stands in what was written. */
export function writtenSpan({ writtenOffset }: FoldedText, { start, end }: Span): Span {
  return { start: writtenOffset(start), end: writtenOffset(end) };
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
const ASKS_MORE = anyWording([...QUESTION_ADVERBS, ...QUESTION_PERSONS]);

const LATEST_WORDS = anyWording(LATEST, 'gu');
/** Up to the subject. */
const LATEST_NEWS_OF = new RegExp(
  `^ *${anyOf(LATEST_NEWS)} ${anyOf(OF_SUBJECT)}(?:(?:la|les?|the) |l')?(?=[\\p{L}\\p{N}«"])`,
  'u',
);

/**
 * The words by which a folded question asks for the latest of something: « dernier » of « le dernier bilan », “most
 * recent”, all before the subject of « les dernières nouvelles du port »; none where it does not. Words between
 * quotation marks are somebody else's.
 */
export function latestWordings(plain: string): readonly Span[] {
  const unquoted = withoutQuotations(plain);
  const wanted = WANTED_BEFORE.exec(plain)?.[0].length ?? 0;
  const news = LATEST_NEWS_OF.exec(plain.slice(wanted));
  if (news !== null) return [{ start: 0, end: wanted + news[0].length }];
  return [...matchesIn(unquoted, LATEST_WORDS)].map(spanOf);
}
