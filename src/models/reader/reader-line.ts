import { type AskedThread, askThread } from '../../system/threads/ask-thread.ts';
import { startThread } from '../../system/threads/start-thread.ts';
import type { ReadablePassage, SentenceReading, StatementToCheck, SupportReading } from './reader.ts';
import { ReaderError } from './reader-error.ts';
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

/** One thread that reads; its backlog counts UTF-16 code units. The gate must be shut before it is ended. */
export type ReaderLine = AskedThread<TextToJudge, TextJudgement>;

/** A thread answers this without its model, as soon as that is loaded. */
const NOTHING_TO_READ: TextToJudge = { question: '', passage: { title: '', sentences: [] } };

/**
 * Starts a thread of the reader; settles once it can read. One that cannot is ended.
 * @throws ReaderError when the runtime does not load on this machine.
 */
export async function openLine(setting: ThreadSetting, folder: string): Promise<ReaderLine> {
  const line: ReaderLine = askThread(startThread(new URL('reader-thread', import.meta.url), setting));
  try {
    await line.ask(NOTHING_TO_READ);
    return line;
  } catch (cause) {
    // It may live on. Whatever it failed in, it is outside the runtime: the gate stays as it is for the others.
    await line.end().catch(() => undefined);
    throw new ReaderError('runtime', folder, cause);
  }
}
