import type { Bilingual } from './messages/bilingual.ts';

/** 1: it was tried and failed. 2: the command line or the configuration must be mended first. */
export type FailureExitCode = 1 | 2;

export interface FailureOptions {
  /** Exit code of a command that ends on this error; 1 when not given. */
  readonly exitCode?: FailureExitCode;
  /** The sentence has lines of its own; what comes from outside was made visible in each. False when not given. */
  readonly isList?: boolean;
  /** What went wrong underneath; kept for debugging, never shown to a person. */
  readonly cause?: unknown;
  /** What somebody is told who cannot mend it; nothing of it when not given. */
  readonly readerSentence?: Bilingual | null;
}

/**
 * A failure that a person may be told about. Its sentence says what happened, where, and how to mend it, in both
 * languages, to whoever runs the program; `message` is the English one. Whoever only reads answers, in Discord, hears
 * the reader's sentence instead, which knows no path and no setting. Rooms declare their own small subclasses, with
 * what a caller needs to decide (may it be retried, which file), so that nobody parses messages.
 */
export class KiosqueError extends Error {
  readonly sentence: Bilingual;
  readonly exitCode: FailureExitCode;
  readonly isList: boolean;
  /** Null: a reader is told no more than that something failed. */
  readonly readerSentence: Bilingual | null;

  constructor(sentence: Bilingual, options: FailureOptions = {}) {
    super(sentence.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.sentence = sentence;
    this.exitCode = options.exitCode ?? 1;
    this.isList = options.isList ?? false;
    this.readerSentence = options.readerSentence ?? null;
  }
}

/** A failure whose one sentence is for everybody: it says what whoever asked can do about it. */
export class PublicError extends KiosqueError {
  constructor(sentence: Bilingual, options: Omit<FailureOptions, 'readerSentence'> = {}) {
    super(sentence, { ...options, readerSentence: sentence });
  }
}

/** The `code` of a system error (`ENOENT`, `EACCES`…), or null for anything else. */
export function systemErrorCode(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return null;
}

/** What a work on a file gives, or something else where there is no such file. */
export async function absentAs<T>(absent: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return absent;
    throw error;
  }
}
