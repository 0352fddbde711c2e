import { DAY_MS } from '../../calendar/durations.ts';
import type { QuestionsOfDay, VotesOfDay } from '../../state/bot-state.ts';
import { utcDay } from '../../state/day.ts';

/** A week of questions and votes. */
export interface WeekOfUse {
  /** Its first day, `YYYY-MM-DD`. */
  readonly monday: string;
  /** All that were taken. */
  readonly questions: number;
  readonly answered: number;
  readonly refused: number;
  /** Or stopped. */
  readonly failed: number;
  readonly up: number;
  readonly down: number;
}

/** A year: more bars could not be told apart. */
const MAX_WEEKS = 53;

/** The weeks from the first with a question or a vote to the last, none left out, oldest first; at most a year. */
export function weeksOf(
  questions: readonly QuestionsOfDay[],
  votes: readonly VotesOfDay[],
): readonly WeekOfUse[] {
  const counts = new Map<number, WeekOfUse>();
  const add = (day: string, more: Partial<WeekOfUse>): void => {
    const week = weekOf(day);
    counts.set(week, sum(counts.get(week) ?? emptyWeek(week), more));
  };
  for (const { day, answered, refused, failed, stopped } of questions) {
    const taken = answered + refused + failed + stopped;
    add(day, { questions: taken, answered, refused, failed: failed + stopped });
  }
  for (const { day, up, down } of votes) add(day, { up, down });
  const numbers = [...counts.keys()].toSorted((a, b) => a - b);
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const first = Math.max(numbers[0] ?? last, last - MAX_WEEKS + 1);
  return Array.from({ length: last - first + 1 }, (_, n) => counts.get(first + n) ?? emptyWeek(first + n));
}

/** Weeks since the one of Monday, 29 December 1969. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 3) / 7);
}

function emptyWeek(week: number): WeekOfUse {
  const monday = utcDay((week * 7 - 3) * DAY_MS);
  return { monday, questions: 0, answered: 0, refused: 0, failed: 0, up: 0, down: 0 };
}

function sum(week: WeekOfUse, more: Partial<WeekOfUse>): WeekOfUse {
  return {
    monday: week.monday,
    questions: week.questions + (more.questions ?? 0),
    answered: week.answered + (more.answered ?? 0),
    refused: week.refused + (more.refused ?? 0),
    failed: week.failed + (more.failed ?? 0),
    up: week.up + (more.up ?? 0),
    down: week.down + (more.down ?? 0),
  };
}
