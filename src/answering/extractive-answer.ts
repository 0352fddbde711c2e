import type { AnalysedQuestion } from '../retrieval/question.ts';
import type { RankedPassage } from '../retrieval/retrieve.ts';
import { candidateSentences } from './candidate-sentences.ts';
import { chooseSentences } from './choose-sentences.ts';
import { type ComposedAnswer, composeAnswer } from './compose-answer.ts';
import { judgeByReading, type Readings } from './judge-reading.ts';
import { withNearWords } from './near-words.ts';
import { answerConfidence } from './refusal.ts';
import { refusalSigns } from './refusal-signs.ts';
import { type SentenceScore, scoreSentences } from './score-sentence.ts';

/** What the passages themselves say to a question. */
export interface ExtractiveAnswer {
  /** Null when the passages do not answer surely enough: no answer is better than a guess. */
  readonly composed: ComposedAnswer | null;
  /** Estimated probability between 0 and 1 that the passages answer the question. */
  readonly confidence: number;
}

/**
 * The sentences of the passages that answer a question, quoted exactly: by what a reader made of them, else by rules over
 * words.
 *
 * @param readings null without a reader
 * @param refusalThreshold confidence from which there is an answer
 */
export function extractiveAnswer(
  question: AnalysedQuestion,
  passages: readonly RankedPassage[],
  readings: Readings | null,
  refusalThreshold: number,
): ExtractiveAnswer {
  const { ranked: byRules, confidenceOf } = scoreByRules(question, passages);
  const { ranked, confidence } =
    readings === null
      ? { ranked: byRules, confidence: byRules[0] === undefined ? 0 : confidenceOf(byRules[0]) }
      : judgeByReading(byRules, readings, confidenceOf);
  const isAnswered = confidence >= refusalThreshold;
  return {
    composed: isAnswered ? composeAnswer(chooseSentences(ranked), question.language) : null,
    confidence,
  };
}

/** The sentences by rules over words, best first, and what these make of one. */
function scoreByRules(
  question: AnalysedQuestion,
  passages: readonly RankedPassage[],
): { readonly ranked: readonly SentenceScore[]; readonly confidenceOf: (score: SentenceScore) => number } {
  const near = withNearWords(question, passages);
  // Another French word for the one asked is a little less than the word itself: it orders sentences, and does not
  // make an answer surer. Across languages there is nothing else to go by.
  const counted = question.language === 'en' ? near : question;
  return {
    ranked: scoreSentences(near, candidateSentences(passages)),
    confidenceOf: (score) => answerConfidence(refusalSigns(counted, score)),
  };
}
