import type { Answer } from '../answering/answer.ts';
import type { AnswerOptions, AnswerSource } from '../answering/answer-options.ts';

/** How a question is answered in this process: with its reader, its writer and its budget. */
export type AnswerFunction = (
  source: AnswerSource,
  question: string,
  options: AnswerOptions,
) => Promise<Answer>;
