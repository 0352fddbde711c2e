import type { Answer } from '../answering/answer.ts';
import { PublicError } from '../errors.ts';
import type { ActivityLog, QuestionOutcome } from '../state/bot-state.ts';

/**
 * Does what answers a question, and notes what came of it. A word of thanks is not counted.
 * @param signal ends the work, for want of a visitor or of time
 * @param work calls back when its turn has come
 */
export async function noted(
  activity: ActivityLog,
  signal: AbortSignal,
  work: (begin: () => void) => Promise<Answer>,
): Promise<Answer> {
  const askedAt = performance.now();
  let begunAt: number | null = null;
  const note = (outcome: QuestionOutcome): void => {
    activity.note({ outcome, ahead: 0, waitedMs: (begunAt ?? performance.now()) - askedAt });
  };
  try {
    const answer = await work(() => {
      begunAt ??= performance.now();
    });
    if (answer.status !== 'talk') note(answer.status);
    return answer;
  } catch (error) {
    note(signal.aborted ? 'stopped' : outcomeOf(error, begunAt !== null));
    throw error;
  }
}

function outcomeOf(error: unknown, hasBegun: boolean): QuestionOutcome {
  return error instanceof PublicError && !hasBegun ? 'turned-away' : 'failed';
}
