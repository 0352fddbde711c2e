import { matchesFilter } from '../index/article-filter.ts';
import { refusal, withNearest } from '../messages/answers.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import type { Answer, AnswerPassage, NamedSource } from './answer.ts';
import type { AnswerOptions, AnswerSource, DatedOptions } from './answer-options.ts';
import { firstThatAnswers } from './first-that-answers.ts';
import { joinedNotices } from './joined-notices.ts';
import type { SearchAttempt } from './question/attempts.ts';
import type { QuestionRequest } from './question/request.ts';
import { understand } from './question/understand.ts';
import { namedSource } from './quoting/citation.ts';
import { rewriteFollowUp } from './writing/rewrite-follow-up.ts';
import { writtenOrQuoted } from './writing/written-or-quoted.ts';

/** Articles named when there is no answer. */
const NEAREST_ARTICLES = 3;

/**
 * Answers one question: the sentences that answer it, quoted exactly or worded by a model and checked, or a refusal
 * that names the nearest articles.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function answerOne(
  source: AnswerSource,
  request: QuestionRequest,
  options: DatedOptions,
): Promise<Answer> {
  const { text, reading } = request;
  const { language } = reading;
  const { writer, earlier = [], signal } = options;
  const startedMs = performance.now();
  options.onProgress?.({ stage: 'searching' });
  const rewritten =
    writer === undefined || request.kind === 'digest'
      ? null
      : await rewriteFollowUp(reading, earlier, writer, signal);
  const { searchedAs, attempts } = understand(request, rewritten, options);
  const timed = withLessTime(options, performance.now() - startedMs);
  const found = await firstThatAnswers(source, attempts, options);
  const { attempt, read, retrieveMs } = found;
  const { composed, answerer, notice } = await writtenOrQuoted(source, searchedAs ?? text, found, timed);
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

/** What a model took to complete a follow-up is no longer there for the answer. */
function withLessTime(options: AnswerOptions, spentMs: number): AnswerOptions {
  const { writer } = options;
  if (writer === undefined) return options;
  return { ...options, writer: { ...writer, deadlineMs: writer.deadlineMs - spentMs } };
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
  const { start, end, text } = passage;
  return { rank, articleId: article.id, path: article.path, start, end, text, score: round(score) };
}

/** Three decimals: what a reader of the JSON can use. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
