/** Articles of a cluster that others are compared with: the shortest ones that differ, and the longest. */
const MOST_COMPARED = 8;

/** A cluster while it is made. Articles are added to it from the shortest to the longest. */
interface GrowingCluster {
  readonly members: number[];
  /** The members that others are compared with, the longest last. */
  readonly compared: number[];
  /** Whether its articles were made of several reports. */
  readonly isOfSeveral: boolean;
}

const NONE: Readonly<GrowingCluster> = { members: [], compared: [], isOfSeveral: false };

/** Clusters by their numbers, of which some turn out to be one. */
export function growingClusters(mostArticles: number) {
  const clusters: GrowingCluster[] = [];
  const into: number[] = [];
  /** When each article was added. */
  const ranks = new Int32Array(mostArticles);
  let added = 0;
  return {
    of: (cluster: number): GrowingCluster => clusters[cluster] ?? NONE,
    make(isOfSeveral: boolean): number {
      return clusters.push({ members: [], compared: [], isOfSeveral }) - 1;
    },
    /** @param isCompared false for one that says what another member says */
    add(cluster: number, article: number, isCompared: boolean): void {
      ranks[article] = added++;
      const own = clusters[cluster];
      own?.members.push(article);
      if (own === undefined || !isCompared) return;
      const { compared } = own;
      if (compared.length === MOST_COMPARED) compared.pop();
      compared.push(article);
    },
    unite(cluster: number, other: number): void {
      const [own, gone] = [clusters[cluster], clusters[other]];
      if (own === undefined || gone === undefined) return;
      into[other] = cluster;
      own.members.push(...gone.members);
      own.compared.push(...gone.compared);
      own.compared.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
      const surplus = own.compared.length - MOST_COMPARED;
      if (surplus > 0) own.compared.splice(MOST_COMPARED - 1, surplus);
      gone.members.length = 0;
    },
    /** The number of the cluster that this one has become part of, or its own. */
    rootOf: (cluster: number): number => {
      let root = cluster;
      for (let next = into[root]; next !== undefined; next = into[root]) root = next;
      return root;
    },
    /** The members of clusters of several articles. */
    several: (): readonly (readonly number[])[] =>
      clusters.flatMap(({ members }) => (members.length > 1 ? [members] : [])),
  };
}
