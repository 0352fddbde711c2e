import type { DecidingWords } from './deciding-words.ts';
import type { Judgement } from './verdict.ts';

export interface StatementVerdict extends Judgement {
  /** What the statement says and the evidence does not, as written in the statement; empty where all of it is said. */
  readonly missing: readonly string[];
  /** The words that say it, some of it, or otherwise; null where nothing does. */
  readonly words: DecidingWords | null;
}
