import type { Answer } from '../../answering/answer.ts';
import type { ArticleFilter } from '../../index/passage-store.ts';

/** An answer with what a message says of it; a stored answer is one. */
export interface ShownAnswer {
  /** Stands in the custom ids of the buttons. */
  readonly id: string;
  readonly answer: Answer;
  /** What the options of the command asked for. */
  readonly filter: ArticleFilter;
  readonly isPrivate: boolean;
  readonly isWide: boolean;
  /** Of a private answer: it was shown to everybody, once and for all. */
  readonly isShared?: boolean;
  /** Name of whoever showed it to everybody; raw. */
  readonly sharedBy?: string | null;
  /** How many articles a condition on dates left out because they have none. */
  readonly undatedLeftOut?: number;
  readonly votes?: { readonly up: number; readonly down: number };
  /** Address of its permanent page, where it has one. */
  readonly page?: string | null;
}
