import { KiosqueError, PublicError, systemErrorCode } from '../errors.ts';
import type { LockHolder } from '../index/local/named-lock.ts';
import * as messages from '../messages/state.ts';

// Those of opening end with 2: starting again changes nothing until a person has acted.

/** The file has a schema of a later version of this program. */
export class StateTooNewError extends KiosqueError {
  constructor(file: string, found: number, known: number) {
    super(messages.stateTooNew(file, found, known), { exitCode: 2 });
  }
}

/** SQLite cannot read the file, or finds it inconsistent. */
export class StateDamagedError extends KiosqueError {
  constructor(file: string, detail: string, cause?: unknown) {
    super(messages.stateDamaged(file, detail), { exitCode: 2, cause });
  }
}

/** A sound database with somebody else's tables. */
export class StateNotOursError extends KiosqueError {
  constructor(file: string) {
    super(messages.stateNotOurs(file), { exitCode: 2 });
  }
}

/** No access, no such folder, a full disk. */
export class StateInaccessibleError extends KiosqueError {
  constructor(file: string, cause: unknown) {
    super(messages.stateInaccessible(file, systemErrorCode(cause) ?? String(cause)), { exitCode: 2, cause });
  }
}

/** The file cannot take what should be written; nothing of it was. It may be tried again later. */
export class StateNotWrittenError extends PublicError {
  constructor(detail: string, cause: unknown) {
    super(messages.stateNotWritten(detail), { cause });
  }
}

export class SecretDamagedError extends KiosqueError {
  constructor(file: string) {
    super(messages.secretDamaged(file), { exitCode: 2 });
  }
}

/**
 * Runs what writes into the state file.
 * @throws StateNotWrittenError when the file cannot be written: a full or failing disk, no access, another program.
 */
export function writing<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null || !UNWRITABLE.test(code)) throw error;
    throw new StateNotWrittenError(code, error);
  }
}

/** What SQLite answers when it is the file's fault and not the statement's: https://sqlite.org/rescode.html */
const UNWRITABLE = /^SQLITE_(?:FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|PERM|CORRUPT|NOTADB|NOLFS|PROTOCOL)/;

/** Another bot is at work with the same data folder: it would answer everything a second time. */
export class DataFolderBusyError extends KiosqueError {
  constructor(folder: string, holder: LockHolder | null) {
    super(messages.dataFolderBusy(folder, holder), { exitCode: 2 });
  }
}

/** What opening a state file failed with, as something a person can be told. */
export function stateError(file: string, error: unknown): KiosqueError {
  if (error instanceof KiosqueError) return error;
  const code = systemErrorCode(error);
  const isDamage = code !== null && /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|ERROR|CONSTRAINT|MISMATCH)/.test(code);
  return isDamage ? new StateDamagedError(file, code, error) : new StateInaccessibleError(file, error);
}
