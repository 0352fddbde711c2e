import type { Article } from '../articles/article.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { newestArticles } from '../messages/listings.ts';
import { analyseQuestion } from '../searching/question.ts';
import { retrieve } from '../searching/retrieve.ts';
import type { Answer } from './answer.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { articlesHolding } from './article-listing.ts';
import { noCopies, type PrintedCopies, printedCopies } from './copies/printed-copies.ts';
import { type JudgedPassages, judgePassages, type SearchResult } from './judge-passages.ts';
import { newestPassages, newsDigest } from './news-digest.ts';
import type { Attempts, SearchAttempt } from './question/attempts.ts';
import type { ExtractiveAnswer } from './quoting/extractive-answer.ts';
import { withNewest } from './quoting/latest-passages.ts';
import { REFUSAL_THRESHOLD } from './quoting/refusal.ts';
import { timelineOf } from './timeline/timeline.ts';

/** Passages that are read for an answer, and listed in it. */
const READ_PASSAGES = 10;
/** And for a wide search. */
const READ_PASSAGES_WIDE = 20;

/** What one way of searching has led to. */
export interface SearchOutcome extends JudgedPassages {
  readonly attempt: SearchAttempt;
  readonly notice: Bilingual | null;
  /** Where else the words of its passages stand. */
  readonly copies: PrintedCopies;
  /** Of all ways that were tried, in milliseconds. */
  readonly retrieveMs: number;
}

/** The first way of searching that leads to an answer, else the last one. */
export async function firstThatAnswers(
  source: AnswerSource,
  attempts: Attempts,
  language: Answer['language'],
  options: AnswerOptions,
): Promise<SearchOutcome> {
  let retrieveMs = 0;
  const follow = async (attempt: SearchAttempt): Promise<SearchOutcome> => {
    const startedMs = performance.now();
    const { read, ...answered } = await ANSWERING[attempt.reads](source, attempt, language, options);
    retrieveMs += performance.now() - startedMs;
    options.onProgress?.({ stage: 'reading', passages: read.passages.length });
    const { none = null, notice = null, extractive } = answered;
    const copies =
      extractive === null ? await printedCopies(source.store, articlesOf(read), attempt.filter) : noCopies;
    const judged =
      extractive === null
        ? await judgePassages(source, read, { ...options, copies })
        : { read, extractive, refusalThreshold: REFUSAL_THRESHOLD, isClosed: false, none };
    return { attempt, notice, copies, retrieveMs, ...judged };
  };
  const [first, ...others] = attempts;
  let found = await follow(first);
  for (const attempt of others) {
    if (found.extractive.composed !== null) break;
    found = await follow(attempt);
  }
  return found;
}

/** Those whose words may be cited; copies of a passage are among them. */
function articlesOf({ passages }: SearchResult): readonly Article[] {
  const all = passages.flatMap(({ article, copies }) => [article, ...copies.map((copy) => copy.article)]);
  return [...new Map(all.map((article) => [article.id, article])).values()];
}

interface Answered extends Partial<Pick<SearchOutcome, 'none' | 'notice'>> {
  readonly read: SearchResult;
  /** Null: it is looked for in the passages. */
  readonly extractive: ExtractiveAnswer | null;
}

type Answering = (
  source: AnswerSource,
  attempt: SearchAttempt,
  language: Answer['language'],
  options: AnswerOptions,
) => Promise<Answered>;

/** By what is read. */
const ANSWERING: Readonly<Record<SearchAttempt['reads'], Answering>> = {
  passages: async (source, attempt, _, options) => ({
    read: await findPassages(source, attempt, options),
    extractive: null,
  }),
  newest: async (source, attempt, language, options) => {
    const read = await findNewest(source, attempt, options);
    const newest = read.passages[0]?.article.publishedAt ?? null;
    const notice = attempt.period === null && read.passages.length > 0 ? newestArticles(newest) : null;
    return { read, notice, extractive: newsDigest(read.passages, language) };
  },
  nothing: async (source, attempt, language, options) => ({
    read: await findNewest(source, attempt, options),
    extractive: newsDigest([], language),
  }),
  matching: async (source, attempt, _, options) => {
    const { store } = source;
    const subject = await analyseQuestion(store, attempt.reading);
    const { composed, none, notice, passages } = await articlesHolding(store, subject, attempt.filter);
    // Where none holds all words, some may speak of the subject in others.
    const read =
      composed === null
        ? await findPassages(source, attempt, options)
        : { question: subject, passages, hasVector: false };
    return { read, none, notice, extractive: { composed, confidence: composed === null ? 0 : 1 } };
  },
  timeline: async (source, attempt, language, options) => {
    const { read, notice, composed, confidence } = await timelineOf(source, attempt, language, options);
    return { read, notice, extractive: { composed, confidence } };
  },
};

async function findPassages(
  { store, embedder }: AnswerSource,
  { reading, filter, preferences, order }: SearchAttempt,
  { isWide = false, signal }: AnswerOptions,
): Promise<SearchResult> {
  const searched = await retrieve(store, embedder, reading, {
    filter,
    preferences,
    isWide,
    ...(signal === undefined ? {} : { signal }),
  });
  const passages = order === 'newest' ? await withNewest(store, searched, filter) : searched.passages;
  return { ...searched, passages: passages.slice(0, limitOf(isWide)), order };
}

async function findNewest(
  { store }: AnswerSource,
  { reading, filter }: SearchAttempt,
  { isWide = false }: AnswerOptions,
): Promise<SearchResult> {
  const question = await analyseQuestion(store, reading);
  return { question, passages: await newestPassages(store, filter, limitOf(isWide)), hasVector: false };
}

function limitOf(isWide: boolean): number {
  return isWide ? READ_PASSAGES_WIDE : READ_PASSAGES;
}
