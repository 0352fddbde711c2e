import { answerPage } from '../state/answer-page.ts';
import type { StoredAnswer } from '../state/bot-state.ts';
import type { Bot } from './bot-parts.ts';
import type { ShownAnswer } from './views/shown-answer.ts';

/** An answer as it is shown now: with its votes, and the address of its page unless it has none, or nobody could open it. */
export function shownNow(stored: StoredAnswer, { state, publicUrl }: Bot): ShownAnswer {
  const page = answerPage(stored);
  return {
    ...stored,
    votes: state.votes.count(stored.id),
    page: page === null || publicUrl === null ? null : `${publicUrl}${page}`,
  };
}
