import type { Citation, CitedCopy } from '../answer.ts';

/** A copy of a citation as a citation of its own, under the same number. */
export function citationOfCopy(citation: Citation, copy: CitedCopy): Citation {
  return { ...citation, ...copy, context: null, answer: null, copies: [] };
}

/** How many other articles print the words of these citations of one article. */
export function countCopies(citations: readonly Citation[]): number {
  return new Set(citations.flatMap(({ copies }) => copies.map(({ articleId }) => articleId))).size;
}
