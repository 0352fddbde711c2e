import { REMEMBERED_TURNS, type Turn, turnOf } from '../../answering/question/follow-up.ts';
import type { BotState, StoredAnswer } from '../../state/bot-state.ts';

/** So far back questions are looked for behind thanks and greetings. */
const SEEN_TURNS = 12;

/** The turns that a question follows, oldest first; none when it follows nothing that is remembered. */
export function earlierTurns(parentId: string | null, state: BotState): readonly Turn[] {
  if (parentId === null) return [];
  return askedBefore(parentId, REMEMBERED_TURNS, state).map(({ answer }) => turnOf(answer));
}

/** The last answers to questions, oldest first and at most `limit`, that an exchange has had: « merci » is none. */
export function askedBefore(parentId: string, limit: number, { answers }: BotState): readonly StoredAnswer[] {
  return answers
    .turns(parentId, SEEN_TURNS)
    .filter(({ answer }) => answer.status !== 'talk')
    .slice(-limit);
}
