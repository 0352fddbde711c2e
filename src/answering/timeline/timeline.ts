import { compareText } from '../../index/hit-order.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import { timelineDays, timelineSince, undatedOutsideTimeline } from '../../messages/answers.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { termGroups } from '../../searching/question.ts';
import { type RankedPassage, type Retrieval, rerank, withCopies } from '../../searching/retrieve.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import type { AnswerOptions, AnswerSource } from '../answer-options.ts';
import { joinedNotices } from '../joined-notices.ts';
import { answeringSentences, type JudgedPassages } from '../judge-passages.ts';
import { leadSentences } from '../news-digest.ts';
import type { SearchAttempt } from '../question/attempts.ts';
import { type ComposedAnswer, citedSentence, displayCitation } from '../quoting/compose-answer.ts';
import type { RankedSentences } from '../quoting/judge-reading.ts';
import type { SentenceScore } from '../quoting/score-sentence.ts';
import { chooseEvents, statedDay, type TimelineEvent } from './choose-events.ts';
import { spreadPassages } from './spread-passages.ts';

type TimelineOptions = Pick<AnswerOptions, 'reader' | 'signal'>;

/** What happened, and the passages of the events, in their order; where there is none, all that were read. */
interface Timeline extends Pick<JudgedPassages, 'read' | 'extractive'> {
  readonly notice: Bilingual | null;
}

/**
 * The events of a subject (all that the articles tell, for an empty one), oldest first, one line each with its day and
 * the sentence that tells it: what would answer a question for the subject.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function timelineOf(
  source: AnswerSource,
  { reading, event, filter }: Pick<SearchAttempt, 'reading' | 'event' | 'filter'>,
  options: TimelineOptions,
): Promise<Timeline> {
  const { language } = reading;
  const begun = event === null ? null : await sentencesOf(source, readText(event, language), filter, options);
  const beginning = begun === null ? null : beginningOf(begun.ranked);
  if (begun !== null && beginning === null)
    return {
      read: { ...begun.read, passages: [], hasVector: false },
      extractive: { composed: null, confidence: 0 },
      notice: null,
    };
  const within = since(filter, beginning?.printed);
  const { read, ranked, confidence } = await sentencesOf(source, reading, within, options);
  const events = chooseEvents(ranked, since(filter, beginning?.day));
  if (events.length === 0) return { read, extractive: { composed: null, confidence }, notice: null };
  return {
    read: { ...read, passages: passagesOf(events, read.passages) },
    extractive: { composed: compose(events, language), confidence },
    notice: joinedNotices([
      event === null || beginning === null ? null : timelineSince(event, beginning.printed),
      timelineDays,
      await undatedNotice(source, read.question, events, filter),
    ]),
  };
}

/** The sentences that tell of a subject, best first, and how surely the best one does, 0 to 1. */
async function sentencesOf(
  source: AnswerSource,
  subject: TextReading,
  filter: ArticleFilter,
  options: TimelineOptions,
): Promise<Pick<RankedSentences, 'ranked' | 'confidence'> & { readonly read: Retrieval }> {
  const read = await spreadPassages(source, subject, filter, options.signal);
  if (subject.text !== '') return { read, ...(await answeringSentences(source, read, options)) };
  const ranked = leadSentences(read.passages);
  return { read, ranked, confidence: ranked.length === 0 ? 0 : 1 };
}

/** When an event was first told of. Days are `YYYY-MM-DD`. */
interface Beginning {
  /** The day of the earliest article that tells of it. */
  readonly printed: string;
  /** The day on which it happened, as that article says; else the same. */
  readonly day: string;
}

/** Null: no dated article tells of the event. */
function beginningOf(ranked: readonly SentenceScore[]): Beginning | null {
  const told = ranked.flatMap(({ sentence: { article, reading } }): readonly Beginning[] => {
    const printed = article.publishedAt;
    return printed === null ? [] : [{ printed, day: statedDay(reading, printed) ?? printed }];
  });
  // The best sentence of the earliest: sorting keeps the order of equal ones.
  const [first = null] = told.toSorted((a, b) => compareText(a.printed, b.printed));
  return first;
}

/** Undated articles on the subject that the timeline leaves out; null of none, and of a timeline that has some. */
async function undatedNotice(
  { store }: AnswerSource,
  question: Retrieval['question'],
  events: readonly TimelineEvent[],
  filter: ArticleFilter,
): Promise<Bilingual | null> {
  if (events.some(({ scored }) => scored.sentence.article.publishedAt === null)) return null;
  const holding = await store.matching(termGroups(question), { ...filter, withUndated: true });
  const undated = holding.filter(({ publishedAt }) => publishedAt === null);
  return undated.length === 0 ? null : undatedOutsideTimeline(undated.length);
}

/** The filter without what was before a day. */
function since(filter: ArticleFilter, day: string | undefined): ArticleFilter {
  if (day === undefined || (filter.since !== undefined && filter.since >= day)) return filter;
  return { ...filter, since: day };
}

function compose(events: readonly TimelineEvent[], language: Language): ComposedAnswer {
  const cited = events.map(({ day, scored }, index) => ({ day, citation: citedSentence(scored, index + 1) }));
  const lines = cited.map(
    ({ day, citation }) =>
      `• ${displayCitation(citation, { day, differs: false }, language)} [${citation.n}]`,
  );
  return { text: lines.join('\n'), citations: cited.map(({ citation }) => citation) };
}

function passagesOf(
  events: readonly TimelineEvent[],
  passages: readonly RankedPassage[],
): readonly RankedPassage[] {
  const read = withCopies(passages);
  const told = events.flatMap(({ scored: { sentence } }) => {
    const holds = ({ article, passage }: RankedPassage): boolean =>
      article.id === sentence.article.id && passage.start <= sentence.start && sentence.start < passage.end;
    return read.find(holds) ?? [];
  });
  return rerank(told);
}
