import { type Turn, turnOf } from '../../answering/follow-up.ts';
import type { BotState } from '../../state/bot-state.ts';

/** A follow-up leans on what was said last, seldom on more. */
const REMEMBERED_TURNS = 3;

/** The turns that a question follows, oldest first; none when it follows nothing that is remembered. */
export function earlierTurns(parentId: string | null, { answers }: BotState): readonly Turn[] {
  if (parentId === null) return [];
  return answers.turns(parentId, REMEMBERED_TURNS).map(({ answer }) => turnOf(answer));
}
