import { holdersOf } from './holders.ts';
import { NO_DAY, type PackedSketches } from './packed-sketches.ts';
import { LEAST_OF_WHOLE, leastOfAny, type Resemblance, resemblances } from './resemblance.ts';
import { NOT_SHARED, type SharedShingles, sharedShingles } from './shared-shingles.ts';
import { compareFacts, type StatedFacts, stateOtherwise } from './stated-facts.ts';
import { tallyOf } from './tally.ts';

/** Articles of a cluster that others are compared with: the shortest ones that differ, and the longest. */
const MOST_COMPARED = 8;
/** Clusters that an article is compared with: forms of every day are many, and its copy is among those it shares most with. */
const MOST_CLUSTERS = 16;
/** From this share of its best part on, an article's second part makes it an article of several reports. */
const SECOND_REPORT_SHARE = 0.5;
/** And so many shingles. */
const LEAST_OF_REPORT = 8;
/** So much of an article of several reports another one must have to be its copy, and not of one of the reports. */
const SEVERAL_SHARE = 0.8;

/** A cluster while it is made. */
interface Growing {
  readonly members: number[];
  /** The members that others are compared with. */
  readonly compared: number[];
  /** Shingles that an article must share with the cluster at the least. */
  least: number;
  /** Whether its articles were made of several reports. */
  readonly isOfSeveral: boolean;
}

interface Match {
  readonly cluster: number;
  /** The article of the cluster of which most stands in the new one. */
  readonly article: number;
  readonly resemblance: Resemblance;
}

/**
 * Joins articles into clusters of those that print one report; each is a list of places.
 *
 * The shortest article is taken first. Each one after it joins the cluster of the article that it has most of, if it has
 * enough of it and states nothing else in the same words. So a report that was cut, lengthened, retouched or put in another
 * order meets the others, and a form that is filled in every day, or a report with another toll, does not. An article that
 * has reports of two clusters joins neither, and never joins them to each other.
 *
 * Everything is found anew at each change: which cluster an article joins depends on all shorter ones that share a turn of
 * phrase with it, and nearly all articles share some.
 *
 * @param factsOf what an article states; asked for only where it is compared
 */
export function joinCopies(
  sketches: PackedSketches,
  factsOf: (article: number) => StatedFacts,
): { readonly clusters: readonly (readonly number[])[]; readonly lookups: number } {
  const { count, starts } = sketches;
  const shared = sharedShingles(sketches);
  const holders = holdersOf(shared);
  const tally = tallyOf(count);
  const compared = resemblances(sketches, shared);
  const clusters: Growing[] = [];
  const sizeOf = (article: number): number => (starts[article + 1] ?? 0) - (starts[article] ?? 0);
  const eachShingle = (article: number, call: (shingle: number) => void): void => {
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at += 1) {
      const shingle = shared.numbers[at] ?? NOT_SHARED;
      if (shingle !== NOT_SHARED) call(shingle);
    }
  };

  /** The best of a cluster; null where too few are like it, or something states otherwise. */
  const matchIn = (cluster: number, facts: () => StatedFacts): Match | null => {
    const { compared: others, isOfSeveral } = clusters[cluster] ?? NO_CLUSTER;
    let best: Match | null = null;
    let alike = 0;
    let isLikeLongest = false;
    for (const article of others) {
      const resemblance = compared.compare(article);
      isLikeLongest = resemblance.isEnough && (!isOfSeveral || resemblance.share >= SEVERAL_SHARE);
      if (!isLikeLongest) continue;
      if (stateOtherwise(compareFacts(factsOf(article), facts()))) return null;
      alike += 1;
      if (best === null || resemblance.shared > best.resemblance.shared) best = { cluster, article, resemblance };
    }
    return isLikeLongest || 2 * alike > others.length ? best : null;
  };

  const into: number[] = [];
  /** The cluster that this one was united with, if it was. */
  const rootOf = (cluster: number): number => {
    let root = cluster;
    while (into[root] !== undefined) root = into[root] ?? root;
    return root;
  };

  /** Clusters that the marked article shows to be one: what it has of them overlaps, or one is what it opens with. */
  const unite = (best: Match, match: Match): void => {
    const [own, other] = [clusters[best.cluster], clusters[match.cluster]];
    if (own === undefined || other === undefined) return;
    const differ = own.compared.some((a) =>
      other.compared.some((b) => stateOtherwise(compareFacts(factsOf(a), factsOf(b)))),
    );
    if (differ) return;
    into[match.cluster] = best.cluster;
    own.members.push(...other.members);
    own.compared.push(...other.compared);
    own.compared.sort((a, b) => rank(a) - rank(b));
    own.compared.splice(MOST_COMPARED - 1, own.compared.length - MOST_COMPARED);
    own.least = Math.min(own.least, other.least);
    other.members.length = 0;
  };

  const order = shortestFirst(sketches, shared, factsOf);
  const ranks = new Int32Array(count);
  order.forEach((article, place) => {
    ranks[article] = place;
  });
  const rank = (article: number): number => ranks[article] ?? 0;
  for (const article of order) {
    eachShingle(article, (shingle) => holders.count(shingle, tally.add));
    const candidates = tally.take((cluster) => clusters[rootOf(cluster)]?.least ?? 0).slice(0, MOST_CLUSTERS);
    let known: StatedFacts | null = null;
    const facts = () => (known ??= factsOf(article));
    if (candidates.length > 0) compared.mark(article);
    const matches = [...new Set(candidates.map(rootOf))]
      .flatMap((cluster) => matchIn(cluster, facts) ?? [])
      .sort((a, b) => b.resemblance.shared - a.resemblance.shared || a.cluster - b.cluster);
    const [best, ...others] = matches;
    let isOfSeveral = false;
    if (best !== undefined) {
      const parts = others.map((match) => ({ match, beyond: compared.beyond(best.article, match.article) }));
      const isApart = ({ match, beyond }: (typeof parts)[number]) => beyond >= APART_SHARE * match.resemblance.shared;
      isOfSeveral = parts.some(
        (part) =>
          isApart(part) &&
          part.beyond >= Math.max(LEAST_OF_REPORT, SECOND_REPORT_SHARE * best.resemblance.shared),
      );
      if (!isOfSeveral) {
        for (const part of parts) {
          if (!isApart(part) || (part.match.resemblance.opensBoth && clusters[part.match.cluster]?.members.length === 1)) unite(best, part.match);
        }
      }
    }
    const joined = best === undefined || isOfSeveral ? clusters.length : best.cluster;
    const own = (clusters[joined] ??= { members: [], compared: [], least: Infinity, isOfSeveral });
    own.members.push(article);
    const size = sizeOf(article);
    const isAsBest =
      best !== undefined && !isOfSeveral && best.resemblance.shared === size && sizeOf(best.article) === size;
    if (isAsBest) continue;
    if (own.compared.length === MOST_COMPARED) own.compared.pop();
    own.compared.push(article);
    own.least = Math.min(own.least, leastOfAny(size, sketches.briefs[article] === 1));
    eachShingle(article, (shingle) => holders.add(shingle, joined));
  }
  return {
    clusters: clusters.filter(({ members }) => members.length > 1).map(({ members }) => members),
    lookups: holders.lookups(),
  };
}

/** From this share of a part on that the best part does not have, they are apart. */
const APART_SHARE = Number(process.env.AP ?? 0.9);

const NO_CLUSTER: Growing = { members: [], compared: [], least: 0, isOfSeveral: false };

/** Shingles that a brief has for one that is sampled of a longer article. */
const SHINGLES_A_SAMPLE = 4;

/** The articles that share enough to have a copy, the shorter first; of equal ones by content. */
function shortestFirst(
  { count, hashes, starts, middles, briefs, days }: PackedSketches,
  { numbers }: SharedShingles,
  factsOf: (article: number) => StatedFacts,
): readonly number[] {
  const startOf = (article: number): number => starts[article] ?? 0;
  const middleOf = (article: number): number => middles[article] ?? 0;
  const lengthOf = (article: number): number =>
    (startOf(article + 1) - startOf(article)) * (briefs[article] === 1 ? 1 : SHINGLES_A_SAMPLE);
  const places: number[] = [];
  for (let article = 0; article < count; article += 1) {
    let shared = 0;
    for (let at = startOf(article); shared < LEAST_OF_WHOLE && at < startOf(article + 1); at += 1)
      if (numbers[at] !== NOT_SHARED) shared += 1;
    if (shared === LEAST_OF_WHOLE) places.push(article);
  }
  return places.sort(
    (a, b) =>
      lengthOf(a) - lengthOf(b) ||
      compareNumbers(hashes.subarray(startOf(a), middleOf(a)), hashes.subarray(startOf(b), middleOf(b))) ||
      compareNumbers(hashes.subarray(middleOf(a), startOf(a + 1)), hashes.subarray(middleOf(b), startOf(b + 1))) ||
      compareNumbers(factsOf(a), factsOf(b)) ||
      (days[a] ?? NO_DAY) - (days[b] ?? NO_DAY),
  );
}

function compareNumbers(a: Uint32Array, b: Uint32Array): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
