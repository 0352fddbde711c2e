import type { Article } from '../../../articles/article.ts';
import type { ReadSentence } from '../../../text/reading.ts';
import type { Span } from '../../../text/sentences.ts';
import type { CitationContext } from '../../answer.ts';
import { speakerOf } from './speaker-of.ts';
import { tableRows } from './table-rows.ts';

/**
 * What a quotation needs beside it to be understood: the heads of its columns, or who says it; null when it needs nothing.
 *
 * @param known sentences of the article that have been read
 */
export function quoteContext(
  article: Article,
  quote: Span,
  known: readonly ReadSentence[] = [],
): CitationContext | null {
  const row = tableRows(article, quote.start, quote.end)[0];
  if (row !== undefined) return contextOf(article, 'columns', row.heads);
  const speaker = speakerOf(article, quote, known);
  return speaker === null ? null : contextOf(article, 'speaker', speaker);
}

function contextOf({ text }: Article, kind: CitationContext['kind'], { start, end }: Span): CitationContext {
  return { kind, text: text.slice(start, end), start, end };
}
