import { z } from 'zod';
import type { Database } from '../index/local/database.ts';
import { answerPage, READING_ROOM } from './answer-page.ts';
import type { AnswerLog } from './bot-state.ts';

/** Which rows are refused questions: the words of the index of the schema, without which every answer would be read. */
const IS_REFUSED = `
  is_private = 0 AND CASE WHEN json_valid(body) THEN body ->> '$.answer.status' END = 'refused'`;

/** The questions of a database that the articles did not answer, and that were asked before others. */
export function refusedRows(database: Database): AnswerLog['refused'] {
  const newest = database.prepare(`
    SELECT id, body ->> '$.question' AS question, asker_hash AS askerHash, guild_id AS guildId,
      channel_id AS channelId, created_at_ms AS createdAtMs
    FROM answers
    WHERE ${IS_REFUSED} AND (:guildId IS NULL OR guild_id = :guildId OR channel_id = :room)
    ORDER BY key DESC LIMIT :limit`);
  return (guildId, limit) =>
    rowsSchema
      .parse(newest.all({ guildId, room: READING_ROOM, limit: Math.max(0, limit) }))
      // Those of direct messages have no page either.
      .filter((row) => answerPage({ ...row, isPrivate: false }) !== null)
      .map(({ id: _id, ...refused }) => refused);
}

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    question: z.string(),
    askerHash: z.string(),
    guildId: z.string().nullable(),
    channelId: z.string(),
    createdAtMs: z.number(),
  }),
);
