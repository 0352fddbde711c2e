import { catalogueOf } from '../searching/catalogue.ts';
import type { Bot } from './bot-parts.ts';
import { articleListView, articleView } from './views/article-views.ts';
import type { MessageView, ViewContext } from './views/view.ts';

/** Articles a page: as many as a list shows without scrolling on a telephone. */
const ARTICLES_PER_MESSAGE = 10;

/**
 * One page of the articles that hold every word of the query; the nearest page there is.
 * @param page from 0
 */
export function listView(
  query: string,
  page: number,
  context: ViewContext,
  { live }: Bot,
): Promise<MessageView> {
  return live.use(async ({ store }) => {
    const found = (await catalogueOf(store)).find(query);
    const pages = Math.max(1, Math.ceil(found.length / ARTICLES_PER_MESSAGE));
    const shown = Math.min(page, pages - 1);
    const articles = found.slice(shown * ARTICLES_PER_MESSAGE, (shown + 1) * ARTICLES_PER_MESSAGE);
    return articleListView({ query, page: shown, pages, total: found.length, articles }, context);
  });
}

/** One passage of an article; null when the article is no longer there. */
export function readingView(
  articleId: string,
  ordinal: number,
  context: ViewContext,
  { live }: Bot,
): Promise<MessageView | null> {
  return live.use(async ({ store }) => {
    const [article] = await store.articles({ articleIds: [articleId] });
    const passages = await store.passagesOf(articleId);
    const passage = passages[Math.min(Math.max(0, ordinal), passages.length - 1)];
    if (article === undefined || passage === undefined) return null;
    return articleView({ article, passage, ordinal: passage.ordinal, passages: passages.length }, context);
  });
}
