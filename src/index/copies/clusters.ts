import { compareText } from '../hit-order.ts';
import { joinCopies } from './join-copies.ts';
import { packSketches } from './packed-sketches.ts';
import type { Sketch } from './sketch.ts';

/** What decides which article of a cluster comes first. */
export interface PrintedVersion {
  readonly path: string;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  /** Of the whole body. */
  readonly words: number;
}

/** An article as far as its copies are concerned. */
export interface SketchedArticle extends Sketch, PrintedVersion {
  readonly publisher: string | null;
}

export interface FoundClusters<A> {
  /** Articles that are copies of each other, the main one first; an article alone is in none. */
  readonly clusters: readonly (readonly A[])[];
  /** How often an article's shingle was looked up in a cluster: what the work grows with. */
  readonly lookups: number;
}

/** Joins articles that print the same report; the order in which they are given changes nothing. */
export function findClusters<A extends SketchedArticle>(articles: readonly A[]): FoundClusters<A> {
  const shingles = articles.reduce((sum, { opening, rest }) => sum + opening.length + rest.length, 0);
  const { clusters, lookups } = joinCopies(
    packSketches(articles, { count: articles.length, shingles }),
    (place) => articles[place]?.facts ?? NO_FACTS,
  );
  const versions = clusters.map((members) => members.flatMap((place) => articles[place] ?? []));
  return { clusters: versions.map((members) => members.toSorted(compareVersions)), lookups };
}

/**
 * Which of two articles of one cluster is cited for words that both have: the first one published, undated ones last;
 * of those of one day the fullest; then by path.
 */
export function compareVersions(a: PrintedVersion, b: PrintedVersion): number {
  const byDay = compareText(a.publishedAt ?? UNDATED, b.publishedAt ?? UNDATED);
  return byDay || b.words - a.words || compareText(a.path, b.path);
}

const NO_FACTS = new Uint32Array();
/** Behind every day. */
const UNDATED = '~';
