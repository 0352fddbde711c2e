import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import type { PassageStore } from '../store/passage-store.ts';
import type { Citation } from './answer.ts';

/** A citation of an earlier answer, in the articles as they are now. */
export interface CitedPlace {
  /** With the offsets that its words have now, where they still stand in the article. */
  readonly citation: Citation;
  /** Null once the article was removed. */
  readonly article: Article | null;
  /** Of the article, in order. */
  readonly passages: readonly Passage[];
  /** The one that holds the words, else the first; null without an article. */
  readonly passage: Passage | null;
  /** Whether the quoted words still stand in the article. */
  readonly state: 'same' | 'changed' | 'gone';
}

/** Where the words of a citation stand now: articles may have changed since the answer. */
export async function citedPlace(store: PassageStore, citation: Citation): Promise<CitedPlace> {
  const [article] = await store.articles({ articleIds: [citation.articleId] });
  if (article === undefined) return { citation, article: null, passages: [], passage: null, state: 'gone' };
  const passages = await store.passagesOf(citation.articleId);
  const isSame = article.text.slice(citation.start, citation.end) === citation.quote;
  // The words may only have moved, when something was added above them.
  const start = isSame ? citation.start : article.text.indexOf(citation.quote);
  const passage = passages.find((each) => each.start <= start && start < each.end) ?? passages[0] ?? null;
  if (start === -1) return { citation, article, passages, passage, state: 'changed' };
  const found = { ...citation, start, end: start + citation.quote.length };
  return { citation: found, article, passages, passage, state: 'same' };
}
