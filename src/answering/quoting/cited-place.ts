import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { PassageStore } from '../../index/passage-store.ts';
import type { Span } from '../../text/sentences.ts';
import type { Citation } from '../answer.ts';
import { quoteContext } from './context/quote-context.ts';

/** A citation of an earlier answer, in the articles as they are now. */
export interface CitedPlace {
  /** With the offsets that its words have now, where they still stand in the article. */
  readonly citation: Citation;
  /** Null once the article was removed. */
  readonly article: Article | null;
  /** Of the article, in order. */
  readonly passages: readonly Passage[];
  /** The one that holds the words, or the place where they stood; null without an article. */
  readonly passage: Passage | null;
  /** Whether the quoted words, and the words that say whose they are, still stand in the article. */
  readonly state: 'same' | 'changed' | 'gone';
}

/** Where the words of a citation stand now: articles may have changed since the answer. */
export async function citedPlace(store: PassageStore, citation: Citation): Promise<CitedPlace> {
  const [article] = await store.articles({ articleIds: [citation.articleId] });
  if (article === undefined) return { citation, article: null, passages: [], passage: null, state: 'gone' };
  const passages = await store.passagesOf(citation.articleId);
  const start = placeNow(article.text, citation);
  const near = start ?? citation.start;
  const passage = passages.find((each) => each.start <= near && near < each.end) ?? passages[0] ?? null;
  const found = start === null ? null : moveBy(citation, start - citation.start);
  if (found === null || !hasContext(article, found))
    return { citation, article, passages, passage, state: 'changed' };
  return { citation: found, article, passages, passage, state: 'same' };
}

/** Where the quoted words begin; they may only have moved, when something was added above them. */
function placeNow(text: string, { quote, start, end }: Citation): number | null {
  if (text.slice(start, end) === quote) return start;
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest;
}

/** The citation with all that stands beside its words moved along. */
function moveBy(citation: Citation, offset: number): Citation {
  const moved = <T extends Span>(slice: T): T => ({
    ...slice,
    start: slice.start + offset,
    end: slice.end + offset,
  });
  const { context, answer } = citation;
  return {
    ...moved(citation),
    context: context === null ? null : moved(context),
    answer: answer === null ? null : moved(answer),
  };
}

/**
 * Whether the words have the speaker, or the heads of the table, that they had: a corrected name makes another
 * quotation.
 */
function hasContext(article: Article, { context, start, end }: Citation): boolean {
  return context === null || quoteContext(article, { start, end })?.text === context.text;
}
