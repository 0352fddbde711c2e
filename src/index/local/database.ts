import { resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { systemErrorCode } from '../../errors.ts';

/** An open SQLite database. This is the only file that knows which library it is. */
export type Database = Sqlite.Database;

/** What binds to a statement's parameters. */
export type SqlValue = string | number | Uint8Array | null;

/**
 * The tables of `articles.sqlite`.
 *
 * FTS5 does not keep the analysed text: it would be a fifth of the file. So it must be told the words of a row again
 * when the row goes (https://sqlite.org/fts5.html#the_delete_command). With `contentless_delete=1` it need not be told,
 * but counts deleted rows in its averages for ever: scores of an updated index drift from those of a new one (seen with
 * SQLite 3.53).
 *
 * A vector's label is never used twice: the graph of a later generation may still hold a removed one.
 */
export const SCHEMA = `
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT NOT NULL,
    publisher TEXT, publisher_folded TEXT, author TEXT, published_at TEXT, url TEXT, lang TEXT NOT NULL,
    body_start INTEGER NOT NULL, source_hash TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE INDEX articles_to_filter ON articles (published_at, publisher_folded, id);
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, embedding INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX passages_of_article ON passages (article_key, ordinal);
  CREATE INDEX passages_of_embedding ON passages (embedding);
  CREATE TABLE embeddings (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
  CREATE TABLE vectors (label INTEGER PRIMARY KEY AUTOINCREMENT, embedding INTEGER NOT NULL, vector BLOB NOT NULL);
  CREATE INDEX vectors_of_embedding ON vectors (embedding);
  CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE lexical USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (lexical, row);
`;

/** What SQLite would read beside a database and believe; a finished generation has none of them. */
export const JOURNAL_SUFFIXES = ['-journal', '-wal'] as const;

/**
 * Opens a finished database for reading. One transaction lasts as long as it is open: SQLite takes its lock and
 * looks for a journal once, and answers from the open file even after its folder is gone.
 */
export function openForReading(path: string): Database {
  return opened(new Sqlite(resolve(path), { readonly: true, fileMustExist: true }), (database) => {
    database.pragma('query_only = ON');
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
  });
}

/**
 * Opens or creates the database of a generation that is being written aside, or one in memory (`:memory:`). It keeps no
 * journal: a run that fails throws the whole folder away. Nothing is safe on the disk before the file is closed and
 * synced by the caller.
 */
export function openForWriting(path: string): Database {
  return opened(new Sqlite(resolved(path)), (database) => {
    // Counts for a new file only. Five vectors of 384 dimensions fill such a page; the usual 4 KB hold two, and air.
    database.pragma('page_size = 8192');
    // The library forbids a database without a journal, and does so without a word, unless it is told otherwise.
    database.unsafeMode(true);
    const journal: unknown = database.pragma('journal_mode = OFF', { simple: true });
    database.unsafeMode(false);
    if (journal !== 'off') throw new Error(`the database keeps a journal: ${String(journal)}`);
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
  });
}

/**
 * Milliseconds that a write waits for another process's. Writes are a few rows, so a longer wait means that something
 * is wrong; and nothing else happens in this process meanwhile.
 */
const BUSY_TIMEOUT_MS = 2_000;
const BUSY_RETRY_MS = 10;

/**
 * Opens or creates a database that outlives the process and that several processes may write, or one in memory
 * (`:memory:`). The last moments before a power failure may be lost, never the file. What is deleted is overwritten.
 * @param makeReady what else it needs; where that fails it is closed
 */
export function openStateDatabase(
  path: string,
  makeReady: (database: Database) => void = () => undefined,
): Database {
  return opened(new Sqlite(resolved(path), { timeout: BUSY_TIMEOUT_MS }), (database) => {
    keepWriteAheadLog(database);
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    makeReady(database);
  });
}

/**
 * A process that finds another one at this very change is refused at once, whatever the timeout: it tries again until
 * then.
 */
function keepWriteAheadLog(database: Database): void {
  const lastTry = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (systemErrorCode(error) !== 'SQLITE_BUSY' || performance.now() > lastTry) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_RETRY_MS);
    }
  }
}

/**
 * Opens or creates a database of work that can be done again: what was committed outlives the process, not a power
 * failure. Nobody else may open it meanwhile.
 * @param path null: in a place of its own, which is gone with this process
 * @param makeReady what else it needs; where that fails it is closed
 */
export function openWorkDatabase(path: string | null, makeReady: (database: Database) => void): Database {
  return opened(new Sqlite(path === null ? '' : resolve(path)), (database) => {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = OFF');
    makeReady(database);
  });
}

/**
 * Takes a lock that the operating system drops with the process, by way of an empty database.
 * @returns the open database, which is the lock until it is closed; null when somebody else has it.
 */
export function takeFileLock(path: string): Database | null {
  try {
    return opened(new Sqlite(resolve(path), { timeout: 0 }), (database) => {
      // Nothing is ever written that a journal could undo, and a killed process would leave its file behind.
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
    });
  } catch (error) {
    if (systemErrorCode(error)?.startsWith('SQLITE_BUSY') === true) return null;
    throw error;
  }
}

/** A database that was made ready; one that cannot be is closed. */
function opened(database: Database, makeReady: (database: Database) => void): Database {
  try {
    makeReady(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** No name of a file is taken for one of SQLite's own. */
function resolved(path: string): string {
  return path === ':memory:' ? path : resolve(path);
}

/** The row of a query that always has one, such as a sum. */
export function onlyRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}

/** How many rows a table has. */
export function countRows(database: Database, table: 'articles' | 'passages' | 'vectors'): number {
  return Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}
