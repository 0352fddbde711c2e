import type { FoundDate } from '../../calendar/dates.ts';

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
  /** The day in the file's name, as Jekyll writes it: « 2023-09-14-titre.md ». */
  readonly named: FoundDate | null;
  readonly now: Date;
}
