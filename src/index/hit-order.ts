import type { Article } from '../articles/article.ts';

/** Where a passage stands in the collection. */
export interface PassagePlace {
  readonly path: string;
  readonly ordinal: number;
}

/** Order of hits, and of passages with equal scores: by path in code units, then by ordinal. */
export function comparePlaces(a: PassagePlace, b: PassagePlace): number {
  return compareText(a.path, b.path) || a.ordinal - b.ordinal;
}

type DatedArticle = Pick<Article, 'publishedAt' | 'path'>;

/** Newest first, undated ones last, then by path. */
export function compareArticles(a: DatedArticle, b: DatedArticle): number {
  if (a.publishedAt !== b.publishedAt) {
    if (a.publishedAt === null) return 1;
    if (b.publishedAt === null) return -1;
    return a.publishedAt < b.publishedAt ? 1 : -1;
  }
  return compareText(a.path, b.path);
}

/** By UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The best `limit` of scored passages; ties at the border are settled by place. */
export function bestPassages<T extends PassagePlace & { readonly score: number }>(
  scored: readonly T[],
  limit: number,
): readonly T[] {
  return [...scored].sort((a, b) => b.score - a.score || comparePlaces(a, b)).slice(0, limit);
}

/** A limit that a search can work with: a whole number from 1 to `most`. */
export function usableLimit(limit: number, most: number): number {
  return Math.min(Math.max(1, Math.trunc(limit) || 1), Math.max(1, most));
}
