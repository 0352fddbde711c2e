import { answerPage } from '../../state/answer-page.ts';
import type { StoredAnswer } from '../../state/bot-state.ts';
import type { BotParts } from '../bot-parts.ts';

/** An answer with what a message says of it. */
export interface ShownAnswer
  extends Pick<
    StoredAnswer,
    'id' | 'answer' | 'filter' | 'isPrivate' | 'isWide' | 'isShared' | 'undatedLeftOut'
  > {
  /** Name of whoever showed it to everybody; raw. */
  readonly sharedBy: string | null;
  readonly votes: { readonly up: number; readonly down: number };
  /** Address of its permanent page; null: it has none, or nobody could open it. */
  readonly page: string | null;
}

/** A stored answer as it is shown now. */
export function shownNow(
  stored: StoredAnswer,
  sharedBy: string | null,
  { state, publicUrl }: Pick<BotParts, 'state' | 'publicUrl'>,
): ShownAnswer {
  const page = answerPage(stored);
  return {
    ...stored,
    sharedBy,
    votes: state.votes.count(stored.id),
    page: page === null || publicUrl === null ? null : `${publicUrl}${page}`,
  };
}
