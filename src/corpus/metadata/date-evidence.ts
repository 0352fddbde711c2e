import type { FoundDate } from '../../language/dates.ts';

/** All that an article says about days, sorted by what it is worth for its publication date. */
export interface DateEvidence {
  readonly published: readonly FoundDate[];
  readonly updated: readonly FoundDate[];
  /** Dates on a line of their own. */
  readonly plain: readonly FoundDate[];
  readonly body: string;
  /** Dates of embedded posts: the article is not older. */
  readonly posts: readonly FoundDate[];
  /** Dates of readers' comments: the article is not younger. Never its own date. */
  readonly comments: readonly FoundDate[];
  readonly now: Date;
}
