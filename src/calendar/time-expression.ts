import type { Wording } from '../lexicon/wording.ts';
import type { DaySpan } from './calendar.ts';

/** A way of naming days. Patterns match folded text; their groups are handed to `read`. */
export interface TimeExpression extends Wording {
  /** The days meant; null for days that no calendar has. */
  readonly read: (groups: readonly string[], today: string) => DaySpan | null;
  /** Counted from today, so that it can only speak of the news: « hier », « la semaine dernière ». */
  readonly isRelative: boolean;
  /**
   * Names days only behind a word such as « en », « depuis », "since": alone, « 2022 » and « mars » may be anything.
   */
  readonly needsWord: boolean;
  /** Names days only where it is written with a capital: one climbs « l’ascension » too. */
  readonly needsCapital?: true;
}

/** Four digits that are a year, as one group. */
export const YEAR = '((?:1[5-9]|20)\\d\\d)';
/** What stands behind the name of days that are over. */
export const LAST = '(?:derniere?|passee?|ecoulee?)';

/** Days that the calendar names, whoever reads it and whenever. */
export function absolute(
  pattern: string,
  example: Wording['example'],
  read: TimeExpression['read'],
  traits: Partial<TimeExpression> = {},
): TimeExpression {
  return { pattern, example, read, isRelative: false, needsWord: false, ...traits };
}

/** Days that are counted from today. */
export const relative: typeof absolute = (pattern, example, read, traits) =>
  absolute(pattern, example, read, { isRelative: true, ...traits });

/** For `needsWord`. */
export const BEHIND_A_WORD = { needsWord: true };
