import type { Article } from '../articles/article.ts';
import { findClusters } from '../index/copies/clusters.ts';
import { sketchOf } from '../index/copies/sketch.ts';
import type { ArticleHeadline, PassageStore } from '../index/passage-store.ts';

/**
 * The articles that print the report of this one, the first published in front. Those of its cluster that share nothing with
 * it, as two reports that a third article has both, are left out.
 */
export async function versionsOf(store: PassageStore, article: Article): Promise<readonly ArticleHeadline[]> {
  const cluster = (await store.copies([article.id])).get(article.id) ?? [];
  const others = cluster.filter(({ id }) => id !== article.id);
  if (others.length === 0) return [];
  const texts = await store.articles({ articleIds: others.map(({ id }) => id) });
  const own = { ...article, ...sketchOf(article) };
  const near = texts.filter(
    (other) => findClusters([own, { ...other, ...sketchOf(other) }]).clusters.length > 0,
  );
  const ids = new Set(near.map(({ id }) => id));
  return others.filter(({ id }) => ids.has(id));
}
