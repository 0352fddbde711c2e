/** How many shingles of one article each cluster has. Arrays: maps take five times as long, and this is most of the work. */
export function tallyOf(mostClusters: number) {
  const counts = new Uint32Array(mostClusters);
  let touched: number[] = [];
  return {
    add: (cluster: number): void => {
      if (counts[cluster] === 0) touched.push(cluster);
      counts[cluster] = (counts[cluster] ?? 0) + 1;
    },
    /**
     * The clusters that have as many as `leasts` says of each, those that have most first, of equal ones the first made.
     * Forgets the article.
     */
    take(leasts: Uint32Array): readonly number[] {
      const enough = touched.filter((cluster) => (counts[cluster] ?? 0) >= (leasts[cluster] ?? 0));
      enough.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
      for (const cluster of touched) counts[cluster] = 0;
      touched = [];
      return enough;
    },
  };
}
