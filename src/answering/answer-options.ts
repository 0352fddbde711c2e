import type { PassageStore } from '../index/passage-store.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { Answer, AnswerProgress } from './answer.ts';
import type { UnderstandingOptions } from './question/understand.ts';
import type { Writer } from './writing/writer.ts';

/** Where answers come from: one generation, and the embedder of its vectors (null: lexical search only). */
export interface AnswerSource {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Confidence below which a question is refused, 0 to 1, as it was chosen for this collection and one rule. */
  readonly calibration?: { readonly rule: string; readonly threshold: number };
}

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

/** How a question is answered in this process: with its reader, its writer and its budget. */
export type AnswerFunction = (
  source: AnswerSource,
  question: string,
  options: AnswerOptions,
) => Promise<Answer>;
