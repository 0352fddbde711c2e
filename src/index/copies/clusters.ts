import { compareText } from '../hit-order.ts';
import { type PackedSketches, packSketches } from './packed-sketches.ts';
import { NOT_SHARED, type SharedShingles, sharedShingles } from './shared-shingles.ts';
import type { Sketch } from './sketch.ts';
import { LEAST_OF_WHOLE, NO_CLUSTER, tallyOf } from './tally.ts';

/**
 * A shingle that so many clusters have tells nothing: « a déclaré à la presse mardi ». It bounds the work: each shingle of
 * an article is looked up in so many places at most.
 */
const MOST_CLUSTERS_A_SHINGLE = 64;

/** What decides which article of a cluster comes first. */
export interface PrintedVersion {
  readonly path: string;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  /** Of the whole body. */
  readonly words: number;
}

/** An article as far as its copies are concerned. */
export interface SketchedArticle extends Sketch, PrintedVersion {}

export interface FoundClusters<A> {
  /** Articles that are copies of each other, the main one first; an article alone is in none. */
  readonly clusters: readonly (readonly A[])[];
  /** How often an article's shingle was looked up in a cluster: what the work grows with. */
  readonly lookups: number;
}

/** Joins articles that print the same report; the order in which they are given changes nothing. */
export function findClusters<A extends SketchedArticle>(articles: readonly A[]): FoundClusters<A> {
  const shingles = articles.reduce((sum, { opening, rest }) => sum + opening.length + rest.length, 0);
  const { clusters, lookups } = clustersOf(packSketches(articles, { count: articles.length, shingles }));
  const versions = clusters.map((members) => members.flatMap((place) => articles[place] ?? []));
  return { clusters: versions.map((members) => members.toSorted(compareVersions)), lookups };
}

/**
 * Which of two articles of one cluster is cited for words that both have: the first one published, undated ones last; of those
 * of one day the fullest; then by path.
 */
export function compareVersions(a: PrintedVersion, b: PrintedVersion): number {
  const byDay = compareText(a.publishedAt ?? UNDATED, b.publishedAt ?? UNDATED);
  return byDay || b.words - a.words || compareText(a.path, b.path);
}

/** Behind every day. */
const UNDATED = '~';

/**
 * The clusters of packed sketches, each the places of its articles. The longest article is taken first; each one after it joins
 * the cluster that holds most of its shingles, if that is enough of them, and adds its own. So a report that was cut,
 * lengthened, retouched or put in another order meets the others.
 *
 * Everything is found anew at each change: which cluster an article joins depends on all longer ones that share a turn of
 * phrase with it, and nearly all articles share some. It takes about 3 µs an article.
 */
export function clustersOf(sketches: PackedSketches): FoundClusters<number> {
  const { count, starts, middles } = sketches;
  const shared = sharedShingles(sketches);
  const holders = holdersOf(shared);
  const tally = tallyOf(count);
  const clusterOf = new Int32Array(count).fill(NO_CLUSTER);
  let made = 0;
  for (const article of longestFirst(sketches, shared)) {
    const start = starts[article] ?? 0;
    const middle = middles[article] ?? 0;
    const end = starts[article + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const shingle = shared.numbers[at] ?? NOT_SHARED;
      if (shingle !== NOT_SHARED) holders.count(shingle, at < middle ? tally.addOpening : tally.addRest);
    }
    const best = tally.takeBest(middle - start, end - middle);
    const cluster = best === NO_CLUSTER ? made++ : best;
    clusterOf[article] = cluster;
    for (let at = start; at < end; at += 1) {
      const shingle = shared.numbers[at] ?? NOT_SHARED;
      if (shingle !== NOT_SHARED) holders.add(shingle, cluster);
    }
  }
  return { clusters: membersOf(clusterOf, made), lookups: holders.lookups() };
}

/** The articles that share enough to have a copy, the larger first; of equal ones by content. */
function longestFirst(sketches: PackedSketches, { numbers }: SharedShingles): readonly number[] {
  const { count, hashes, starts, middles } = sketches;
  const startOf = (article: number): number => starts[article] ?? 0;
  const middleOf = (article: number): number => middles[article] ?? 0;
  const sizeOf = (article: number): number => startOf(article + 1) - startOf(article);
  const places: number[] = [];
  for (let article = 0; article < count; article += 1) {
    let shared = 0;
    for (let at = startOf(article); at < startOf(article + 1); at += 1)
      if (numbers[at] !== NOT_SHARED) shared += 1;
    if (shared >= LEAST_OF_WHOLE) places.push(article);
  }
  const compareHashes = (a: number, aEnd: number, b: number, bEnd: number): number => {
    for (let offset = 0; a + offset < aEnd && b + offset < bEnd; offset += 1) {
      const difference = (hashes[a + offset] ?? 0) - (hashes[b + offset] ?? 0);
      if (difference !== 0) return difference;
    }
    return aEnd - a - (bEnd - b);
  };
  return places.sort(
    (a, b) =>
      sizeOf(b) - sizeOf(a) ||
      compareHashes(startOf(a), middleOf(a), startOf(b), middleOf(b)) ||
      compareHashes(middleOf(a), startOf(a + 1), middleOf(b), startOf(b + 1)),
  );
}

/** Which clusters have a shingle: room for those of each in one array. */
function holdersOf({ articles }: SharedShingles) {
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
      for (let at = begin; at < begin + held; at += 1) add(clusters[at] ?? NO_CLUSTER);
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

/** The places of those that are not alone. */
function membersOf(clusterOf: Int32Array, made: number): readonly (readonly number[])[] {
  const sizes = new Uint32Array(made);
  for (const cluster of clusterOf) if (cluster !== NO_CLUSTER) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const members = new Map<number, number[]>();
  clusterOf.forEach((cluster, article) => {
    if (cluster === NO_CLUSTER || (sizes[cluster] ?? 0) < 2) return;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [article]);
    else known.push(article);
  });
  return [...members.values()];
}
