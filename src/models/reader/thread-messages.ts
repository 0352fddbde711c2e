import type { ReadablePassage, SentenceReading } from './reader.ts';

/** What the reader's thread is started with. */
export interface ThreadSetting {
  readonly modelFile: string;
  readonly vocabularyFile: string;
  /** Threads that one run of the model may use. */
  readonly threads: number;
}

export interface ReadingRequest {
  readonly id: number;
  readonly question: string;
  readonly passages: readonly ReadablePassage[];
}

export type ThreadReply =
  | { readonly ready: true }
  | { readonly id: number; readonly readings: readonly (readonly (SentenceReading | null)[])[] }
  | { readonly failed: number; readonly message: string };
