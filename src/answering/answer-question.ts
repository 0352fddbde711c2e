import { localDay } from '../calendar/calendar.ts';
import type { PassageStore } from '../index/passage-store.ts';
import { talkReplies } from '../messages/small-talk.ts';
import { detectLanguage } from '../text/detect-language.ts';
import type { Answer } from './answer.ts';
import { answerOne } from './answer-one.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { answerSeveral } from './answer-several.ts';
import type { Turn } from './question/follow-up.ts';
import { type Request, readRequest } from './question/request.ts';

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
  if (request.kind === 'talk') return talkAnswer(source.store, text, request, earlier);
  const dated = { ...options, today };
  const answer =
    request.kind === 'several'
      ? await answerSeveral(source, request.questions, dated)
      : await answerOne(source, request, dated);
  return { ...answer, question: text };
}

type Talk = Extract<Request, { readonly kind: 'talk' }>;

/**
 * A word of the program's own to somebody who asked nothing: no article is read, nothing is quoted, and no question
 * leans on it. In the language of the words; « ok » and an emoji are of the language that was spoken before.
 */
function talkAnswer(
  store: PassageStore,
  text: string,
  { talk, language: own }: Talk,
  earlier: readonly Turn[],
): Answer {
  const language = own ?? detectLanguage(earlier.at(-1)?.question ?? text);
  return {
    question: text,
    status: 'talk',
    language,
    text: talkReplies[talk][language],
    citations: [],
    passages: [],
    confidence: 0,
    answerer: 'extractive',
    embedder: 'none',
    generation: store.manifest.generation,
    timingsMs: { retrieve: 0, answer: 0, total: 0 },
    searchedAs: null,
    period: null,
    nearest: [],
    notice: null,
  };
}
