import { DAY_MS, HOUR_MS } from '../calendar/durations.ts';
import { utcDay } from '../calendar/utc-day.ts';
import type { Database } from '../index/local/database.ts';
import type { BotState } from './bot-state.ts';

/** Who changed the articles, and when, must still be known when last year's edition is looked into. */
const AUDIT_RETENTION_DAYS = 365;

/** What is deleted: with age, and when a person asks for it. */
export function deletion(
  database: Database,
  { retentionDays, now }: { readonly retentionDays: number; readonly now: () => number },
): {
  readonly expire: BotState['expire'];
  readonly forgetHash: (userHash: string) => ReturnType<BotState['forget']>;
} {
  // Votes first: the deletion of an answer takes them along uncounted.
  const expired = [
    'DELETE FROM votes WHERE voted_at_ms < :limit OR answer_id IN (SELECT id FROM answers WHERE created_at_ms < :limit)',
    'DELETE FROM answers WHERE created_at_ms < :limit',
    // A thread in which somebody asks still is one of ours, however old it is.
    'DELETE FROM threads WHERE opened_at_ms < :limit AND id NOT IN (SELECT channel_id FROM answers)',
  ].map((sql) => database.prepare(sql));
  const expiredAudit = database.prepare('DELETE FROM audit WHERE at_ms < ?');
  const expiredActivity = database.prepare('DELETE FROM activity WHERE hour < ?');
  const expiredCounters = database.prepare('DELETE FROM counters WHERE day < ?');
  const votesOf = database.prepare('DELETE FROM votes WHERE voter_hash = ?');
  const countersOf = database.prepare("DELETE FROM counters WHERE name GLOB '*/' || ?");
  const answersOf = database.prepare('DELETE FROM answers WHERE asker_hash = ?');

  const expireAll = database.transaction((): number => {
    const limit = now() - retentionDays * DAY_MS;
    return [
      ...expired.map((statement) => statement.run({ limit })),
      expiredAudit.run(now() - AUDIT_RETENTION_DAYS * DAY_MS),
      expiredActivity.run(Math.floor(limit / HOUR_MS)),
      // The day before may still be today somewhere.
      expiredCounters.run(utcDay(now() - DAY_MS)),
    ].reduce((rows, { changes }) => rows + changes, 0);
  });

  const forgetAll = database.transaction((userHash: string) => {
    const votes = votesOf.run(userHash).changes;
    countersOf.run(userHash);
    return { answers: answersOf.run(userHash).changes, votes };
  });

  return {
    expire: () => thenClean(database, expireAll.immediate()),
    forgetHash: (userHash) => thenClean(database, forgetAll.immediate(userHash)),
  };
}

/** The log of SQLite still holds what was deleted until it is written back; another process's reading may delay it. */
function thenClean<T>(database: Database, result: T): T {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // What was deleted is deleted; the next cleaning writes it back.
  }
  return result;
}
