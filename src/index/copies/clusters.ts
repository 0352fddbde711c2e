import { compareText } from '../hit-order.ts';
import { sharedShingles } from './shared-shingles.ts';
import type { Sketch } from './sketch.ts';

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
const LEAST_OF_WHOLE = 4;
/**
 * A shingle that so many clusters have tells nothing: « a déclaré à la presse mardi ». It bounds the work: each shingle of
 * an article is looked up in so many places at most.
 */
const MOST_CLUSTERS_A_SHINGLE = 64;

/** An article as far as its copies are concerned. */
export interface SketchedArticle extends Sketch {
  readonly path: string;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
}

export interface FoundClusters<A> {
  /** Articles that are copies of each other, the main one first; an article alone is in none. */
  readonly clusters: readonly (readonly A[])[];
  /** How often an article's shingle was looked up in a cluster: what the work grows with. */
  readonly lookups: number;
}

/**
 * Joins articles that print the same report. The longest is taken first; each one after it joins the cluster that holds most
 * of its shingles, if that is enough of them, and adds its own. So a report that was cut, lengthened, retouched or put in
 * another order meets the others, and the order in which articles are given changes nothing.
 */
export function findClusters<A extends SketchedArticle>(articles: readonly A[]): FoundClusters<A> {
  const shared = sharedShingles(articles);
  const longestFirst = articles
    .map((article, index) => ({ article, shingles: shared.of[index] ?? NONE_SHARED }))
    .filter(({ shingles }) => shingles.opening.length + shingles.rest.length >= LEAST_OF_WHOLE)
    .sort((a, b) => compareSketches(a.article, b.article));
  const holders: number[][] = Array.from({ length: shared.count }, () => []);
  const members: A[][] = [];
  const tally = tallyOf(longestFirst.length);
  let lookups = 0;
  for (const { article, shingles } of longestFirst) {
    for (const half of HALVES) {
      for (const shingle of shingles[half]) {
        const clusters = holders[shingle] ?? [];
        lookups += clusters.length;
        if (clusters.length < MOST_CLUSTERS_A_SHINGLE) tally.add(clusters, half);
      }
    }
    const cluster = tally.takeBest(article) ?? members.length;
    members[cluster] ??= [];
    members[cluster].push(article);
    for (const half of HALVES) {
      for (const shingle of shingles[half]) {
        const clusters = holders[shingle] ?? [];
        if (clusters.length < MOST_CLUSTERS_A_SHINGLE && !clusters.includes(cluster)) clusters.push(cluster);
      }
    }
  }
  const clusters = members.filter(({ length }) => length > 1).map((all) => all.sort(compareVersions));
  return { clusters, lookups };
}

/**
 * Which of two articles of one cluster is cited for words that both have: the first one published, undated ones last; of those
 * of one day the fullest; then by path.
 */
function compareVersions(a: SketchedArticle, b: SketchedArticle): number {
  const byDay = compareText(a.publishedAt ?? UNDATED, b.publishedAt ?? UNDATED);
  return byDay || b.words - a.words || compareText(a.path, b.path);
}

/** Behind every day. */
const UNDATED = '~';

const HALVES = ['opening', 'rest'] as const;
const NONE_SHARED = { opening: [], rest: [] };

/** How much of one article each cluster has. */
interface Tally {
  /** Counts one shingle of the article for these clusters. */
  add(clusters: readonly number[], half: (typeof HALVES)[number]): void;
  /** The cluster that holds most of the article, if that is enough; of equal ones the first. Forgets the article. */
  takeBest(article: Sketch): number | null;
}

/** Counts in arrays: maps take five times as long, and this is most of the work. */
function tallyOf(mostClusters: number): Tally {
  const counts = { opening: new Uint32Array(mostClusters), rest: new Uint32Array(mostClusters) };
  const countOf = (half: (typeof HALVES)[number], cluster: number): number => counts[half][cluster] ?? 0;
  let touched: number[] = [];
  return {
    add(clusters, half) {
      const own = counts[half];
      for (const cluster of clusters) {
        if (countOf('opening', cluster) + countOf('rest', cluster) === 0) touched.push(cluster);
        own[cluster] = countOf(half, cluster) + 1;
      }
    },
    takeBest({ opening, rest }) {
      const size = opening.length + rest.length;
      const least = Math.max(LEAST_SHARED, COPY_SHARE * size);
      const leastWhole = Math.max(LEAST_OF_WHOLE, WHOLE_SHARE * size);
      let best: { readonly cluster: number; readonly all: number } | null = null;
      for (const cluster of touched) {
        const inOpening = countOf('opening', cluster);
        const all = inOpening + countOf('rest', cluster);
        counts.opening[cluster] = 0;
        counts.rest[cluster] = 0;
        if (all < Math.min(least, leastWhole) || inOpening < OPENING_SHARE * opening.length) continue;
        const isBetter = best === null || all > best.all || (all === best.all && cluster < best.cluster);
        if (isBetter) best = { cluster, all };
      }
      touched = [];
      return best?.cluster ?? null;
    },
  };
}

/** The larger first; of equal ones by content, so that only articles of the very same shingles stand in any order. */
function compareSketches(a: Sketch, b: Sketch): number {
  return (
    b.opening.length + b.rest.length - (a.opening.length + a.rest.length) ||
    compareHashes(a.opening, b.opening) ||
    compareHashes(a.rest, b.rest)
  );
}

function compareHashes(a: Uint32Array, b: Uint32Array): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
