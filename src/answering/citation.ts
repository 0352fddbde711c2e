import type { Article } from '../corpus/article.ts';
import type { ReadSentence } from '../language/reading.ts';
import type { Span } from '../language/sentences.ts';
import { withoutOwnNumbers } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import type { Citation } from './answer.ts';
import { quoteContext } from './context/quote-context.ts';

/** A citation is cut from its article here and nowhere else, so that quote and offsets cannot differ. */
export function citationOf(
  article: Article,
  { start, end, reading }: Span & Partial<ReadSentence>,
  support: Citation['support'],
  n: number,
  answer: Citation['answer'] = null,
): Citation {
  const { id: articleId, path, title, publisher, publishedAt, url } = article;
  const quote = article.text.slice(start, end);
  const context = quoteContext(
    article,
    { start, end },
    reading === undefined ? [] : [{ start, end, reading }],
  );
  return {
    n,
    articleId,
    path,
    title,
    publisher,
    publishedAt,
    url,
    quote,
    start,
    end,
    support,
    context,
    answer,
  };
}

/** A quote between its marks, as every answer shows it: a number that the article has in brackets is no number of the answer. */
export function displayedQuote(quote: string, language: Language): string {
  return `« ${withoutOwnNumbers(quote, language)} »`;
}
