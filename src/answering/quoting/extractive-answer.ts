import type { Language } from '../../messages/bilingual.ts';
import type { AnalysedQuestion } from '../../searching/question.ts';
import type { RankedPassage } from '../../searching/retrieve.ts';
import type { PrintedCopies } from '../copies/printed-copies.ts';
import type { AnswerOrder } from './answer-order.ts';
import { candidateSentences } from './candidate-sentences.ts';
import { chooseSentences } from './choose-sentences.ts';
import { type ComposedAnswer, composeAnswer } from './compose-answer.ts';
import { judgeByReading, type RankedSentences, type Readings } from './judge-reading.ts';
import { askedKind } from './kind-evidence.ts';
import { withNearWords } from './near-words.ts';
import type { Opposed } from './opposed-sentences.ts';
import { answerConfidence, refusalSigns } from './refusal.ts';
import { type SentenceScore, scoreSentences } from './score-sentence.ts';

/** What the passages themselves say to a question. */
export interface ExtractiveAnswer {
  /** Null when the passages do not answer surely enough: no answer is better than a guess. */
  readonly composed: ComposedAnswer | null;
  /** Estimated probability between 0 and 1 that the passages answer the question. */
  readonly confidence: number;
}

/** The sentences of some passages by rules over words, best first, and what these make of one. */
export interface RuleScores {
  readonly ranked: readonly SentenceScore[];
  readonly confidenceOf: (score: SentenceScore) => number;
}

/** How well the sentences of the passages answer a question, by rules over words. */
export function scoreByRules(question: AnalysedQuestion, passages: readonly RankedPassage[]): RuleScores {
  const near = withNearWords(question, passages);
  // Another French word for the one asked is a little less than the word itself: it orders sentences, and does not
  // make an answer surer. Across languages there is nothing else to go by.
  const counted = question.language === 'en' ? near : question;
  const asked = askedKind(near.reading, near.terms);
  return {
    ranked: scoreSentences(near, candidateSentences(passages), asked),
    confidenceOf: (score) => answerConfidence(refusalSigns(counted, asked.kind, score)),
  };
}

/**
 * What the sentences answer altogether: by what a reader made of them, else by the rules alone.
 *
 * @param readings null without a reader
 */
export function judgeSentences(
  { ranked, confidenceOf }: RuleScores,
  readings: Readings | null,
): RankedSentences {
  if (readings !== null) return judgeByReading(ranked, readings, confidenceOf);
  const confidence = ranked[0] === undefined ? 0 : confidenceOf(ranked[0]);
  return { ranked, all: ranked, confidence, confidenceOf };
}

/**
 * The sentences that answer, quoted exactly; none below the confidence from which there is an answer.
 *
 * @param how which sentences contradict each other in other words than rules know, which come first, and where else they
 * are printed
 */
export function quoteSentences(
  { ranked, confidence }: Pick<RankedSentences, 'ranked' | 'confidence'>,
  refusalThreshold: number,
  language: Language,
  {
    opposed,
    order,
    copies,
  }: { readonly opposed?: Opposed; readonly order?: AnswerOrder; readonly copies?: PrintedCopies } = {},
): ExtractiveAnswer {
  const composed =
    confidence >= refusalThreshold
      ? composeAnswer(chooseSentences(ranked, opposed, order), language, copies)
      : null;
  return { composed, confidence };
}
