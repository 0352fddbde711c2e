import { z } from 'zod';
import { DAY_MS } from '../calendar/durations.ts';
import { utcDay } from '../calendar/utc-day.ts';
import { type Database, onlyRow } from '../index/local/database.ts';
import { type NegativeVote, VOTE_REASONS, type VoteLog } from './bot-state.ts';
import { ANSWER_COLUMNS, parseStoredAnswer } from './stored-answer.ts';

/**
 * The votes of a database. A vote counts for the answer that was voted on: when another takes its place, praise is
 * dropped and criticism goes on standing beside the words that it was about.
 */
export function voteRows(database: Database, now: () => number): VoteLog {
  // Nothing is written for an answer that is gone.
  const put = database.prepare(`
    INSERT OR REPLACE INTO votes (answer_id, voter_hash, value, reason, comment, voted_at_ms, about)
    SELECT id, :voterHash, :value, :reason, :comment, :votedAtMs, NULL FROM answers WHERE id = :answerId`);
  const explain = database.prepare(`
    UPDATE votes SET reason = :reason, comment = :comment, voted_at_ms = :votedAtMs
    WHERE answer_id = :answerId AND voter_hash = :voterHash AND value = 'down'`);
  const count = database.prepare<[string], { up: number; down: number }>(`
    SELECT coalesce(sum(value = 'up'), 0) AS up, coalesce(sum(value = 'down'), 0) AS down
    FROM votes WHERE answer_id = ? AND about IS NULL`);
  const negative = database.prepare(`
    SELECT ${ANSWER_COLUMNS}, answer_id AS answerId, voter_hash AS voterHash, value, reason, comment,
      voted_at_ms AS votedAtMs, about
    FROM votes JOIN answers ON answers.id = votes.answer_id
    WHERE value = 'down' AND (:guildId IS NULL OR guild_id = :guildId)
    ORDER BY voted_at_ms DESC, answers.key DESC, reason IS NULL, voter_hash LIMIT :limit`);

  const byDay = database.prepare<[], { day: number; up: number; down: number }>(`
    SELECT voted_at_ms / ${DAY_MS} AS day, sum(value = 'up') AS up, sum(value = 'down') AS down
    FROM votes GROUP BY 1`);

  const putVote: VoteLog['put'] = ({ answerId, voterHash, value, reason, comment }) => {
    put.run({ answerId, voterHash, value, reason, comment, votedAtMs: now() });
  };

  return {
    put: putVote,
    explain({ answerId, voterHash, reason, comment }) {
      const { changes } = explain.run({ answerId, voterHash, reason, comment, votedAtMs: now() });
      // The thumb went up meanwhile, or was forgotten: what is said last counts.
      if (changes === 0) putVote({ answerId, voterHash, value: 'down', reason, comment });
    },
    count: (answerId) => onlyRow(count.get(answerId)),
    negative: (guildId, limit) =>
      negative.all({ guildId, limit: Math.max(0, limit) }).flatMap((row) => negativeVote(row) ?? []),
    days: () => byDay.all().map(({ day, ...votes }) => ({ day: utcDay(day * DAY_MS), ...votes })),
  };
}

const voteSchema = z.object({
  answerId: z.string(),
  voterHash: z.string(),
  value: z.literal('down'),
  reason: z.enum(VOTE_REASONS).nullable(),
  comment: z.string().nullable(),
  votedAtMs: z.number(),
});

const aboutSchema = z.object({ about: z.string() });

function negativeVote(row: unknown): NegativeVote | null {
  const vote = voteSchema.safeParse(row);
  const about = aboutSchema.safeParse(row);
  const answer = parseStoredAnswer(about.success ? Object.assign({}, row, { body: about.data.about }) : row);
  return vote.success && answer !== null ? { ...vote.data, answer } : null;
}
