import type { Answer } from '../answering/answer.ts';
import { PublicError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { BotState, QuestionOutcome } from '../state/bot-state.ts';
import type { QuestionTimes } from './question-times.ts';

/** Where it is noted what came of a question. */
export interface QuestionNotes {
  readonly state: Pick<BotState, 'activity'>;
  /** Gets a line for each question; null: questions are only counted. */
  readonly log: Log | null;
}

/** Writes down that a question was answered, or that the articles do not answer it. A word of thanks is not counted. */
export function noteAnswer(answer: Answer, times: QuestionTimes, notes: QuestionNotes): void {
  const { status, answerer, citations } = answer;
  const fields = { answerer, sources: citations.length };
  if (status === 'talk') notes.log?.info({ outcome: status, ...fields, ms: times.ms() }, 'question');
  else note(status, fields, times, notes);
}

/**
 * Writes down that a question was not answered, and the kind of reason.
 * @param isStopped by its asker, or by the program's end
 */
export function noteFailure(
  error: unknown,
  isStopped: boolean,
  times: QuestionTimes,
  notes: QuestionNotes,
): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const otherwise = error instanceof PublicError && !times.hasBegun ? 'turned-away' : 'failed';
  note(isStopped ? 'stopped' : otherwise, { reason: kind }, times, notes);
}

/** Writes down that a question was not even taken. */
export function noteTurnedAway(reason: string, { log, state }: QuestionNotes): void {
  log?.info({ outcome: 'turned-away', reason }, 'question');
  count('turned-away', 0, 0, { log, state });
}

function note(
  outcome: QuestionOutcome,
  fields: Readonly<Record<string, unknown>>,
  times: QuestionTimes,
  notes: QuestionNotes,
): void {
  const ms = times.ms();
  notes.log?.info({ outcome, ...fields, ahead: times.ahead, ms }, 'question');
  count(outcome, times.ahead, ms.queue, notes);
}

/** A number that cannot be kept must not cost an answer. */
function count(
  outcome: QuestionOutcome,
  ahead: number,
  waitedMs: number,
  { log, state }: QuestionNotes,
): void {
  try {
    state.activity.note({ outcome, ahead, waitedMs });
  } catch (error) {
    log?.warn({ err: error }, 'a question could not be counted');
  }
}
