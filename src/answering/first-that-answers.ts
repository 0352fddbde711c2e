import { type AnalysedQuestion, analyseQuestion } from '../retrieval/question.ts';
import { type RankedPassage, retrieve } from '../retrieval/retrieve.ts';
import type { Answer } from './answer.ts';
import type { AnswerOptions, AnswerSource } from './answer-question.ts';
import { type ExtractiveAnswer, extractiveAnswer } from './extractive-answer.ts';
import { newestPassages, newsDigest } from './news-digest.ts';
import { READER_RULE, READER_THRESHOLD } from './judge-reading.ts';
import { readSentences } from './read-sentences.ts';
import { REFUSAL_RULE, REFUSAL_THRESHOLD } from './refusal.ts';
import type { Attempt } from './understand.ts';

/** Passages that are read for an answer, and listed in it. */
const READ_PASSAGES = 10;
/** And for a wide search. */
const READ_PASSAGES_WIDE = 20;

/** What was found for one way of searching. */
export interface Reading {
  readonly question: AnalysedQuestion;
  readonly passages: readonly RankedPassage[];
  readonly hasVector: boolean;
}

/** What one way of searching has led to. */
export interface Found {
  readonly attempt: Attempt;
  readonly read: Reading;
  readonly extractive: ExtractiveAnswer;
  /** Confidence from which there is an answer, for whoever judged. */
  readonly refusalThreshold: number;
  /** Of all ways that were tried, in milliseconds. */
  readonly retrieveMs: number;
}

/** The first way of searching that leads to an answer, else the last one. */
export async function firstThatAnswers(
  source: AnswerSource,
  attempts: readonly [Attempt, ...Attempt[]],
  language: Answer['language'],
  options: AnswerOptions,
): Promise<Found> {
  const { reader = null, signal } = options;
  let retrieveMs = 0;
  const follow = async (attempt: Attempt): Promise<Found> => {
    const startedMs = performance.now();
    const read = await readPassages(source, attempt, language, options);
    retrieveMs += performance.now() - startedMs;
    options.onProgress?.({ stage: 'reading', passages: read.passages.length });
    if (attempt.digest !== null) {
      const extractive = newsDigest(attempt.digest === 'newest' ? read.passages : [], language);
      return { attempt, read, extractive, refusalThreshold: REFUSAL_THRESHOLD, retrieveMs };
    }
    const understood =
      reader === null ? null : await readSentences(reader, read.question.text, read.passages, signal);
    const refusalThreshold =
      understood === null
        ? thresholdOf(source, REFUSAL_RULE, REFUSAL_THRESHOLD)
        : thresholdOf(source, READER_RULE, READER_THRESHOLD);
    const passages = understood?.passages ?? read.passages;
    const extractive = extractiveAnswer(
      read.question,
      passages,
      understood?.readings ?? null,
      refusalThreshold,
    );
    return { attempt, read: { ...read, passages }, extractive, refusalThreshold, retrieveMs };
  };
  const [first, ...others] = attempts;
  let found = await follow(first);
  for (const attempt of others) {
    if (found.extractive.composed !== null) break;
    found = await follow(attempt);
  }
  return found;
}

/** A threshold that was chosen for another rule means nothing here. */
function thresholdOf({ calibration }: AnswerSource, rule: string, byDefault: number): number {
  return calibration?.rule === rule ? calibration.threshold : byDefault;
}

async function readPassages(
  { store, embedder }: AnswerSource,
  { text, filter, preferences, digest }: Attempt,
  language: Answer['language'],
  { isWide = false, signal }: AnswerOptions,
): Promise<Reading> {
  const limit = isWide ? READ_PASSAGES_WIDE : READ_PASSAGES;
  if (digest !== null) {
    const question = await analyseQuestion(store, text, language);
    return { question, passages: await newestPassages(store, filter, limit), hasVector: false };
  }
  const searched = await retrieve(store, embedder, text, {
    filter,
    preferences,
    language,
    isWide,
    ...(signal === undefined ? {} : { signal }),
  });
  return { ...searched, passages: searched.passages.slice(0, limit) };
}
