import type { ReadablePassage, SentenceReading, StatementToCheck, SupportReading } from './reader.ts';
import type { RuntimeGate } from './runtime-gate.ts';

/** What a thread of the reader is started with. */
export interface ThreadSetting {
  readonly modelFile: string;
  readonly vocabularyFile: string;
  /** Between the threads and their runtime. */
  readonly gate: RuntimeGate;
}

/** A passage for a question, or a statement with its evidence. */
export type TextToJudge =
  | { readonly question: string; readonly passage: ReadablePassage }
  | { readonly statement: StatementToCheck };

/** What is found: a reading for each sentence of the passage, or what the evidence says of the statement. */
export type TextJudgement =
  | { readonly readings: readonly (SentenceReading | null)[] }
  | { readonly support: SupportReading };

export interface JudgingRequest {
  readonly id: number;
  readonly text: TextToJudge;
}

export type ThreadReply =
  | { readonly ready: true }
  | { readonly id: number; readonly judgement: TextJudgement }
  | { readonly id: number; readonly failed: string };
