import type { ReadablePassage, SentenceReading, StatementToCheck, SupportReading } from './reader.ts';
import type { RuntimeGate } from './runtime-gate.ts';

/** What the reader's thread is started with. */
export interface ThreadSetting {
  readonly modelFile: string;
  readonly vocabularyFile: string;
  /** Threads that one run of the model may use. */
  readonly threads: number;
  /** Between the thread and its runtime. */
  readonly gate: RuntimeGate;
}

export interface ReadingRequest {
  readonly id: number;
  readonly question: string;
  readonly passages: readonly ReadablePassage[];
}

export interface SupportRequest {
  readonly id: number;
  readonly statements: readonly StatementToCheck[];
}

/** What is found for each passage: a reading for each of its sentences. */
export type PassageReadings = readonly (readonly (SentenceReading | null)[])[];

export type ThreadReply =
  | { readonly ready: true }
  | { readonly id: number; readonly readings: PassageReadings }
  | { readonly id: number; readonly supports: readonly SupportReading[] }
  | { readonly failed: number; readonly message: string };
