import type { Answer } from '../../answering/answer.ts';
import { PublicError } from '../../errors.ts';
import type { QuestionOutcome } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { StoppedByAsker, StoppedByShutdown } from './flights.ts';
import type { QuestionTimes } from './question-times.ts';

type Notes = Pick<Bot, 'log' | 'state'>;

/** Writes down that a question was answered, or that the articles do not answer it. A word of thanks is not counted. */
export function noteAnswer(answer: Answer, times: QuestionTimes, notes: Notes): void {
  const { status, answerer, citations } = answer;
  const fields = { answerer, sources: citations.length };
  if (status === 'talk') notes.log.info({ outcome: status, ...fields, ms: times.ms() }, 'question');
  else note(status, fields, times, notes);
}

/** Writes down that a question was not answered, and the kind of reason. */
export function noteFailure(error: unknown, times: QuestionTimes, notes: Notes): void {
  const kind = error instanceof Error ? error.name : typeof error;
  note(outcomeOf(error), { reason: kind }, times, notes);
}

/** Writes down that a question was not even taken. */
export function noteTurnedAway(reason: string, { log, state }: Notes): void {
  log.info({ outcome: 'turned-away', reason }, 'question');
  count('turned-away', 0, 0, { log, state });
}

function note(
  outcome: QuestionOutcome,
  fields: Readonly<Record<string, unknown>>,
  times: QuestionTimes,
  notes: Notes,
): void {
  const ms = times.ms();
  notes.log.info({ outcome, ...fields, ahead: times.ahead, ms }, 'question');
  count(outcome, times.ahead, ms.queue, notes);
}

/** A number that cannot be kept must not cost an answer. */
function count(outcome: QuestionOutcome, ahead: number, waitedMs: number, { log, state }: Notes): void {
  try {
    state.activity.note({ outcome, ahead, waitedMs });
  } catch (error) {
    log.warn({ err: error }, 'a question could not be counted');
  }
}

function outcomeOf(error: unknown): QuestionOutcome {
  if (error instanceof StoppedByAsker || error instanceof StoppedByShutdown) return 'stopped';
  return error instanceof PublicError ? 'turned-away' : 'failed';
}
