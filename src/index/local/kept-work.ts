import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemErrorCode } from '../../errors.ts';
import { PublishFailedError, WorkDamagedError } from '../errors.ts';
import { type Database, JOURNAL_SUFFIXES, openWorkDatabase } from './database.ts';
import { WORK_FILE } from './layout.ts';

/** What an ingestion has done so far, by keys that say what it was made of; it outlives a killed process. */
export interface KeptWork {
  /** Whether anything of an earlier ingestion may be found. */
  readonly isResumed: boolean;
  /**
   * What was kept under the key; null when nothing was, or when it is no longer what was kept.
   * @throws WorkDamagedError when the file cannot be read at all
   */
  find(key: string): Uint8Array | null;
  /** @throws PublishFailedError when the disk takes no more */
  keep(key: string, value: Uint8Array): void;
}

/**
 * What is kept before it is written, in bytes. It is all that a killed process loses, a second of work; and a smaller
 * ingestion writes no file at all.
 */
const UNWRITTEN_BYTES = 1024 * 1024;

/**
 * Runs `work` with what an ingestion into this folder that was broken off has kept, and removes that when `work` is
 * done; when it fails, what was written stays. A damaged file is removed, and `work` done once more without it.
 * Only for whoever holds the lock.
 * @param indexFolder null: nothing is found, and nothing is left behind
 * @param forget what earlier runs have kept does not count
 */
export async function withKeptWork<T>(
  indexFolder: string | null,
  forget: boolean,
  work: (kept: KeptWork) => Promise<T>,
): Promise<T> {
  if (indexFolder !== null && forget) await removeWork(indexFolder);
  try {
    return await withOpenWork(indexFolder, work);
  } catch (error) {
    if (!(error instanceof WorkDamagedError) || indexFolder === null) throw error;
    await removeWork(indexFolder);
    return withOpenWork(indexFolder, work);
  }
}

async function withOpenWork<T>(indexFolder: string | null, work: (kept: KeptWork) => Promise<T>): Promise<T> {
  const { close, ...kept } = openWork(indexFolder);
  let done: T;
  try {
    done = await work(kept);
  } finally {
    close();
  }
  if (indexFolder !== null) await removeWork(indexFolder);
  return done;
}

/** What cannot be removed now is checked when it is read, and removed another time. */
async function removeWork(indexFolder: string): Promise<void> {
  const path = join(indexFolder, WORK_FILE);
  for (const suffix of ['', ...JOURNAL_SUFFIXES])
    await rm(path + suffix, { force: true }).catch(() => undefined);
}

const FORMAT_VERSION = 1;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS kept (key BLOB NOT NULL UNIQUE, value BLOB NOT NULL, checksum BLOB NOT NULL);
  PRAGMA user_version = ${FORMAT_VERSION};
`;
const keptRow = z.object({ value: z.instanceof(Uint8Array), checksum: z.instanceof(Uint8Array) });

function openWork(indexFolder: string | null): KeptWork & { readonly close: () => void } {
  const path = indexFolder === null ? null : join(indexFolder, WORK_FILE);
  const unwritten = new Map<string, Uint8Array>();
  let unwrittenBytes = 0;
  let opened: Statements | null = null;
  /** @throws WorkDamagedError, PublishFailedError */
  const inDatabase = <T>(work: (statements: Statements) => T): T => {
    try {
      opened ??= openStatements(path);
      return work(opened);
    } catch (error) {
      if (DAMAGE.test(systemErrorCode(error) ?? '')) throw new WorkDamagedError(path ?? WORK_FILE, error);
      throw new PublishFailedError(indexFolder ?? WORK_FILE, error);
    }
  };
  // Without a file there is nothing to find in it, and no reason to make one.
  const isResumed = path !== null && existsSync(path);
  let isThere = isResumed;
  return {
    isResumed,
    find(key) {
      const recent = unwritten.get(key);
      if (recent !== undefined || !isThere) return recent ?? null;
      const hash = sha256(key);
      const found = inDatabase(({ find }) => find.get(hash));
      // A damaged page may give another kind of value, too.
      const { data } = keptRow.safeParse(found);
      return data !== undefined && checksumOf(hash, data.value).equals(data.checksum) ? data.value : null;
    },
    keep(key, value) {
      unwritten.set(key, value);
      unwrittenBytes += value.byteLength;
      if (unwrittenBytes < UNWRITTEN_BYTES) return;
      inDatabase(({ write }) => write(unwritten));
      isThere = true;
      unwritten.clear();
      unwrittenBytes = 0;
    },
    close: () => opened?.database.close(),
  };
}

/** https://sqlite.org/rescode.html: what the codes of a file that is no database, or no longer one, begin with. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB)/u;

type Statements = ReturnType<typeof openStatements>;

/** The database is closed where it cannot be worked with: nobody else could open it. */
function openStatements(path: string | null) {
  const database = openWorkDatabase(path, (opened) => {
    const version = Number(opened.pragma('user_version', { simple: true }));
    if (version !== FORMAT_VERSION) opened.exec('DROP TABLE IF EXISTS kept');
    opened.exec(SCHEMA);
  });
  try {
    return statementsOf(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function statementsOf(database: Database) {
  const insert = database.prepare('INSERT OR REPLACE INTO kept (key, value, checksum) VALUES (?, ?, ?)');
  return {
    database,
    find: database.prepare('SELECT value, checksum FROM kept WHERE key = ?'),
    /** All or nothing. */
    write: database.transaction((values: ReadonlyMap<string, Uint8Array>) => {
      for (const [key, value] of values) {
        const hash = sha256(key);
        insert.run(hash, value, checksumOf(hash, value));
      }
    }),
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Over the key too: a value that a damaged file gives for another key is none. */
function checksumOf(key: Uint8Array, value: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(value).digest();
}
