import { DAY_MS } from '../../calendar/durations.ts';
import { utcDay } from '../../calendar/utc-day.ts';
import type { QuestionsOfDay, VotesOfDay } from '../../state/bot-state.ts';

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
  const weeks = new Map<number, Counted>();
  const weekWith = (day: string): Counted => {
    const number = weekOf(day);
    const week = weeks.get(number) ?? emptyWeek(number);
    weeks.set(number, week);
    return week;
  };
  for (const { day, answered, refused, failed, stopped } of questions) {
    const week = weekWith(day);
    week.questions += answered + refused + failed + stopped;
    week.answered += answered;
    week.refused += refused;
    week.failed += failed + stopped;
  }
  for (const { day, up, down } of votes) {
    const week = weekWith(day);
    week.up += up;
    week.down += down;
  }
  const numbers = [...weeks.keys()].toSorted((a, b) => a - b);
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const first = Math.max(numbers[0] ?? last, last - MAX_WEEKS + 1);
  return Array.from({ length: last - first + 1 }, (_, n) => weeks.get(first + n) ?? emptyWeek(first + n));
}

/** Weeks since the one of Monday, 29 December 1969. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 3) / 7);
}

type Counted = { -readonly [Name in keyof WeekOfUse]: WeekOfUse[Name] };

function emptyWeek(week: number): Counted {
  const monday = utcDay((week * 7 - 3) * DAY_MS);
  return { monday, questions: 0, answered: 0, refused: 0, failed: 0, up: 0, down: 0 };
}
