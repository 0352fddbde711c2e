import { compareText } from '../../index/hit-order.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';
import { timelineDays, timelineSince, undatedOutsideTimeline } from '../../messages/answers.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { analyseQuestion, termGroups } from '../../searching/question.ts';
import { type RankedPassage, rerank } from '../../searching/retrieve.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import type { AnswerOptions, AnswerSource } from '../answer-options.ts';
import { joinedNotices } from '../joined-notices.ts';
import { type AnsweringSentences, answeringSentences, type SearchResult } from '../judge-passages.ts';
import { leadSentences, newestPassages } from '../news-digest.ts';
import { type ComposedAnswer, citedSentence, displayCitation } from '../quoting/compose-answer.ts';
import { chooseEvents, MAX_EVENTS, type TimelineEvent } from './choose-events.ts';
import { spreadPassages, stretchesWithin } from './spread-passages.ts';
import { statedDay } from './stated-day.ts';

/** What happened, one thing after the other, and what it was read from. */
export interface Timeline {
  /** Null: the articles tell nothing of it. */
  readonly composed: ComposedAnswer | null;
  /** Estimated probability, 0 to 1, that the surest sentence is of the subject. */
  readonly confidence: number;
  readonly notice: Bilingual | null;
  /** The passages of the events, in their order; where there is none, all that were read. */
  readonly read: SearchResult;
}

/** What a timeline is asked for. */
export interface TimelineSubject {
  /** Empty: all that the articles tell. */
  readonly reading: TextReading;
  /** It begins with this, as the earliest article on it tells. */
  readonly event: string | null;
  readonly filter: ArticleFilter;
}

/**
 * The events of a subject, oldest first, one line each with its day and the sentence that tells it: what would answer a
 * question for the subject.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function timelineOf(
  source: AnswerSource,
  { reading, event, filter }: TimelineSubject,
  language: Language,
  options: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<Timeline> {
  const begun = event === null ? null : await beginningOf(source, readText(event, language), filter, options);
  if (event !== null && begun === null) {
    const question = await analyseQuestion(source.store, readText(event, language));
    return {
      composed: null,
      confidence: 0,
      notice: null,
      read: { question, passages: [], hasVector: false },
    };
  }
  const { read, sentences } = await sentencesOf(source, reading, since(filter, begun?.printed), options);
  const events = chooseEvents(sentences.ranked, since(filter, begun?.day));
  if (events.length === 0) return { composed: null, confidence: sentences.confidence, notice: null, read };
  return {
    composed: compose(events, language),
    confidence: sentences.confidence,
    notice: joinedNotices([
      event === null || begun === null ? null : timelineSince(event, begun.printed),
      timelineDays,
      await undatedNotice(source, read.question, events, filter),
    ]),
    read: { ...read, passages: passagesOf(events, read.passages) },
  };
}

async function sentencesOf(
  source: AnswerSource,
  subject: TextReading,
  filter: ArticleFilter,
  options: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<{ readonly read: SearchResult; readonly sentences: AnsweringSentences }> {
  if (subject.text !== '') {
    const read = await spreadPassages(source, subject, filter, options.signal);
    return { read, sentences: await answeringSentences(source, read, options) };
  }
  const { store } = source;
  const days = (await store.matching([], filter)).flatMap(({ publishedAt }) => publishedAt ?? []);
  const passages: RankedPassage[] = [];
  for (const stretch of stretchesWithin(filter, days, MAX_EVENTS))
    passages.push(...(await newestPassages(store, stretch, LEADS_PER_STRETCH)));
  const question = await analyseQuestion(store, subject);
  const ranked = leadSentences(passages);
  return {
    read: { question, passages, hasVector: false },
    sentences: { ranked, confidence: ranked.length === 0 ? 0 : 1 },
  };
}

/** Of a stretch of time, where nothing says which article matters. */
const LEADS_PER_STRETCH = 3;

/** When an event was first told of. Days are `YYYY-MM-DD`. */
interface Beginning {
  /** The day of the earliest article that tells of it. */
  readonly printed: string;
  /** The day on which it happened, as that article says; else the same. */
  readonly day: string;
}

/** Null: no dated article tells of the event. */
async function beginningOf(
  source: AnswerSource,
  event: TextReading,
  filter: ArticleFilter,
  options: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<Beginning | null> {
  const read = await spreadPassages(source, event, filter, options.signal);
  const { ranked } = await answeringSentences(source, read, options);
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
  question: SearchResult['question'],
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
  const told = events.flatMap(({ scored: { sentence } }) => {
    const holds = ({ article, passage }: Pick<RankedPassage, 'article' | 'passage'>): boolean =>
      article.id === sentence.article.id && passage.start <= sentence.start && sentence.start < passage.end;
    return (
      passages.flatMap((each) =>
        [each, ...each.copies.map((copy) => ({ ...each, ...copy }))].filter(holds),
      )[0] ?? []
    );
  });
  return rerank(told);
}
