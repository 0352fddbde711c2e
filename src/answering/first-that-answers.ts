import type { Article } from '../articles/article.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { newestArticles } from '../messages/listings.ts';
import { analyseQuestion } from '../searching/question.ts';
import { type Retrieval, retrieve, withCopies } from '../searching/retrieve.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { articlesHolding } from './article-listing.ts';
import { type JudgedPassages, judgePassages } from './judge-passages.ts';
import { newestPassages, newsDigest } from './news-digest.ts';
import type { Attempts, SearchAttempt } from './question/attempts.ts';
import { withNewest } from './quoting/latest-passages.ts';
import { noCopies, type PrintedCopies, printedCopies } from './quoting/printed-copies.ts';
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
  options: AnswerOptions,
): Promise<SearchOutcome> {
  let retrieveMs = 0;
  const follow = async (attempt: SearchAttempt): Promise<SearchOutcome> => {
    const startedMs = performance.now();
    const { extractive, ...found } = await ANSWERING[attempt.reads](source, attempt, options);
    retrieveMs += performance.now() - startedMs;
    const { read } = found;
    options.onProgress?.({ stage: 'reading', passages: read.passages.length });
    const told = { attempt, refusalThreshold: null, none: null, notice: null, copies: noCopies, retrieveMs };
    if (extractive !== undefined) return { ...told, ...found, extractive };
    const copies = await printedCopies(source.store, articlesOf(read), attempt.filter);
    const how = { ...options, copies, order: attempt.order };
    return { ...told, copies, ...(await judgePassages(source, read, how)) };
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
function articlesOf({ passages }: Retrieval): readonly Article[] {
  return [...new Map(withCopies(passages).map(({ article }) => [article.id, article])).values()];
}

/** What was read, and what it says; without `extractive`, that is looked for in the passages. */
type Answering = (
  source: AnswerSource,
  attempt: SearchAttempt,
  options: AnswerOptions,
) => Promise<Pick<SearchOutcome, 'read'> & Partial<JudgedPassages & Pick<SearchOutcome, 'notice'>>>;

/** By what is read. A model words what is new and what is found, counts nothing and dates nothing. */
const ANSWERING: Readonly<Record<SearchAttempt['reads'], Answering>> = {
  passages: async (source, attempt, options) => ({ read: await findPassages(source, attempt, options) }),
  newest: async (source, attempt, options) => {
    const read = await findNewest(source, attempt, options);
    const newest = read.passages[0]?.article.publishedAt ?? null;
    const notice = attempt.period === null && read.passages.length > 0 ? newestArticles(newest) : null;
    const extractive = newsDigest(read.passages, attempt.reading.language);
    return { read, notice, extractive, refusalThreshold: REFUSAL_THRESHOLD };
  },
  nothing: async (source, attempt, options) => ({
    read: await findNewest(source, attempt, options),
    extractive: { composed: null, confidence: 0 },
  }),
  matching: async (source, attempt, options) => {
    const { store } = source;
    const question = await analyseQuestion(store, attempt.reading);
    const { composed, none, notice, passages } = await articlesHolding(store, question, attempt.filter);
    // Where none holds all words, some may speak of the subject in others.
    const read =
      composed === null
        ? await findPassages(source, attempt, options)
        : { question, passages, hasVector: false };
    return { read, none, notice, extractive: { composed, confidence: composed === null ? 0 : 1 } };
  },
  timeline: timelineOf,
};

async function findPassages(
  { store, embedder }: AnswerSource,
  { reading, filter, preferences, order }: SearchAttempt,
  { isWide = false, signal }: AnswerOptions,
): Promise<Retrieval> {
  const searched = await retrieve(store, embedder, reading, { filter, preferences, isWide, signal });
  const passages = order === 'newest' ? await withNewest(store, searched, filter) : searched.passages;
  return { ...searched, passages: passages.slice(0, limitOf(isWide)) };
}

async function findNewest(
  { store }: AnswerSource,
  { reading, filter }: SearchAttempt,
  { isWide = false }: AnswerOptions,
): Promise<Retrieval> {
  const question = await analyseQuestion(store, reading);
  return { question, passages: await newestPassages(store, filter, limitOf(isWide)), hasVector: false };
}

function limitOf(isWide: boolean): number {
  return isWide ? READ_PASSAGES_WIDE : READ_PASSAGES;
}
