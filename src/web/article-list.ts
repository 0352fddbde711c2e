import { matchesFilter } from '../index/article-filter.ts';
import type { ArticleFilter, ArticleHeadline, PassageStore } from '../index/passage-store.ts';
import { catalogueOf } from '../searching/catalogue.ts';
import { analyseQuestion } from '../searching/question.ts';
import { readText } from '../text/reading.ts';

/** As many as are looked through without losing one's place. */
const ARTICLES_PER_PAGE = 25;

/** A page of the articles that fit. */
export interface ArticleList {
  /** Newest first, undated ones last. */
  readonly articles: readonly ArticleHeadline[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** All that fit. */
  readonly found: readonly ArticleHeadline[];
  /** All of the collection. */
  readonly total: number;
  /** Of the whole collection, most articles first. */
  readonly publishers: readonly string[];
}

/**
 * The articles that hold every word of the text in their headline or body, or in what is known of them, of those that
 * the filter leaves.
 * @param page from 1; the nearest that there is
 */
export async function articleList(
  store: PassageStore,
  text: string,
  filter: ArticleFilter,
  page: number,
): Promise<ArticleList> {
  const catalogue = await catalogueOf(store);
  const { articles, publishers } = catalogue;
  const holders = text === '' ? articles : [...catalogue.find(text), ...(await holding(store, text))];
  const ids = new Set(holders.map(({ id }) => id));
  const found = articles.filter((article) => ids.has(article.id) && matchesFilter(article, filter));
  const pages = Math.max(1, Math.ceil(found.length / ARTICLES_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    articles: found.slice((shown - 1) * ARTICLES_PER_PAGE, shown * ARTICLES_PER_PAGE),
    page: shown,
    pages,
    found,
    total: articles.length,
    publishers,
  };
}

/** The page that an address names; the first for anything else. */
export function pageNamed(named: string | undefined): number {
  return Number(/^\d{1,6}$/u.exec(named ?? '')?.[0] ?? 1);
}

/** Those that hold the words anywhere in their text. */
async function holding(store: PassageStore, text: string): Promise<readonly ArticleHeadline[]> {
  const terms = (await analyseQuestion(store, readText(text))).terms.filter(({ isWhole }) => !isWhole);
  if (terms.length === 0) return [];
  return store.matching(terms.map(({ term, forms }) => (forms.length === 0 ? [term] : forms)));
}
