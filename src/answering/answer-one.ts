import { matchesFilter } from '../index/article-filter.ts';
import { refusal, withNearest } from '../messages/answers.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import type { Answer, AnswerPassage, NamedSource } from './answer.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { firstThatAnswers, type SearchOutcome } from './first-that-answers.ts';
import { joinedNotices } from './joined-notices.ts';
import type { SearchAttempt } from './question/attempts.ts';
import type { QuestionRequest } from './question/request.ts';
import { type Understanding, understand } from './question/understand.ts';
import { namedSource } from './quoting/citation.ts';
import { rewriteFollowUp } from './writing/rewrite-follow-up.ts';
import { type WrittenOrQuoted, writtenOrQuoted } from './writing/written-or-quoted.ts';

/** Articles named when there is no answer. */
const NEAREST_ARTICLES = 3;

/**
 * Answers one question: the sentences that answer it, quoted exactly or worded by a model and checked, or a refusal that
 * names the nearest articles.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function answerOne(
  source: AnswerSource,
  request: QuestionRequest,
  options: AnswerOptions,
): Promise<Answer> {
  const { text } = request;
  const startedMs = performance.now();
  options.onProgress?.({ stage: 'searching' });
  const { language, searchedAs, attempts } = await understandFollowUp(request, options);
  const understandMs = performance.now() - startedMs;
  const found = await firstThatAnswers(source, attempts, language, options);
  const { attempt, read, retrieveMs } = found;
  const { composed, answerer, notice } = await wordAnswer(
    source,
    searchedAs ?? text,
    found,
    language,
    withLessTime(options, understandMs),
  );
  const nearest = composed === null ? nearestArticles(read.passages) : [];
  const refused =
    found.none === null
      ? refusal(nearest, source.store.manifest.newestArticle, language)
      : withNearest(found.none, nearest, language);
  const doneMs = performance.now();
  const identity = read.hasVector ? source.embedder?.identity : undefined;
  return {
    question: text,
    status: composed === null ? 'refused' : 'answered',
    language,
    text: composed?.text ?? refused,
    citations: composed?.citations ?? [],
    passages: read.passages.map(asAnswerPassage),
    confidence: round(found.extractive.confidence),
    answerer,
    embedder: identity === undefined ? 'none' : `${identity.provider}:${identity.model}`,
    generation: source.store.manifest.generation,
    timingsMs: {
      retrieve: round(retrieveMs),
      answer: round(doneMs - startedMs - retrieveMs),
      total: round(doneMs - startedMs),
    },
    searchedAs,
    period: shownPeriod(attempt, read.passages),
    nearest,
    notice: joinedNotices([attempt.notice, found.notice, notice]),
  };
}

/** What the question means; a follow-up is completed by the model where there is one that can. */
async function understandFollowUp(request: QuestionRequest, options: AnswerOptions): Promise<Understanding> {
  const { writer, earlier = [], signal } = options;
  const rewritten =
    writer === undefined || request.kind === 'digest'
      ? null
      : await rewriteFollowUp(request.reading, earlier, writer, signal);
  return understand(request, { ...options, rewritten });
}

/** What a model took to complete a follow-up is no longer there for the answer. */
function withLessTime(options: AnswerOptions, spentMs: number): AnswerOptions {
  const { writer } = options;
  if (writer === undefined) return options;
  return { ...options, writer: { ...writer, deadlineMs: writer.deadlineMs - spentMs } };
}

/** What was quoted, or what the model makes of the same passages. */
async function wordAnswer(
  { store, embedder }: AnswerSource,
  asked: string,
  { attempt, read, extractive, refusalThreshold, isClosed, copies }: SearchOutcome,
  language: Answer['language'],
  { writer, reader, onProgress, signal }: AnswerOptions,
): Promise<WrittenOrQuoted> {
  // A model does not count, has no say in what is so, and dates nothing.
  if (writer === undefined || attempt.reads === 'matching' || attempt.reads === 'timeline' || isClosed)
    return { composed: extractive.composed, answerer: 'extractive', notice: null };
  const { question, passages } = read;
  const { filter, period } = attempt;
  return writtenOrQuoted(
    writer,
    { asked, question, language, filter, period, passages, copies, extractive, refusalThreshold },
    {
      store,
      embedder,
      ...(reader === undefined ? {} : { reader }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    },
  );
}

/** A preference that no article met is not worth a word. */
function shownPeriod(
  { period, preferences }: SearchAttempt,
  passages: readonly RankedPassage[],
): Answer['period'] {
  if (period === null || period.isFilter) return period;
  const dated = preferences.filter(({ since }) => since !== undefined);
  const isMet = passages.some(({ article }) => dated.some((days) => matchesFilter(article, days)));
  return isMet ? period : null;
}

function nearestArticles(passages: readonly RankedPassage[]): readonly NamedSource[] {
  const articles = new Map(passages.map(({ article }) => [article.id, article]));
  return [...articles.values()].slice(0, NEAREST_ARTICLES).map(namedSource);
}

function asAnswerPassage({ rank, article, passage, score }: RankedPassage): AnswerPassage {
  return {
    rank,
    articleId: article.id,
    path: article.path,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    score: round(score),
  };
}

/** Three decimals: what a reader of the JSON can use. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
