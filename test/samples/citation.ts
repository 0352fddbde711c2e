import type { Citation } from '../../src/answering/answer.ts';
import type { Article } from '../../src/articles/article.ts';

/** @throws RangeError where the article does not say that. */
export function citationIn(article: Article, n: number, quote: string): Citation {
  const start = article.text.indexOf(quote);
  if (start === -1) throw new RangeError('not a quote of the article');
  const { id, path, title, publisher, publishedAt, url } = article;
  const end = start + quote.length;
  return {
    n,
    articleId: id,
    path,
    title,
    publisher,
    publishedAt,
    url,
    quote,
    start,
    end,
    support: 'strong',
    context: null,
    answer: null,
    copies: [],
  };
}
