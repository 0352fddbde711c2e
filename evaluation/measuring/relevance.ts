import type { Citation } from '../../src/answering/answer.ts';
import { foldPhrase } from '../../src/text/fold.ts';
import type { EvaluationQuestion } from './questions.ts';

/** Any slice of an article: a passage or a quote. */
export interface Excerpt {
  readonly path: string;
  readonly text: string;
}

/** Case, accents, apostrophes and spaces do not tell a right answer from a wrong one. */
export function comparable(text: string): string {
  return foldPhrase(text);
}

/** Whether a retrieved passage is a right one. */
function isRelevant(question: EvaluationQuestion, passage: Excerpt): boolean {
  if (question.passageId !== null) return passage.path === question.passageId;
  const text = comparable(passage.text);
  return question.evidence.some(([path, words]) => path === passage.path && text.includes(comparable(words)));
}

/** Rank of the first right passage, from 1, or null. */
export function firstRelevantRank(question: EvaluationQuestion, passages: readonly Excerpt[]): number | null {
  const index = passages.findIndex((passage) => isRelevant(question, passage));
  return index === -1 ? null : index + 1;
}

/** Whether a text contains one of the expected answers. */
export function containsAnswer(question: EvaluationQuestion, text: string): boolean {
  const answer = comparable(text);
  return question.answers.some((expected) => answer.includes(comparable(expected)));
}

/** Whether a quote carries the answer, or overlaps the evidence. */
export function carriesAnswer(question: EvaluationQuestion, citation: Citation): boolean {
  if (containsAnswer(question, citation.quote)) return true;
  const quote = comparable(citation.quote);
  return question.evidence.some(
    ([path, words]) =>
      path === citation.path && (quote.includes(comparable(words)) || comparable(words).includes(quote)),
  );
}
