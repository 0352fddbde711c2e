import type { ArticleHeadline, PassageStore } from '../index/passage-store.ts';
import { foldPhrase } from '../text/fold.ts';

/** The articles of one generation as a list to look through. */
export interface Catalogue {
  /** Newest first, undated ones last. */
  readonly articles: readonly ArticleHeadline[];
  /** Publishers by the number of their articles, most first. */
  readonly publishers: readonly string[];
  /** The articles whose title, publisher, author or path hold every word of the text; all for an empty text. */
  find(text: string): readonly ArticleHeadline[];
  /** The publishers whose name holds every word of the text. */
  findPublishers(text: string): readonly string[];
  article(id: string): ArticleHeadline | undefined;
}

const catalogues = new WeakMap<PassageStore, Promise<Catalogue>>();

/** The catalogue of a store, read once for as long as the store lives: somebody types, and every key asks. */
export function catalogueOf(store: PassageStore): Promise<Catalogue> {
  const known = catalogues.get(store);
  if (known !== undefined) return known;
  const reading = readCatalogue(store);
  catalogues.set(store, reading);
  reading.catch(() => catalogues.delete(store));
  return reading;
}

async function readCatalogue(store: PassageStore): Promise<Catalogue> {
  const articles = await store.headlines();
  const folded = articles.map(({ title, publisher, author, path }) =>
    foldPhrase([title, publisher, author, path].filter((part) => part !== null).join(' ')),
  );
  const counts = new Map<string, number>();
  for (const { publisher } of articles)
    if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const publishers = [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    articles,
    publishers,
    find: (text) => {
      const holds = wordsOf(text);
      return articles.filter((_, index) => holds(folded[index] ?? ''));
    },
    findPublishers: (text) => {
      const holds = wordsOf(text);
      return publishers.filter((publisher) => holds(foldPhrase(publisher)));
    },
    article: (id) => byId.get(id),
  };
}

function wordsOf(text: string): (folded: string) => boolean {
  const wanted = foldPhrase(text).split(' ');
  return (folded) => wanted.every((word) => folded.includes(word));
}
