import { randomBytes } from 'node:crypto';
import type { Database } from '../index/local/database.ts';
import { answerPage, READING_ROOM } from './answer-page.ts';
import type { AnswerLog, RefusedQuestion, StoredAnswer } from './bot-state.ts';
import { ANSWER_COLUMNS, bodyOf, parseStoredAnswer } from './stored-answer.ts';

/** 72 bits, 12 characters of base64url: short enough for a button's id, too many to be guessed. */
const ID_BYTES = 9;

/** The answers of a database. A private one is never the latest of its channel: others would follow it up. */
export function answerRows(database: Database, now: () => number): AnswerLog {
  const insert = database.prepare(`
    INSERT INTO answers
      (id, asker_hash, guild_id, channel_id, message_id, parent_id, is_private, created_at_ms, body)
    VALUES
      (:id, :askerHash, :guildId, :channelId, NULL, :parentId, :isPrivate, :createdAtMs, :body)`);
  const update = database.prepare(`
    UPDATE answers SET asker_hash = :askerHash, guild_id = :guildId, channel_id = :channelId,
      parent_id = :parentId, is_private = :isPrivate, body = :body
    WHERE id = :id`);
  const keepVotedBody = database.prepare(`
    UPDATE votes SET about = (SELECT body FROM answers WHERE id = :id)
    WHERE answer_id = :id AND about IS NULL AND value = 'down'`);
  const dropPraise = database.prepare(`DELETE FROM votes WHERE answer_id = :id AND value = 'up'`);
  const show = database.prepare(
    'UPDATE answers SET channel_id = :channelId, message_id = :messageId WHERE id = :id',
  );
  const byId = selecting(database, 'id = ?');
  const byMessage = selecting(database, 'message_id = ?');
  const byChannel = selecting(database, 'channel_id = ? AND is_private = 0');

  const exchange = database.transaction((id: string, columns: object): boolean => {
    keepVotedBody.run({ id });
    dropPraise.run({ id });
    return update.run({ id, ...columns }).changes > 0;
  });

  return {
    save(answer) {
      const id = randomBytes(ID_BYTES).toString('base64url');
      const createdAtMs = now();
      insert.run({ id, createdAtMs, ...columnsOf(answer) });
      return { ...answer, id, messageId: null, createdAtMs };
    },
    replace: (id, answer) => exchange.immediate(id, columnsOf(answer)),
    amend: (id, answer) => update.run({ id, ...columnsOf(answer) }).changes > 0,
    find: byId,
    shownAs(id, { channelId, messageId }) {
      show.run({ id, channelId, messageId });
    },
    ofMessage: byMessage,
    latestIn: byChannel,
    turns: (id, limit) => turnsTo(id, limit, byId),
    refused: refusedRows(database),
  };
}

/** The same, which forgets all but the newest `most` answers: for memory, which is not to grow for weeks. */
export function newestAnswerRows(database: Database, now: () => number, most: number): AnswerLog {
  const answers = answerRows(database, now);
  const prune = database.prepare('DELETE FROM answers WHERE key <= (SELECT max(key) FROM answers) - ?');
  return {
    ...answers,
    save(answer) {
      const saved = answers.save(answer);
      prune.run(most);
      return saved;
    },
  };
}

/** The answer and those that it follows, oldest first. */
export function turnsTo(
  id: string,
  limit: number,
  find: (id: string) => StoredAnswer | null,
): readonly StoredAnswer[] {
  const turns: StoredAnswer[] = [];
  let next: string | null = id;
  while (next !== null && turns.length < limit) {
    const turn = find(next);
    if (turn === null) break;
    turns.unshift(turn);
    next = turn.parentId;
  }
  return turns;
}

/** The newest answer of those that a condition with one parameter holds for. */
function selecting(database: Database, condition: string): (value: string) => StoredAnswer | null {
  const select = database.prepare(
    `SELECT ${ANSWER_COLUMNS} FROM answers WHERE ${condition} ORDER BY key DESC LIMIT 1`,
  );
  return (value) => parseStoredAnswer(select.get(value));
}

function columnsOf(
  answer: Parameters<AnswerLog['save']>[0],
): Readonly<Record<string, string | number | null>> {
  const { askerHash, guildId, channelId, parentId, isPrivate } = answer;
  return { askerHash, guildId, channelId, parentId, isPrivate: isPrivate ? 1 : 0, body: bodyOf(answer) };
}

/** Which rows are refused questions: the words of the index of the schema, without which every answer would be read. */
const IS_REFUSED = `
  is_private = 0 AND CASE WHEN json_valid(body) THEN body ->> '$.answer.status' END = 'refused'`;

/** The questions of a database that the articles did not answer, and that were asked before others. */
function refusedRows(database: Database): AnswerLog['refused'] {
  const newest = database.prepare<
    { guildId: string | null; room: string; limit: number },
    RefusedQuestion & Pick<StoredAnswer, 'id'>
  >(`
    SELECT id, body ->> '$.question' AS question, asker_hash AS askerHash, guild_id AS guildId,
      channel_id AS channelId, created_at_ms AS createdAtMs
    FROM answers
    WHERE ${IS_REFUSED} AND (:guildId IS NULL OR guild_id = :guildId OR channel_id = :room)
    ORDER BY key DESC LIMIT :limit`);
  return (guildId, limit) =>
    newest
      .all({ guildId, room: READING_ROOM, limit: Math.max(0, limit) })
      // Those of direct messages have no page either.
      .filter((row) => answerPage({ ...row, isPrivate: false }) !== null)
      .map(({ id: _id, ...refused }) => refused);
}
