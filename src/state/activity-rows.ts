import { HOUR_MS } from '../calendar/durations.ts';
import { utcDay } from '../calendar/utc-day.ts';
import { type Database, onlyRow } from '../index/local/database.ts';
import type { Activity, ActivityLog, QuestionOutcome, QuestionsOfDay } from './bot-state.ts';

const HOURS_OF_A_DAY = 24;
/** The names, beside the outcomes, of what is the largest of an hour and no sum. */
const QUEUE = 'queue';
const WAIT_MS = 'wait-ms';
const TURNED_AWAY = 'turned-away';
const COLUMNS = {
  answered: 'answered',
  refused: 'refused',
  failed: 'failed',
  stopped: 'stopped',
  turnedAway: TURNED_AWAY,
} as const satisfies Record<keyof Omit<QuestionsOfDay, 'day'>, QuestionOutcome>;
const SUMS = Object.entries(COLUMNS)
  .map(([column, name]) => `coalesce(sum(value) FILTER (WHERE name = '${name}'), 0) AS "${column}"`)
  .join(', ');
const largest = (name: string): string => `coalesce(max(value) FILTER (WHERE name = '${name}'), 0)`;

type NotedQuestion = Parameters<ActivityLog['note']>[0];

/** What was asked, hour by hour: a few rows for each, however many questions there are. */
export function activityRows(database: Database, now: () => number): ActivityLog {
  const count = database.prepare(`
    INSERT INTO activity (hour, name, value) VALUES (:hour, :name, :by)
    ON CONFLICT DO UPDATE SET value = value + excluded.value`);
  const raise = database.prepare(`
    INSERT INTO activity (hour, name, value) VALUES (:hour, :name, :value)
    ON CONFLICT DO UPDATE SET value = max(value, excluded.value)`);
  const sinceHour = database.prepare<[number], Activity>(`
    SELECT ${SUMS}, ${largest(QUEUE)} AS "longestQueue", ${largest(WAIT_MS)} AS "longestWaitMs"
    FROM activity WHERE hour >= ?`);
  const byDay = database.prepare<[], Omit<QuestionsOfDay, 'day'> & { day: number }>(`
    SELECT hour / ${HOURS_OF_A_DAY} AS day, ${SUMS} FROM activity GROUP BY 1`);
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
      const counted = onlyRow(sinceHour.get(Math.floor(now() / HOUR_MS) - HOURS_OF_A_DAY + 1));
      return { ...counted, turnedAway: counted.turnedAway + unwritten };
    },
    days: () => byDay.all().map((row) => ({ ...row, day: utcDay(row.day * HOURS_OF_A_DAY * HOUR_MS) })),
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
