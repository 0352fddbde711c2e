import { questionHeading, questionsLeftOut } from '../messages/answers.ts';
import { readText } from '../text/reading.ts';
import type { Answer, AnswerProgress, Citation } from './answer.ts';
import { answerOne, round } from './answer-one.ts';
import type { AnswerSource, DatedOptions } from './answer-options.ts';
import { joinedNotices } from './joined-notices.ts';
import { turnOf } from './question/follow-up.ts';
import { readQuestion } from './question/request.ts';

/** Questions of one message that are answered; each takes as long as a message of its own. */
const MAX_QUESTIONS = 3;
/** Passages that an answer lists, whatever was asked. */
const LISTED_PASSAGES = 10;

/**
 * Answers the questions of one message in order, each in the light of those before, under their own words; the numbers
 * of the citations run on.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function answerSeveral(
  source: AnswerSource,
  questions: readonly string[],
  options: DatedOptions,
): Promise<Answer> {
  const answers: Answer[] = [];
  for (const question of questions.slice(0, MAX_QUESTIONS)) {
    const before = answers.map(textOf).join('\n\n');
    const shift = answers.flatMap(({ citations }) => citations).length;
    const opening = `${before}${before === '' ? '' : '\n\n'}${questionHeading(question)}\n`;
    const earlier = [...(options.earlier ?? []), ...answers.map(turnOf)];
    const onProgress = (progress: AnswerProgress): void =>
      options.onProgress?.(
        progress.stage === 'text'
          ? { ...progress, text: `${opening}${renumber(progress.text, shift)}` }
          : progress,
      );
    const request = readQuestion(readText(question), options.today);
    const answer = await answerOne(source, request, { ...options, earlier, onProgress });
    answers.push(shiftCitations(answer, shift));
  }
  return together(answers, questions.slice(MAX_QUESTIONS));
}

function together(answers: readonly Answer[], leftOut: readonly string[]): Answer {
  const [first] = answers;
  if (first === undefined) throw new RangeError('several questions are at least one');
  const answered = answers.filter(({ status }) => status === 'answered');
  const deciding = answered.length === 0 ? answers : answered;
  const isCompleted = answers.some(({ searchedAs }) => searchedAs !== null);
  const sum = (of: (answer: Answer) => number): number =>
    round(answers.reduce((total, each) => total + of(each), 0));
  return {
    ...first,
    status: answered.length === 0 ? 'refused' : 'answered',
    text: answers.map(textOf).join('\n\n'),
    citations: answers.flatMap(({ citations }) => citations),
    passages: sharedPassages(answers),
    // A message is answered as surely as the least sure of its answers.
    confidence: Math.min(...deciding.map(({ confidence }) => confidence)),
    answerer: answers.find(({ answerer }) => answerer !== 'extractive')?.answerer ?? first.answerer,
    timingsMs: {
      retrieve: sum(({ timingsMs }) => timingsMs.retrieve),
      answer: sum(({ timingsMs }) => timingsMs.answer),
      total: sum(({ timingsMs }) => timingsMs.total),
    },
    searchedAs: isCompleted
      ? answers.map(({ searchedAs, question }) => searchedAs ?? question).join(' ')
      : null,
    period: answers.find(({ period }) => period !== null)?.period ?? null,
    nearest: answered.length === 0 ? first.nearest : [],
    notice: joinedNotices([
      ...answers.map(({ notice }) => notice),
      leftOut.length === 0 ? null : questionsLeftOut(MAX_QUESTIONS, leftOut),
    ]),
  };
}

function textOf({ question, text }: Answer): string {
  return `${questionHeading(question)}\n${text}`;
}

/** The best of each in turn. */
function sharedPassages(answers: readonly Answer[]): Answer['passages'] {
  const places = Array.from({ length: LISTED_PASSAGES }, (_, place) => place);
  const found = places.flatMap((place) => answers.flatMap(({ passages }) => passages[place] ?? []));
  const distinct = new Map(found.map((passage) => [`${passage.articleId} ${passage.start}`, passage]));
  return [...distinct.values()]
    .slice(0, LISTED_PASSAGES)
    .map((passage, index) => ({ ...passage, rank: index + 1 }));
}

/** The answer with numbers that begin behind those given already. */
function shiftCitations(answer: Answer, by: number): Answer {
  // Numbers in a refusal are those of headlines.
  if (by === 0 || answer.citations.length === 0) return answer;
  const citations = answer.citations.map((citation): Citation => ({ ...citation, n: citation.n + by }));
  return { ...answer, text: renumber(answer.text, by), citations };
}

/** An article's own numbers are never bare: see `withoutOwnNumbers`. */
function renumber(text: string, by: number): string {
  return text.replaceAll(/\[(\d+)\]/gu, (_, n: string) => `[${Number(n) + by}]`);
}
