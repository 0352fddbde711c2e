import type { Article } from '../../articles/article.ts';
import { withoutOwnNumbers } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { ReadSentence } from '../../text/reading.ts';
import type { Citation, CitedCopy, NamedSource } from '../answer.ts';
import { quoteContext } from './context/quote-context.ts';
import { type ArticleSpan, noCopies, type PrintedCopies } from './printed-copies.ts';

/**
 * A citation is cut from its article here and nowhere else, so that quote and offsets cannot differ; of copies, from
 * the main one that prints the words.
 *
 * @param answer the words that answer, where they stand in the main copy
 */
export function citationOf(
  place: ArticleSpan & Partial<ReadSentence>,
  support: Citation['support'],
  n: number,
  {
    answer = null,
    copies = noCopies,
  }: { readonly answer?: Citation['answer']; readonly copies?: PrintedCopies } = {},
): Citation {
  const { main, others } = copies(place);
  const { article, start, end } = main;
  const cut = cutFrom(main);
  // A copy may print the words that were read with other quotation marks.
  const known = place.reading?.text === cut.quote ? [{ start, end, reading: place.reading }] : [];
  const context = quoteContext(article, { start, end }, known);
  return { n, ...cut, support, context, answer, copies: others.map(cutFrom) };
}

function cutFrom({ article, start, end }: ArticleSpan): CitedCopy {
  return { ...namedSource(article), quote: article.text.slice(start, end), start, end };
}

/** An article as answers name it. */
export function namedSource({ id, path, title, publisher, publishedAt, url }: Article): NamedSource {
  return { articleId: id, path, title, publisher, publishedAt, url };
}

/**
 * A quote between its marks, as every answer shows it: a number that the article has in brackets is no number of the
 * answer.
 */
export function displayQuote(quote: string, language: Language): string {
  return `« ${withoutOwnNumbers(quote, language)} »`;
}

/** A copy of a citation as a citation of its own, under the same number. */
export function citationOfCopy(citation: Citation, copy: CitedCopy): Citation {
  return { ...citation, ...copy, context: null, answer: null, copies: [] };
}

/** How many other articles print the words of these citations of one article. */
export function countCopies(citations: readonly Citation[]): number {
  return new Set(citations.flatMap(({ copies }) => copies.map(({ articleId }) => articleId))).size;
}
