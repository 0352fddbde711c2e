/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { articlePageMessages } from '../../messages/reading-room.ts';
import type { ArticleList } from '../article-list.ts';
import type { PageContext } from './layout.tsx';

/** From a page of the list to the one before and the one after; of a single page there is nothing to say. */
export function PageSteps({
  list,
  addressOf,
  language,
}: PageContext & {
  readonly list: Pick<ArticleList, 'page' | 'pages'>;
  readonly addressOf: (page: number) => string;
}) {
  const { pages, page, previous, next } = articlePageMessages;
  if (list.pages < 2) return null;
  return (
    <nav class="pages" aria-label={pages[language]}>
      {list.page > 1 && (
        <a href={addressOf(list.page - 1)} rel="prev">
          ← {previous[language]}
        </a>
      )}
      <span>{page(list.page, list.pages)[language]}</span>
      {list.page < list.pages && (
        <a href={addressOf(list.page + 1)} rel="next">
          {next[language]} →
        </a>
      )}
    </nav>
  );
}
