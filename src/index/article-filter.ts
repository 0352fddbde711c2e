import type { Article } from '../articles/article.ts';
import { foldPhrase } from '../text/fold.ts';
import type { ArticleFilter } from './passage-store.ts';

/** Whether every condition of the filter holds for the article. */
export function matchesFilter(
  article: Pick<Article, 'id' | 'publishedAt' | 'publisher'>,
  filter: ArticleFilter,
): boolean {
  const { since, until, publisher, articleIds, withUndated = false } = filter;
  const date = article.publishedAt;
  if (date === null) {
    if (!withUndated && (since !== undefined || until !== undefined)) return false;
  } else if ((since !== undefined && date < since) || (until !== undefined && date > until)) return false;
  if (publisher !== undefined) {
    if (article.publisher === null) return false;
    if (!foldPhrase(article.publisher).includes(foldPhrase(publisher))) return false;
  }
  return articleIds === undefined || articleIds.includes(article.id);
}

/** True when the filter excludes nothing. */
export function isOpenFilter(filter: ArticleFilter): boolean {
  return (
    filter.since === undefined &&
    filter.until === undefined &&
    filter.publisher === undefined &&
    filter.articleIds === undefined
  );
}
