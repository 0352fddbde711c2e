import type { Database } from '../index/local/database.ts';
import { StateDamagedError, StateNotOursError, StateTooNewError } from './errors.ts';

/**
 * One step from each version of the schema to the next; the first makes it from nothing. A step that was released
 * is never changed.
 *
 * `body` is JSON of what is only ever read whole. `about` of a vote is the body that was voted on, kept when another
 * answer takes its place; null while the vote is about the present one.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE answers (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, asker_hash TEXT NOT NULL, guild_id TEXT,
    channel_id TEXT NOT NULL, message_id TEXT, parent_id TEXT, is_private INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX answers_of_asker ON answers (asker_hash);
  CREATE INDEX answers_of_message ON answers (message_id) WHERE message_id IS NOT NULL;
  CREATE INDEX answers_of_channel ON answers (channel_id, key);
  CREATE INDEX answers_by_age ON answers (created_at_ms);
  CREATE TABLE votes (
    answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE, voter_hash TEXT NOT NULL,
    value TEXT NOT NULL, reason TEXT, comment TEXT, voted_at_ms INTEGER NOT NULL, about TEXT,
    PRIMARY KEY (answer_id, voter_hash)
  ) WITHOUT ROWID;
  CREATE INDEX votes_of_voter ON votes (voter_hash);
  CREATE INDEX votes_by_age ON votes (value, voted_at_ms);
  CREATE TABLE audit (
    key INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, guild_id TEXT, actor_hash TEXT NOT NULL,
    action TEXT NOT NULL, detail TEXT NOT NULL
  );
  CREATE INDEX audit_by_age ON audit (at_ms);
  CREATE TABLE threads (
    id TEXT PRIMARY KEY, parent_channel_id TEXT NOT NULL, opened_at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE counters (
    day TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (day, name)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE activity (
    hour INTEGER NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (hour, name)
  ) WITHOUT ROWID;
  `,
  `
  CREATE INDEX answers_refused ON answers (key) WHERE
  is_private = 0 AND CASE WHEN json_valid(body) THEN body ->> '$.answer.status' END = 'refused';
  `,
];

/** "Kiosq" has five letters, an application id four bytes: this is "Kiosk" without its i. */
const APPLICATION_ID = 0x4b6f736b;

/**
 * Brings a database to the present schema; nothing is changed in one that is refused.
 * @throws StateTooNewError, StateNotOursError, StateDamagedError
 */
export function prepareSchema(database: Database, file: string): void {
  const prepare = database.transaction(() => {
    const version = Number(database.pragma('user_version', { simple: true }));
    const isOurs = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (!isOurs && hasTables(database)) throw new StateNotOursError(file);
    if (version > MIGRATIONS.length) throw new StateTooNewError(file, version, MIGRATIONS.length);
    if (version === MIGRATIONS.length) return;
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
    database.pragma(`application_id = ${APPLICATION_ID}`);
  });
  const problem: unknown = database.pragma('quick_check(1)', { simple: true });
  if (problem !== 'ok') throw new StateDamagedError(file, oneLine(String(problem)));
  // Immediate: of two processes that start at once, the second looks after the first is done.
  prepare.immediate();
}

function hasTables(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/** The check's own words, which may take several lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 120);
}
