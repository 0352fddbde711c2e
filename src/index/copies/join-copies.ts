import { growingClusters } from './growing-clusters.ts';
import type { PackedSketches } from './packed-sketches.ts';
import { leastOfAny, type Resemblance, resemblances } from './resemblance.ts';
import { NOT_SHARED, type SharedShingles, sharedShingles } from './shared-shingles.ts';
import { shortestFirst } from './shortest-first.ts';
import { compareFacts, type StatedFacts, stateOtherwise } from './stated-facts.ts';

/**
 * Clusters that an article is compared with: forms of every day are many, and its copy is among those it shares most
 * with.
 */
const MOST_CLUSTERS = 16;
/** From this share of a part on that the best part does not have, they are texts of their own. */
const APART_SHARE = 0.9;
/** So much of the best part another one must be to make an article of several reports… */
const SECOND_REPORT_SHARE = 0.5;
/** …and so many shingles. */
const LEAST_OF_REPORT = 8;
/** So much of an article of several reports another one must have to be its copy, and not of one of the reports. */
const SEVERAL_SHARE = 0.8;

/** What an article has of a cluster. */
interface Part {
  readonly cluster: number;
  /** The article of the cluster of which most stands in the new one. */
  readonly article: number;
  readonly resemblance: Resemblance;
}

/**
 * Joins articles into clusters of those that print one report; each is a list of places.
 *
 * The shortest article is taken first. Each one after it joins the cluster of the article that it has most of, if it
 * has enough of it and states nothing else in the same words. So a report that was cut, lengthened, retouched or put in
 * another order meets the others, and a form that is filled in every day, or a report with another toll, does not. An
 * article that has the reports of two clusters joins neither, and does not join them to each other.
 *
 * Everything is found anew at each change: which cluster an article joins depends on all shorter ones that share a turn
 * of phrase with it, and nearly all articles share some. Articles without a copy take about 3 µs each, the others some
 * 30.
 *
 * @param factsOf what an article states; asked for only where it is compared
 */
export function joinCopies(
  sketches: PackedSketches,
  factsOf: (article: number) => StatedFacts,
): { readonly clusters: readonly (readonly number[])[]; readonly lookups: number } {
  const { count, starts, briefs } = sketches;
  const shared = sharedShingles(sketches);
  const holders = holdersOf(shared);
  const tally = tallyOf(count);
  const texts = resemblances(sketches, shared);
  const clusters = growingClusters(count);
  /** Shingles that an article must share with a cluster at the least. */
  const leasts = new Uint32Array(count).fill(0xffff_ffff);
  const areAtOdds = (a: number, b: number): boolean => stateOtherwise(compareFacts(factsOf(a), factsOf(b)));

  /** What the marked article has of a cluster; null where it is like too few of it, or states something otherwise. */
  const partOf = (cluster: number, article: number): Part | null => {
    const { compared, isOfSeveral } = clusters.of(cluster);
    let best: Part | null = null;
    let alike = 0;
    let isAlike = false;
    for (const other of compared) {
      const resemblance = texts.compare(other);
      isAlike = resemblance.isEnough && (!isOfSeveral || resemblance.share >= SEVERAL_SHARE);
      if (!isAlike) continue;
      if (areAtOdds(other, article)) return null;
      alike += 1;
      if (best === null || resemblance.shared > best.resemblance.shared)
        best = { cluster, article: other, resemblance };
    }
    // Like the longest, or like most: a few words that two long articles have of a brief make them no copies.
    return isAlike || 2 * alike > compared.length ? best : null;
  };

  /**
   * The best of its parts, with which others are united that it shows to be the same; null for several reports, or
   * none.
   */
  const reportOf = (parts: readonly Part[]): Part | null => {
    const [best, ...others] = parts;
    if (best === undefined) return null;
    const least = Math.max(LEAST_OF_REPORT, SECOND_REPORT_SHARE * best.resemblance.shared);
    const beyond = others.map(({ article }) => texts.beyond(best.article, article));
    const isApart = others.map(
      ({ resemblance }, at) => (beyond[at] ?? 0) >= APART_SHARE * resemblance.shared,
    );
    if (others.some((_, at) => isApart[at] === true && (beyond[at] ?? 0) >= least)) return null;
    for (const [at, { cluster, resemblance }] of others.entries()) {
      const [own, other] = [clusters.of(best.cluster), clusters.of(cluster)];
      // The lead of a report, printed alone by one paper and left out by another.
      const isLead = resemblance.standsFirst && other.members.length === 1;
      if (own.isOfSeveral || other.isOfSeveral || (isApart[at] === true && !isLead)) continue;
      if (own.compared.some((a) => other.compared.some((b) => areAtOdds(a, b)))) continue;
      clusters.unite(best.cluster, cluster);
    }
    return best;
  };

  for (const article of shortestFirst(sketches, shared, factsOf)) {
    const [start, end] = [starts[article] ?? 0, starts[article + 1] ?? 0];
    for (let at = start; at < end; at += 1) {
      const shingle = shared.numbers[at] ?? NOT_SHARED;
      if (shingle !== NOT_SHARED) holders.count(shingle, tally.add);
    }
    const candidates = tally.take(leasts).slice(0, MOST_CLUSTERS);
    let report: Part | null = null;
    let isOfSeveral = false;
    if (candidates.length > 0) {
      texts.mark(article);
      const parts = [...new Set(candidates.map(clusters.rootOf))]
        .flatMap((cluster) => partOf(cluster, article) ?? [])
        .sort((a, b) => b.resemblance.shared - a.resemblance.shared || a.cluster - b.cluster);
      report = reportOf(parts);
      isOfSeveral = report === null && parts.length > 0;
    }
    const cluster = report?.cluster ?? clusters.make(isOfSeveral);
    const isAsAnother = report?.resemblance.isWhole === true && report.resemblance.shared === end - start;
    clusters.add(cluster, article, !isAsAnother);
    // What an article has that says nothing new is held already.
    if (isAsAnother) continue;
    leasts[cluster] = Math.min(leasts[cluster] ?? 0, leastOfAny(end - start, briefs[article] === 1));
    for (let at = start; at < end; at += 1) {
      const shingle = shared.numbers[at] ?? NOT_SHARED;
      if (shingle !== NOT_SHARED) holders.add(shingle, cluster);
    }
  }
  return { clusters: clusters.several(), lookups: holders.lookups() };
}

/**
 * A shingle that so many clusters have tells nothing: « a déclaré à la presse mardi ». It bounds the work: each shingle
 * of an article is looked up in so many places at most.
 */
const MOST_CLUSTERS_A_SHINGLE = 64;

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

/**
 * How many shingles of one article each cluster has. Arrays: maps take five times as long, and this is most of the
 * work.
 */
function tallyOf(mostClusters: number) {
  const counts = new Uint32Array(mostClusters);
  let touched: number[] = [];
  return {
    add: (cluster: number): void => {
      if (counts[cluster] === 0) touched.push(cluster);
      counts[cluster] = (counts[cluster] ?? 0) + 1;
    },
    /**
     * The clusters that have as many as `leasts` says of each, those that have most first, of equal ones the first
     * made. Forgets the article.
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
