import type { Citation } from '../../src/answering/answer.ts';
import type { AnswerOptions, AnswerSource } from '../../src/answering/answer-options.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { READER_RULE } from '../../src/answering/quoting/judge-reading.ts';
import { REFUSAL_RULE } from '../../src/answering/quoting/refusal.ts';
import type { SentenceFate } from '../../src/answering/writing/writer.ts';
import { retrieve } from '../../src/searching/retrieve.ts';
import { readText } from '../../src/text/reading.ts';
import { type Outcome, RANK_LIMIT, type SearchMode, searchModes } from './outcome.ts';
import type { EvaluationQuestion } from './questions.ts';
import { carriesAnswer, containsAnswer, firstRelevantRank } from './relevance.ts';

/** Enough of a passage to recognise it in a list of failures. */
const FOUND_CHARS = 100;
const FOUND_PASSAGES = 3;

/** Asks every question of the collection and says what came of it, in the order of the questions. */
export async function evaluate(
  source: AnswerSource,
  questions: readonly EvaluationQuestion[],
  onProgress: (done: number) => void = () => undefined,
  options: AnswerOptions = {},
): Promise<readonly Outcome[]> {
  const articles = await source.store.articles();
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const titles = new Map(articles.map((article) => [article.path, article.title]));
  const outcomes: Outcome[] = [];
  for (const [index, question] of questions.entries()) {
    outcomes.push(await evaluateOne(source, question, texts, titles, options));
    onProgress(index + 1);
  }
  return outcomes;
}

async function evaluateOne(
  source: AnswerSource,
  question: EvaluationQuestion,
  texts: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
  options: AnswerOptions,
): Promise<Outcome> {
  const ranks: Record<SearchMode, number | null> = { lexical: null, vector: null, hybrid: null };
  const sentences: SentenceFate[] = [];
  const answer = await answerQuestion(source, question.question, watchSentences(options, sentences));
  const [first] = answer.status === 'refused' ? await unrefused(source, question, options) : answer.citations;
  for (const mode of searchModes) {
    ranks[mode] =
      mode === 'hybrid'
        ? firstRelevantRank(question, answer.passages)
        : await rankAlone(source, question, mode);
  }
  const goldPath = question.passageId ?? question.evidence[0]?.[0];
  return {
    id: question.id,
    question: question.question,
    cluster: goldPath === undefined ? question.id : (titles.get(goldPath) ?? goldPath),
    isAnswerable: question.isAnswerable,
    hasExpectedAnswer: question.answers.length > 0,
    ranks,
    isAnswered: answer.status === 'answered',
    isRight: answer.status === 'answered' && containsAnswer(question, answer.text),
    isFirstRight: first !== undefined && carriesAnswer(question, first),
    citations: answer.citations.length,
    supportingCitations: answer.citations.filter((citation) => carriesAnswer(question, citation)).length,
    exactCitations: answer.citations.filter((citation) => isExact(citation, texts)).length,
    confidence: answer.confidence,
    totalMs: answer.timingsMs.total,
    answer: answer.text,
    written: sentences.map((sentence) => ({
      ...sentence,
      holdsAnswer: containsAnswer(question, sentence.text),
    })),
    found: answer.passages
      .slice(0, FOUND_PASSAGES)
      .map((passage) => `${passage.path}: ${passage.text.slice(0, FOUND_CHARS).replaceAll('\n', ' ')}`),
  };
}

/** Options whose writer adds every sentence that it judged. */
function watchSentences(options: AnswerOptions, sentences: SentenceFate[]): AnswerOptions {
  const { writer } = options;
  if (writer === undefined) return options;
  return { ...options, writer: { ...writer, onJudged: (judged) => sentences.push(...judged) } };
}

/** What would be quoted if nothing were refused. */
async function unrefused(
  source: AnswerSource,
  { question }: EvaluationQuestion,
  { writer: _writer, ...options }: AnswerOptions,
): Promise<readonly Citation[]> {
  const rule = options.reader === undefined ? REFUSAL_RULE : READER_RULE;
  const answer = await answerQuestion({ ...source, calibration: { rule, threshold: 0 } }, question, options);
  return answer.citations;
}

async function rankAlone(
  { store, embedder }: AnswerSource,
  question: EvaluationQuestion,
  mode: 'lexical' | 'vector',
): Promise<number | null> {
  const { passages } = await retrieve(store, embedder, readText(question.question), { mode });
  const slices = passages.map(({ article, passage }) => ({ path: article.path, text: passage.text }));
  return firstRelevantRank(question, slices.slice(0, RANK_LIMIT));
}

function isExact({ articleId, start, end, quote }: Citation, texts: ReadonlyMap<string, string>): boolean {
  return quote !== '' && texts.get(articleId)?.slice(start, end) === quote;
}
