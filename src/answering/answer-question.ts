import { localDay } from '../calendar/calendar.ts';
import { readText } from '../text/reading.ts';
import type { Answer } from './answer.ts';
import { answerOne } from './answer-one.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { answerSeveral } from './answer-several.ts';
import { readQuestion, readRequest } from './question/request.ts';
import { talkAnswer } from './talk-answer.ts';

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
        answerOne(source, readQuestion(readText(question), today), more),
      );
      return { ...answered, question: text };
    }
    default:
      return { ...(await answerOne(source, request, { ...options, today })), question: text };
  }
}
