import type { AnalysedQuestion } from '../retrieval/question.ts';
import type { RankedPassage } from '../retrieval/retrieve.ts';
import type { AnswerOptions, AnswerSource } from './answer-question.ts';
import { type ExtractiveAnswer, extractiveAnswer } from './extractive-answer.ts';
import { READER_RULE, READER_THRESHOLD } from './judge-reading.ts';
import { readSentences } from './read-sentences.ts';
import { REFUSAL_RULE, REFUSAL_THRESHOLD } from './refusal.ts';

/** What was found for one way of searching. */
export interface Reading {
  readonly question: AnalysedQuestion;
  readonly passages: readonly RankedPassage[];
  readonly hasVector: boolean;
}

/** What the passages that were found say to the question. */
export interface JudgedPassages {
  /** Its passages in the order of the judgement. */
  readonly read: Reading;
  readonly extractive: ExtractiveAnswer;
  /** Confidence from which there is an answer, for whoever judged. */
  readonly refusalThreshold: number;
}

/** Judges passages by what the reader makes of them; without one, or when it cannot read any more, by rules over words. */
export async function judgePassages(
  source: AnswerSource,
  read: Reading,
  { reader, signal }: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<JudgedPassages> {
  const { question } = read;
  const understood =
    reader === undefined ? null : await readSentences(reader, question.text, read.passages, signal);
  if (understood === null) {
    const refusalThreshold = thresholdOf(source, REFUSAL_RULE, REFUSAL_THRESHOLD);
    const extractive = extractiveAnswer(question, read.passages, null, refusalThreshold);
    return { read, extractive, refusalThreshold };
  }
  const { passages, readings } = understood;
  const refusalThreshold = thresholdOf(source, READER_RULE, READER_THRESHOLD);
  const extractive = extractiveAnswer(question, passages, readings, refusalThreshold);
  return { read: { ...read, passages }, extractive, refusalThreshold };
}

/** A threshold that was chosen for another rule means nothing here. */
function thresholdOf({ calibration }: AnswerSource, rule: string, byDefault: number): number {
  return calibration?.rule === rule ? calibration.threshold : byDefault;
}
