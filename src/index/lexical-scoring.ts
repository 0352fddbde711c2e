import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import { indexText } from '../text/analyse.ts';

/** How much a term in the headline counts, against one in the passage's own words. */
export const TITLE_WEIGHT = 2;
export const BODY_WEIGHT = 1;

export interface LexicalFields {
  readonly title: string;
  readonly body: string;
}

/** The analysed text of a passage: the headline of its article, and its own words without the headline. */
export function lexicalFields(
  article: Article,
  passage: Passage,
  analysedTitle = indexText(article.title),
): LexicalFields {
  const start = Math.max(passage.start, article.bodyStart);
  return { title: analysedTitle, body: indexText(article.text.slice(start, Math.max(start, passage.end))) };
}

/**
 * Search terms as the index can hold them: lower case, letters and digits only, each once. Whatever else a term
 * brings (quotes, operators, brackets) is no part of a word and separates words, as in FTS5's tokenizer.
 */
export function searchableTerms(terms: readonly string[]): readonly string[] {
  return [...new Set(terms.flatMap((term) => term.toLowerCase().match(TOKENS) ?? []))];
}

/** What FTS5's unicode61 takes for a token. */
const TOKENS = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/**
 * A BM25 score without the last digits. Sums that are equal on paper differ there from one machine to the
 * next; without them such passages are ties, and ties are settled by path and ordinal everywhere alike.
 */
export function settledScore(score: number): number {
  return Math.round(score / SCORE_GRAIN) * SCORE_GRAIN;
}

/** Far above rounding errors (1e-14), far below a difference that means something. */
export const SCORE_GRAIN = 1e-9;
