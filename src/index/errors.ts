import { KiosqueError, systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import * as entryMessages from '../messages/index-entries.ts';
import * as messages from '../messages/unusable-index.ts';

/** Nothing was ever published in the folder: an ordinary state before the first ingestion. */
export class IndexMissingError extends KiosqueError {
  constructor(indexFolder: string) {
    super(messages.indexMissing(indexFolder));
  }
}

/** The folder itself cannot be read: not a folder, no access. */
export class IndexUnreadableError extends KiosqueError {
  constructor(indexFolder: string, cause: unknown) {
    super(messages.indexUnreadable(indexFolder, detailOf(cause)), { cause });
  }
}

/** No generation of the index can be served. */
export class IndexDamagedError extends KiosqueError {
  constructor(indexFolder: string, problem: KiosqueError) {
    super(messages.indexDamaged(indexFolder, problem.sentence), { cause: problem });
  }
}

/** One file of the index is missing or damaged; `file` is relative to the index folder. */
export class DamagedFileError extends KiosqueError {
  readonly file: string;

  constructor(file: string, problem: messages.FileProblem, cause?: unknown) {
    super(messages.damagedFile(file, problem), { cause });
    this.file = file;
  }
}

/** A generation of another layout than this program reads. */
export class IndexFormatError extends KiosqueError {
  readonly file: string;
  /** Whether an earlier version of the program wrote it. */
  readonly isOlder: boolean;

  constructor(file: string, found: number, known: number) {
    const isOlder = found < known;
    super((isOlder ? messages.olderFormat : messages.newerFormat)(file, found, known));
    this.file = file;
    this.isOlder = isOlder;
  }
}

/** Another ingestion holds the lock. It may be tried again later. */
export class IndexBusyError extends KiosqueError {
  constructor(indexFolder: string, holder: { pid: number; since: string } | null) {
    super(messages.indexBusy(indexFolder, holder), { readerSentence: messages.indexBusyForReader });
  }
}

export class IngestionLockError extends KiosqueError {
  constructor(lockFile: string, cause: unknown) {
    super(messages.lockFailed(lockFile, detailOf(cause)), { cause });
  }
}

/** The generation could not be written; the one before still serves. */
export class PublishFailedError extends KiosqueError {
  constructor(indexFolder: string, cause: unknown) {
    super(messages.publishFailed(indexFolder, detailOf(cause)), {
      cause,
      readerSentence: messages.notWrittenForReader(systemErrorCode(cause)),
    });
  }
}

/** What an earlier ingestion left half done cannot be read: it is done again. */
export class WorkDamagedError extends KiosqueError {
  constructor(file: string, cause?: unknown) {
    super(messages.workDamaged(file), { cause });
  }
}

/** `CURRENT` could not be changed; the generation that was live still is. */
export class RollbackFailedError extends KiosqueError {
  constructor(indexFolder: string, cause: unknown) {
    super(messages.rollbackFailed(indexFolder, detailOf(cause)), {
      cause,
      readerSentence: messages.notWrittenForReader(systemErrorCode(cause)),
    });
  }
}

/** The change was computed against another generation than the one it would be applied to. */
export class BaseChangedError extends KiosqueError {
  constructor(expected: string, found: string | null) {
    super(messages.baseChanged(expected, found));
  }
}

export class NoPreviousGenerationError extends KiosqueError {
  constructor(indexFolder: string) {
    super(messages.noPreviousGeneration(indexFolder), {
      readerSentence: messages.noPreviousGenerationForReader,
    });
  }
}

/** A vector that must not be indexed, with the passage it was made for. */
export class PassageVectorError extends KiosqueError {
  readonly path: string;
  readonly ordinal: number;

  constructor(path: string, ordinal: number, problem: Bilingual) {
    super(entryMessages.badPassageVector(path, ordinal, problem));
    this.path = path;
    this.ordinal = ordinal;
  }
}

export class QueryVectorError extends KiosqueError {
  constructor(problem: Bilingual) {
    super(entryMessages.badQueryVector(problem));
  }
}

/** An entry that contradicts itself, such as a passage that is no slice of its article. */
export class UnsoundEntryError extends KiosqueError {
  constructor(path: string, ordinal: number | null, what: Bilingual) {
    super(entryMessages.unsoundEntry(path, ordinal, what));
  }
}

function detailOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.message;
}
