import { noteAnswer, noteFailure, noteTurnedAway } from '../admission/note-question.ts';
import { questionTimes } from '../admission/question-times.ts';
import type { AnswerProgress } from '../answering/answer.ts';
import { REMEMBERED_TURNS, turnOf } from '../answering/question/follow-up.ts';
import { PublicError } from '../errors.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { askingMessages, roomFailures } from '../messages/reading-room.ts';
import { findPagedAnswer, keepAnswer } from './answer-pages.ts';
import { type FormFields, isSentence, readFilter } from './question-form.ts';
import type { RoomParts } from './room-parts.ts';

/** The form cannot be asked as it is. */
export class FormFault extends PublicError {}

/** Asked more often than a visitor may. */
export class TooFast extends PublicError {
  readonly retryAfterMs: number;

  constructor(sentence: Bilingual, retryAfterMs: number) {
    super(sentence);
    this.retryAfterMs = retryAfterMs;
  }
}

export interface Asking {
  readonly fields: FormFields;
  /** Whose limits it counts against. */
  readonly visitor: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: AnswerProgress) => void;
}

/** What came of a question: a page of its own, or a word to somebody who asked nothing. */
export type AskOutcome =
  | { readonly kind: 'answer'; readonly page: string }
  | { readonly kind: 'word'; readonly text: string };

/**
 * Answers a question in its turn and keeps the answer.
 * @throws FormFault, TooFast, PublicError for which there is no room; what answering throws; the signal's reason.
 */
export async function ask(
  { fields, visitor, language, signal, onProgress = () => undefined }: Asking,
  { live, answer, state, queue, admit, maxQuestionChars, signal: ending }: RoomParts,
): Promise<AskOutcome> {
  const { q: question } = fields;
  // The room's log holds what went wrong; of a question it knows no more than its number.
  const notes = { state, log: null };
  if (question === '') throw new FormFault(askingMessages.empty);
  if (question.length > maxQuestionChars) throw new FormFault(askingMessages.tooLong(maxQuestionChars));
  const filter = readFilter(fields);
  if (isSentence(filter)) throw new FormFault(filter);
  const verdict = admit(visitor);
  if (!verdict.ok) {
    noteTurnedAway('TooManyQuestions', notes);
    throw new TooFast(verdict.sentence, verdict.retryAfterMs);
  }
  const before = fields.after === '' ? null : findPagedAnswer(state, fields.after);
  const earlier =
    before === null
      ? []
      : state.answers.turns(before.id, REMEMBERED_TURNS).map((turn) => turnOf(turn.answer));
  const stop = AbortSignal.any([signal, ending]);
  const times = questionTimes();
  const watch = (progress: AnswerProgress): void => {
    times.progress(progress);
    onProgress(progress);
  };
  const found = await queue
    .run(
      (turn) =>
        live.use((source) => answer(source, question, { filter, earlier, signal: turn, onProgress: watch })),
      { asker: visitor, onAhead: (ahead) => times.progress({ stage: 'queued', ahead }), signal: stop },
    )
    .catch((error: unknown) => {
      noteFailure(error, stop.aborted, times, notes);
      throw ending.aborted ? new PublicError(roomFailures.closing, { cause: error }) : error;
    });
  times.found(found);
  noteAnswer(found, times, notes);
  if (found.status === 'talk') return { kind: 'word', text: found.text };
  const parentId = before?.id ?? null;
  const answered = { question, filter, answer: found, parentId, interfaceLanguage: language };
  return { kind: 'answer', page: keepAnswer(state, answered) };
}
