/** From this share of an article's shingles on that longer articles of a cluster have too, it is one of their copies. */
const COPY_SHARE = 0.35;
/**
 * And so much of its first half: an agency's footer, or what a site prints below every article, may be most of a short text
 * but stands at its end.
 */
const OPENING_SHARE = 0.2;
/** And so many shingles of those that were sampled, some thirty-five words: fewer may be one sentence that both quote… */
const LEAST_SHARED = 8;
/** …unless they are nearly all that a brief has. */
const WHOLE_SHARE = 0.8;
export const LEAST_OF_WHOLE = 4;

export const NO_CLUSTER = -1;

/** How much of one article each cluster has. Arrays: maps take five times as long, and this is most of the work. */
export function tallyOf(mostClusters: number) {
  const opening = new Uint32Array(mostClusters);
  const rest = new Uint32Array(mostClusters);
  let touched: number[] = [];
  const adderOf = (counts: Uint32Array) => (cluster: number) => {
    if (opening[cluster] === 0 && rest[cluster] === 0) touched.push(cluster);
    counts[cluster] = (counts[cluster] ?? 0) + 1;
  };
  return {
    addOpening: adderOf(opening),
    addRest: adderOf(rest),
    /** The cluster that holds most of the article, if that is enough; of equal ones the first. Forgets the article. */
    takeBest(openingSize: number, restSize: number): number {
      const size = openingSize + restSize;
      const least = Math.max(LEAST_SHARED, COPY_SHARE * size);
      const leastWhole = Math.max(LEAST_OF_WHOLE, WHOLE_SHARE * size);
      let best = NO_CLUSTER;
      let most = 0;
      for (const cluster of touched) {
        const inOpening = opening[cluster] ?? 0;
        const all = inOpening + (rest[cluster] ?? 0);
        opening[cluster] = 0;
        rest[cluster] = 0;
        if (all < Math.min(least, leastWhole) || inOpening < OPENING_SHARE * openingSize) continue;
        if (all > most || (all === most && cluster < best)) {
          best = cluster;
          most = all;
        }
      }
      touched = [];
      return best;
    },
  };
}
