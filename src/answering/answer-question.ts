import { detectLanguage } from '../language/detect-language.ts';
import { refusal } from '../messages/answers.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { RankedPassage } from '../retrieval/retrieve.ts';
import { matchesFilter } from '../store/article-filter.ts';
import type { PassageStore } from '../store/passage-store.ts';
import type { Answer, AnswerPassage, AnswerProgress, NearestArticle } from './answer.ts';
import { type Found, firstThatAnswers } from './first-that-answers.ts';
import { type Attempt, type Understanding, type UnderstandingOptions, understand } from './understand.ts';
import { rewriteFollowUp } from './writing/rewrite-follow-up.ts';
import type { Writer } from './writing/writer.ts';
import { type WrittenOrQuoted, writtenOrQuoted } from './writing/written-or-quoted.ts';

/** Articles named when there is no answer. */
const NEAREST_ARTICLES = 3;

export interface AnswerOptions extends Omit<UnderstandingOptions, 'rewritten'> {
  /** Words the answer where there is something to say; without one, answers are quotations. */
  readonly writer?: Writer;
  /** Judges by meaning what answers; without one, rules over words do. */
  readonly reader?: Reader;
  /** For whom the question is asked: a Discord server's id. */
  readonly server?: string;
  /** Is told what is being done. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  readonly signal?: AbortSignal;
}

/** Where answers come from: one generation, and the embedder of its vectors (null: lexical search only). */
export interface AnswerSource {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Confidence below which a question is refused, 0 to 1, as it was chosen for this collection and one rule. */
  readonly calibration?: { readonly rule: string; readonly threshold: number };
}

/**
 * Answers a question from one generation: the sentences that answer it, quoted exactly or worded by a model and
 * checked, or a refusal that names the nearest articles.
 * @throws the signal's reason when it was aborted.
 */
export async function answerQuestion(
  source: AnswerSource,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const startedMs = performance.now();
  options.onProgress?.({ stage: 'searching' });
  const { language, searchedAs, attempts } = await understood(text, options);
  const understoodMs = performance.now() - startedMs;
  const found = await firstThatAnswers(source, attempts, language, options);
  const { attempt, read, retrieveMs } = found;
  const { composed, answerer, notice } = await worded(
    source,
    searchedAs ?? text,
    found,
    language,
    withLessTime(options, understoodMs),
  );
  const nearest = composed === null ? nearestArticles(read.passages) : [];
  const doneMs = performance.now();
  const identity = read.hasVector ? source.embedder?.identity : undefined;
  return {
    question: text,
    status: composed === null ? 'refused' : 'answered',
    language,
    text: composed?.text ?? refusal(nearest, source.store.manifest.newestArticle, language),
    citations: composed?.citations ?? [],
    passages: read.passages.map(asAnswerPassage),
    confidence: rounded(found.extractive.confidence),
    answerer,
    embedder: identity === undefined ? 'none' : `${identity.provider}:${identity.model}`,
    generation: source.store.manifest.generation,
    timingsMs: {
      retrieve: rounded(retrieveMs),
      answer: rounded(doneMs - startedMs - retrieveMs),
      total: rounded(doneMs - startedMs),
    },
    searchedAs,
    period: shownPeriod(attempt, read.passages),
    nearest,
    notice: both(attempt.notice, notice),
  };
}

/** What the question means; a follow-up is completed by the model where there is one that can. */
async function understood(text: string, options: AnswerOptions): Promise<Understanding> {
  const { writer, earlier = [], signal } = options;
  const rewritten =
    writer === undefined ? null : await rewriteFollowUp(text, earlier, detectLanguage(text), writer, signal);
  return understand(text, { ...options, rewritten });
}

/** What a model took to complete a follow-up is no longer there for the answer. */
function withLessTime(options: AnswerOptions, spentMs: number): AnswerOptions {
  const { writer } = options;
  if (writer === undefined) return options;
  return { ...options, writer: { ...writer, deadlineMs: writer.deadlineMs - spentMs } };
}

/** What was quoted, or what the model makes of the same passages. */
async function worded(
  { store, embedder }: AnswerSource,
  asked: string,
  { attempt, read, extractive, refusalThreshold }: Found,
  language: Answer['language'],
  { writer, onProgress, signal }: AnswerOptions,
): Promise<WrittenOrQuoted> {
  if (writer === undefined) return { composed: extractive.composed, answerer: 'extractive', notice: null };
  const { question, passages } = read;
  const { filter, period } = attempt;
  return writtenOrQuoted(
    writer,
    { asked, question, language, filter, period, passages, extractive, refusalThreshold },
    {
      store,
      embedder,
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    },
  );
}

function both(first: Bilingual | null, second: Bilingual | null): Bilingual | null {
  if (first === null || second === null) return first ?? second;
  return { fr: `${first.fr} ${second.fr}`, en: `${first.en} ${second.en}` };
}

/** A preference that no article met is not worth a word. */
function shownPeriod({ period, preferences }: Attempt, passages: readonly RankedPassage[]): Answer['period'] {
  if (period === null || period.isFilter) return period;
  const dated = preferences.filter(({ since }) => since !== undefined);
  const isMet = passages.some(({ article }) => dated.some((days) => matchesFilter(article, days)));
  return isMet ? period : null;
}

function nearestArticles(passages: readonly RankedPassage[]): readonly NearestArticle[] {
  const articles = new Map(passages.map(({ article }) => [article.id, article]));
  return [...articles.values()]
    .slice(0, NEAREST_ARTICLES)
    .map(({ id, path, title, publisher, publishedAt, url }) => ({
      articleId: id,
      path,
      title,
      publisher,
      publishedAt,
      url,
    }));
}

function asAnswerPassage({ rank, article, passage, score }: RankedPassage): AnswerPassage {
  return {
    rank,
    articleId: article.id,
    path: article.path,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    score: rounded(score),
  };
}

/** Three decimals: what a reader of the JSON can use. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
