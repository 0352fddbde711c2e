import { answerPage } from '../state/answer-page.ts';
import type { StoredAnswer } from '../state/bot-state.ts';
import type { BotParts } from './bot-parts.ts';

/** The address of an answer's permanent page; null where it has none, or nobody could open it. */
export function pageLink(stored: StoredAnswer, { publicUrl }: Pick<BotParts, 'publicUrl'>): string | null {
  const page = answerPage(stored);
  return page === null || publicUrl === null ? null : `${publicUrl}${page}`;
}
