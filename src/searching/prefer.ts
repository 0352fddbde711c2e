import { matchesFilter } from '../index/article-filter.ts';
import { comparePlaces } from '../index/hit-order.ts';
import type { ArticleFilter, PassageStore, StoreHit, StoreQuery } from '../index/passage-store.ts';
import type { ScoredHit } from './fuse.ts';

/** Passages that each preference adds to the candidates. */
const ADDED_CANDIDATES = 10;
/**
 * What a preference is worth in the fused score, whose signals have a standard deviation of 1: it settles what is
 * nearly equal, and does not lift an article that is beside the question.
 */
const PREFERENCE_BONUS = 0.5;

/** The hits of a query, and the best ones among the articles of each preference. */
export async function searchPreferring(
  store: PassageStore,
  query: StoreQuery,
  preferences: readonly ArticleFilter[],
): Promise<readonly StoreHit[]> {
  const hits = [...(await store.search(query))];
  if (preferences.length === 0) return hits;
  const known = new Set(hits.map(keyOf));
  for (const preference of preferences) {
    const found = await store.search({
      ...query,
      filter: { ...query.filter, ...preference },
      limit: ADDED_CANDIDATES,
    });
    for (const hit of found) {
      if (known.has(keyOf(hit)) || !matchesFilter(hit.article, query.filter)) continue;
      known.add(keyOf(hit));
      hits.push(hit);
    }
  }
  const placeOf = ({ article, passage }: StoreHit) => ({ path: article.path, ordinal: passage.ordinal });
  return hits.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

/** The hits with their bonus, best first; equal ones keep their order. */
export function applyPreferences<Hit extends StoreHit>(
  ranked: readonly ScoredHit<Hit>[],
  preferences: readonly ArticleFilter[],
): readonly ScoredHit<Hit>[] {
  if (preferences.length === 0) return ranked;
  return ranked
    .map(({ hit, score }) => {
      const isPreferred = preferences.some((preference) => matchesFilter(hit.article, preference));
      return { hit, score: isPreferred ? score + PREFERENCE_BONUS : score };
    })
    .sort((a, b) => b.score - a.score);
}

function keyOf({ passage }: StoreHit): string {
  return `${passage.articleId} ${passage.ordinal}`;
}
