import type { ArticleFilter, PassageStore } from '../index/passage-store.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { Answer, AnswerProgress } from './answer.ts';
import type { Turn } from './question/follow-up.ts';
import type { Writer } from './writing/writer.ts';

/** Where answers come from: one generation, and the embedder of its vectors (null: lexical search only). */
export interface AnswerSource {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Confidence below which a question is refused, 0 to 1, as it was chosen for this collection and one rule. */
  readonly calibration?: { readonly rule: string; readonly threshold: number };
}

export interface AnswerOptions {
  readonly filter?: ArticleFilter;
  /** `YYYY-MM-DD`, from which « hier » is counted; the system's when not given. */
  readonly today?: string;
  /** A period that the question names is not looked at. */
  readonly ignorePeriod?: boolean;
  /** Earlier questions of the conversation, oldest first. */
  readonly earlier?: readonly Turn[];
  /** All articles are searched, whatever the filter and the period. */
  readonly isWide?: boolean;
  /** Words the answer where there is something to say; without one, answers are quotations. */
  readonly writer?: Writer;
  /** Judges by meaning what answers; without one, rules over words do. */
  readonly reader?: Reader | undefined;
  /** For whom the question is asked: a Discord server's id. */
  readonly server?: string;
  /** Is told what is being done. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  readonly signal?: AbortSignal;
}

/** With the day on which it is asked. */
export type DatedOptions = AnswerOptions & Required<Pick<AnswerOptions, 'today'>>;

/** How a question is answered in this process: with its reader, its writer and its budget. */
export type AnswerFunction = (
  source: AnswerSource,
  question: string,
  options: AnswerOptions,
) => Promise<Answer>;
