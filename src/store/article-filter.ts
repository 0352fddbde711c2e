import type { Article } from '../corpus/article.ts';
import { fold } from '../language/analyse.ts';
import type { ArticleFilter } from './passage-store.ts';

/** Whether every condition of the filter holds for the article. */
export function matchesFilter(article: Article, filter: ArticleFilter): boolean {
  const { since, until, publisher, articleIds } = filter;
  const date = article.publishedAt;
  if (since !== undefined && (date === null || date < since)) return false;
  if (until !== undefined && (date === null || date > until)) return false;
  if (publisher !== undefined) {
    if (article.publisher === null) return false;
    if (!foldName(article.publisher).includes(foldName(publisher))) return false;
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

/** A name for comparison: without case and accents, one kind of apostrophe, single spaces. */
export function foldName(name: string): string {
  return fold(name).replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim();
}
