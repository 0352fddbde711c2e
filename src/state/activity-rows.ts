import { z } from 'zod';
import { HOUR_MS } from '../calendar/durations.ts';
import type { Database } from '../index/local/database.ts';
import type { Activity, ActivityLog, QuestionOutcome } from './bot-state.ts';
import { utcDay } from './day.ts';

const HOURS_OF_A_DAY = 24;
/** The names, beside the outcomes, of what is the largest of an hour and no sum. */
const QUEUE = 'queue';
const WAIT_MS = 'wait-ms';
const TURNED_AWAY = 'turned-away';
const OUTCOMES = [
  'answered',
  'refused',
  'failed',
  'stopped',
  TURNED_AWAY,
] as const satisfies readonly QuestionOutcome[];

type NotedQuestion = Parameters<ActivityLog['note']>[0];

/** What was asked, hour by hour: a few rows for each, however many questions there are. */
export function activityRows(database: Database, now: () => number): ActivityLog {
  const count = database.prepare(`
    INSERT INTO activity (hour, name, value) VALUES (:hour, :name, :by)
    ON CONFLICT DO UPDATE SET value = value + excluded.value`);
  const raise = database.prepare(`
    INSERT INTO activity (hour, name, value) VALUES (:hour, :name, :value)
    ON CONFLICT DO UPDATE SET value = max(value, excluded.value)`);
  const ofDay = database.prepare(`
    SELECT name, sum(value) AS total, max(value) AS largest FROM activity
    WHERE hour >= ? GROUP BY name`);
  const byDay = database.prepare(`
    SELECT hour / ${HOURS_OF_A_DAY} AS day,
      ${OUTCOMES.map((name) => `coalesce(sum(value) FILTER (WHERE name = '${name}'), 0) AS "${name}"`).join(', ')}
    FROM activity GROUP BY 1`);
  const write = database.transaction((question: NotedQuestion, turnedAway: number): void => {
    const hour = Math.floor(now() / HOUR_MS);
    if (turnedAway > 0) count.run({ hour, name: TURNED_AWAY, by: turnedAway });
    count.run({ hour, name: question.outcome, by: 1 });
    raise.run({ hour, name: QUEUE, value: question.ahead });
    raise.run({ hour, name: WAIT_MS, value: Math.round(question.waitedMs) });
  });
  // A stream of refusals must be no stream of writes: they wait for the next question that is taken.
  let unwritten = 0;
  return {
    note(question) {
      if (question.outcome === TURNED_AWAY) {
        unwritten += 1;
        return;
      }
      write.immediate(question, unwritten);
      unwritten = 0;
    },
    lastDay() {
      const rows = rowsSchema.parse(ofDay.all(Math.floor(now() / HOUR_MS) - HOURS_OF_A_DAY + 1));
      const row = (name: string) => rows.find((candidate) => candidate.name === name);
      const total = (name: string): number => row(name)?.total ?? 0;
      return {
        answered: total('answered'),
        refused: total('refused'),
        failed: total('failed'),
        stopped: total('stopped'),
        turnedAway: total(TURNED_AWAY) + unwritten,
        longestQueue: row(QUEUE)?.largest ?? 0,
        longestWaitMs: row(WAIT_MS)?.largest ?? 0,
      };
    },
    days: () =>
      daysSchema.parse(byDay.all()).map(({ day, [TURNED_AWAY]: turnedAway, ...counts }) => ({
        ...counts,
        day: utcDay(day * HOURS_OF_A_DAY * HOUR_MS),
        turnedAway,
      })),
  };
}

/** The numbers of two databases as those of one. */
export function together(one: Activity, other: Activity): Activity {
  return {
    answered: one.answered + other.answered,
    refused: one.refused + other.refused,
    failed: one.failed + other.failed,
    stopped: one.stopped + other.stopped,
    turnedAway: one.turnedAway + other.turnedAway,
    longestQueue: Math.max(one.longestQueue, other.longestQueue),
    longestWaitMs: Math.max(one.longestWaitMs, other.longestWaitMs),
  };
}

const daysSchema = z.array(
  z.object({
    day: z.int(),
    answered: z.int(),
    refused: z.int(),
    failed: z.int(),
    stopped: z.int(),
    [TURNED_AWAY]: z.int(),
  }),
);
const rowsSchema = z.array(z.object({ name: z.string(), total: z.number(), largest: z.number() }));
