import { type Database, onlyRow } from '../index/local/database.ts';
import type { AuditLog, CounterLog, ThreadLog } from './bot-state.ts';

/** What editors did, in the order in which they did it; kept for whoever runs the bot, no page shows it. */
export function auditRows(database: Database, now: () => number): AuditLog {
  const insert = database.prepare(`
    INSERT INTO audit (at_ms, guild_id, actor_hash, action, detail)
    VALUES (:atMs, :guildId, :actorHash, :action, :detail)`);
  return {
    record({ guildId, actorHash, action, detail }) {
      insert.run({ guildId, actorHash, action, detail, atMs: now() });
    },
  };
}

/** The threads that the bot opened. */
export function threadRows(database: Database, now: () => number): ThreadLog {
  const insert = database.prepare(`
    INSERT OR REPLACE INTO threads (id, parent_channel_id, opened_at_ms)
    VALUES (:threadId, :parentChannelId, :openedAtMs)`);
  const find = database.prepare('SELECT 1 FROM threads WHERE id = ?');
  return {
    opened({ threadId, parentChannelId }) {
      insert.run({ threadId, parentChannelId, openedAtMs: now() });
    },
    isOurs: (threadId) => find.get(threadId) !== undefined,
  };
}

/**
 * The counters of each day. Adding is one statement, so that two processes never lose each other's; it is committed by
 * itself, because a failure after a statement's last row would go unnoticed.
 */
export function counterRows(database: Database): CounterLog {
  const add = database
    .prepare<[object], number>(`
      INSERT INTO counters (day, name, value) VALUES (:day, :name, :amount)
      ON CONFLICT DO UPDATE SET value = value + excluded.value RETURNING value`)
    .pluck();
  const find = database
    .prepare<[object], number>('SELECT value FROM counters WHERE day = :day AND name = :name')
    .pluck();
  const addAndCommit = database.transaction((counted: object) => onlyRow(add.get(counted)));
  return {
    add: (name, day, amount) => addAndCommit.immediate({ name, day, amount }),
    value: (name, day) => find.get({ name, day }) ?? 0,
  };
}
