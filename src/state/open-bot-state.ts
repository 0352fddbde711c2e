import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openStateDatabase } from '../index/local/database.ts';
import { activityRows } from './activity-rows.ts';
import { answerRows, newestAnswerRows } from './answer-rows.ts';
import type { BotState } from './bot-state.ts';
import { deletion } from './deletion.ts';
import { type StateNotWrittenError, stateError } from './errors.ts';
import { prepareSchema } from './schema.ts';
import { auditRows, counterRows, threadRows } from './small-tables.ts';
import { type Logs, withSpare } from './spare-memory.ts';
import { randomSecret, secretOfFolder, userHasher } from './user-secret.ts';
import { voteRows } from './vote-rows.ts';

/** Kept in memory while the file cannot be written: a few megabytes. */
const SPARE_ANSWERS = 300;

export const STATE_FILE = 'kiosque.sqlite';

export interface BotStateOptions {
  /** Where `kiosque.sqlite` and the secret stand; made when it is not there. Null: in memory, gone when closed. */
  readonly folder: string | null;
  /** Keys the hashes of user ids. Null: the one of the folder, made at the first opening. */
  readonly secret: string | null;
  /** Days that answers and votes are kept; 1 or more. */
  readonly retentionDays: number;
  /** Told whenever the file could not be written and memory took what it should hold. */
  readonly onUnwritten?: (error: StateNotWrittenError) => void;
  /** Milliseconds since 1970; the clock of the system when not given. */
  readonly now?: () => number;
}

/**
 * Opens what the bot remembers, or begins it. Several processes may have it open.
 * @throws StateTooNewError, StateDamagedError, StateNotOursError, StateInaccessibleError, SecretDamagedError
 */
export function openBotState({
  folder,
  secret,
  retentionDays,
  onUnwritten = () => undefined,
  now = Date.now,
}: BotStateOptions): BotState {
  const hashUser = userHasher(secret ?? (folder === null ? randomSecret() : secretOfFolder(folder)));
  const database = openDatabase(folder);
  const spare = openDatabase(null);
  const logs = withSpare(
    logsOf(database, { retentionDays, now }),
    { ...logsOf(spare, { retentionDays, now }), answers: newestAnswerRows(spare, now, SPARE_ANSWERS) },
    onUnwritten,
  );
  const { forgetHash, ...rest } = logs;
  return {
    ...rest,
    hashUser,
    forget: (userId) => forgetHash(hashUser(userId)),
    close: () => {
      database.close();
      spare.close();
    },
  };
}

function logsOf(
  database: Database,
  rules: { readonly retentionDays: number; readonly now: () => number },
): Logs {
  const { now } = rules;
  return {
    answers: answerRows(database, now),
    votes: voteRows(database, now),
    audit: auditRows(database, now),
    threads: threadRows(database, now),
    counters: counterRows(database),
    activity: activityRows(database, now),
    ...deletion(database, rules),
  };
}

function openDatabase(folder: string | null): Database {
  const file = folder === null ? ':memory:' : join(folder, STATE_FILE);
  try {
    if (folder !== null) makePrivateFile(folder, file);
    return openStateDatabase(file, (database) => prepareSchema(database, file));
  } catch (error) {
    throw stateError(file, error);
  }
}

/** SQLite gives its own files the rights of this one. */
function makePrivateFile(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}
