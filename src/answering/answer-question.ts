import { refusal } from '../messages/answers.ts';
import type { Embedder } from '../models/embedder.ts';
import { type RankedPassage, retrieve } from '../retrieval/retrieve.ts';
import type { ArticleFilter, PassageStore } from '../store/passage-store.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { candidateSentences } from './candidate-sentences.ts';
import { chooseSentences } from './choose-sentences.ts';
import { composeAnswer } from './compose-answer.ts';
import { answerConfidence, REFUSAL_THRESHOLD } from './refusal.ts';
import { refusalSigns } from './refusal-signs.ts';
import { scoreSentences } from './score-sentence.ts';

/** Passages that are read for an answer, and listed in it. */
const READ_PASSAGES = 10;
/** Articles named when there is no answer. */
const NEAREST_ARTICLES = 3;

export interface AnswerOptions {
  readonly filter?: ArticleFilter;
  readonly signal?: AbortSignal;
}

/** Where answers come from: one generation, and the embedder of its vectors (null: lexical search only). */
export interface AnswerSource {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Confidence below which a question is refused, 0 to 1; `REFUSAL_THRESHOLD` when not given. */
  readonly refusalThreshold?: number;
}

/**
 * Answers a question from one generation: the sentences that answer it, quoted exactly, or a refusal that
 * names the nearest articles.
 */
export async function answerQuestion(
  { store, embedder, refusalThreshold = REFUSAL_THRESHOLD }: AnswerSource,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const startedMs = performance.now();
  const { question, passages, hasVector } = await retrieve(store, embedder, text, options);
  const retrievedMs = performance.now();
  const read = passages.slice(0, READ_PASSAGES);
  const ranked = scoreSentences(question, candidateSentences(read));
  const best = ranked[0];
  const confidence = best === undefined ? 0 : answerConfidence(refusalSigns(question, best));
  const isAnswered = confidence >= refusalThreshold;
  const composed = isAnswered
    ? composeAnswer(chooseSentences(ranked), question.language)
    : {
        text: refusal(nearestArticles(read), store.manifest.newestArticle, question.language),
        citations: [],
      };
  const doneMs = performance.now();
  const identity = hasVector ? embedder?.identity : undefined;
  return {
    question: text,
    status: isAnswered ? 'answered' : 'refused',
    language: question.language,
    ...composed,
    passages: read.map(asAnswerPassage),
    confidence: rounded(confidence),
    answerer: 'extractive',
    embedder: identity === undefined ? 'none' : `${identity.provider}:${identity.model}`,
    generation: store.manifest.generation,
    timingsMs: {
      retrieve: rounded(retrievedMs - startedMs),
      answer: rounded(doneMs - retrievedMs),
      total: rounded(doneMs - startedMs),
    },
  };
}

function nearestArticles(passages: readonly RankedPassage[]) {
  const articles = new Map(passages.map(({ article }) => [article.id, article]));
  return [...articles.values()].slice(0, NEAREST_ARTICLES);
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
