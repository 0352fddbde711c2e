import type { SharedShingles } from './shared-shingles.ts';

/**
 * A shingle that so many clusters have tells nothing: « a déclaré à la presse mardi ». It bounds the work: each shingle of
 * an article is looked up in so many places at most.
 */
const MOST_CLUSTERS_A_SHINGLE = 64;

/** Which clusters have a shingle: room for those of each in one array. */
export function holdersOf({ articles }: SharedShingles) {
  const begins = new Uint32Array(articles.length + 1);
  articles.forEach((count, shingle) => {
    begins[shingle + 1] = (begins[shingle] ?? 0) + Math.min(count, MOST_CLUSTERS_A_SHINGLE);
  });
  const clusters = new Int32Array(begins.at(-1) ?? 0);
  const counts = new Uint8Array(articles.length);
  let lookups = 0;
  return {
    /** Calls `add` with each cluster that has the shingle, unless so many have it that it tells nothing. */
    count(shingle: number, add: (cluster: number) => void): void {
      const held = counts[shingle] ?? 0;
      lookups += held;
      if (held >= MOST_CLUSTERS_A_SHINGLE) return;
      const begin = begins[shingle] ?? 0;
      for (let at = begin; at < begin + held; at += 1) add(clusters[at] ?? 0);
    },
    add(shingle: number, cluster: number): void {
      const held = counts[shingle] ?? 0;
      if (held >= MOST_CLUSTERS_A_SHINGLE) return;
      const begin = begins[shingle] ?? 0;
      for (let at = begin; at < begin + held; at += 1) if (clusters[at] === cluster) return;
      clusters[begin + held] = cluster;
      counts[shingle] = held + 1;
    },
    lookups: () => lookups,
  };
}
