import type { Article } from '../../articles/article.ts';
import { withoutOwnNumbers } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { ReadSentence } from '../../text/reading.ts';
import type { Span } from '../../text/sentences.ts';
import type { Citation, CitedCopy } from '../answer.ts';
import type { ArticleSpan } from '../copies/printed-copies.ts';
import { quoteContext } from './context/quote-context.ts';

/** A citation is cut from its article here and nowhere else, so that quote and offsets cannot differ. */
export function citationOf(
  article: Article,
  { start, end, reading }: Span & Partial<ReadSentence>,
  support: Citation['support'],
  n: number,
  {
    answer = null,
    copies = [],
  }: { readonly answer?: Citation['answer']; readonly copies?: readonly ArticleSpan[] } = {},
): Citation {
  const cut = cutFrom({ article, start, end });
  // A copy may print the words that were read with other quotation marks.
  const known = reading?.text === cut.quote ? [{ start, end, reading }] : [];
  const context = quoteContext(article, { start, end }, known);
  return { n, ...cut, support, context, answer, copies: copies.map(cutFrom) };
}

function cutFrom({ article, start, end }: ArticleSpan): CitedCopy {
  const { id: articleId, path, title, publisher, publishedAt, url } = article;
  return {
    articleId,
    path,
    title,
    publisher,
    publishedAt,
    url,
    quote: article.text.slice(start, end),
    start,
    end,
  };
}

/** A quote between its marks, as every answer shows it: a number that the article has in brackets is no number of the answer. */
export function displayQuote(quote: string, language: Language): string {
  return `« ${withoutOwnNumbers(quote, language)} »`;
}
