import { localDay } from '../language/calendar.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { PassageStore } from '../store/passage-store.ts';
import type { Answer, AnswerProgress } from './answer.ts';
import { answerOne } from './answer-one.ts';
import { answerSeveral } from './answer-several.ts';
import { readRequest } from './request.ts';
import { talkAnswer } from './talk-answer.ts';
import type { UnderstandingOptions } from './understand.ts';
import type { Writer } from './writing/writer.ts';

export interface AnswerOptions extends Omit<UnderstandingOptions, 'rewritten'> {
  /** Words the answer where there is something to say; without one, answers are quotations. */
  readonly writer?: Writer;
  /** Judges by meaning what answers; without one, rules over words do. */
  readonly reader?: Reader;
  /** For whom the question is asked: a Discord server's id. */
  readonly server?: string;
  /** Is told what is being done. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  readonly signal?: AbortSignal;
}

/** Where answers come from: one generation, and the embedder of its vectors (null: lexical search only). */
export interface AnswerSource {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Confidence below which a question is refused, 0 to 1, as it was chosen for this collection and one rule. */
  readonly calibration?: { readonly rule: string; readonly threshold: number };
}

/**
 * Answers a message from one generation: a question with the sentences that answer it, several one by one, a wish for
 * articles with their list; what is no question gets a word.
 * @throws the signal's reason when it was aborted.
 */
export async function answerQuestion(
  source: AnswerSource,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { today = localDay(new Date()), earlier = [] } = options;
  const request = readRequest(text, today);
  switch (request.kind) {
    case 'talk':
      return talkAnswer(source.store, text, request, earlier);
    case 'several': {
      const answered = await answerSeveral(request.questions, { ...options, today }, (question, more) =>
        answerOne(source, question, more),
      );
      return { ...answered, question: text };
    }
    default:
      return { ...(await answerOne(source, request.text, { ...options, today })), question: text };
  }
}
