import type { Bilingual } from '../messages/bilingual.ts';

/**
 * What became of a page: `added` and `changed` were written; `unchanged` has the same article as its file; `edited` is
 * another article by now, but its file was changed by hand and stays; `removed` had a file that somebody took away;
 * `refused` has a reason.
 */
export type PageOutcome = 'added' | 'changed' | 'unchanged' | 'edited' | 'removed' | 'refused';

export interface FetchedPage {
  readonly address: string;
  readonly outcome: PageOutcome;
  /** Of its file, relative to the corpus folder. */
  readonly path: string | null;
  readonly title: string | null;
  /** Why it was refused. */
  readonly reason: Bilingual | null;
}

/** A feed or a sitemap that could not be read. */
export interface RefusedList {
  readonly address: string;
  readonly reason: Bilingual;
}

/** What a run did; plain data. */
export interface FetchReport {
  /** The pages that were looked at, in their order. */
  readonly pages: readonly FetchedPage[];
  readonly refusedLists: readonly RefusedList[];
  /** Pages of lists that an earlier run has looked at within a day. */
  readonly fresh: number;
  /** Pages left for the next run, since this one had its number of them. */
  readonly left: number;
}
