import hnswlib from 'hnswlib-node';
import { makePauses } from '../../system/pauses.ts';

/**
 * The nearest vectors: through graphs (HNSW, Malkov and Yashunin 2018) in files, or by comparing them all in memory.
 * This is the only file that knows which library does it.
 *
 * Never open a file here whose checksum was not just verified: the library crashes the process on most damage.
 */

/** Links a node; the paper's middle of the useful range. */
const LINKS = 16;
/** Breadth of the search for neighbours while building. */
const BUILD_BREADTH = 200;
/** Least breadth of a search, and its multiple of the number wanted. The library forgets it when it saves. */
const LEAST_SEARCH_BREADTH = 100;
const SEARCH_BREADTH_PER_RESULT = 2;
/** Dead nodes are searched through all the same; beyond this share a new graph is better. */
const MOST_DEAD_SHARE = 1 / 3;

export interface GraphPoint {
  readonly label: number;
  readonly vector: Float32Array;
}

export interface GraphNeighbour {
  readonly label: number;
  /** Cosine, as float32 arithmetic has it. */
  readonly similarity: number;
}

export interface VectorIndex {
  /** How many vectors; in a graph, dead ones included. */
  readonly nodes: number;
  /** The `count` nearest living vectors, nearest first, or about those; fewer when there are fewer. */
  nearest(query: Float32Array, count: number): readonly GraphNeighbour[];
}

export interface GraphWriting {
  readonly dimensions: number;
  /** Where the graph is written. */
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
  readonly onPoint?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes a graph of all points.
 * @throws the signal's reason; Error when the library fails. It does not fail on a full disk: check the file.
 */
export async function writeNewGraph(
  { dimensions, file, signal, onPoint }: GraphWriting,
  points: Iterable<GraphPoint>,
  count: number,
): Promise<void> {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions);
  index.initIndex(Math.max(1, count), LINKS, BUILD_BREADTH);
  await addPoints(index, points, count, signal, onPoint);
  await save(index, file, signal);
}

/**
 * Writes a verified graph with what it holds too much and too little put right, so that it has `count` living points.
 * Deleted nodes are marked, not replaced: replacing rewires the graph around foreign neighbours and costs recall.
 * @returns false, with nothing written, when so many nodes would be dead that a new graph is the better choice.
 * @throws as `writeNewGraph`.
 */
export async function writeChangedGraph(
  { dimensions, file, signal, onPoint }: GraphWriting,
  base: { readonly file: string; readonly removed: readonly number[] },
  added: readonly GraphPoint[],
  count: number,
): Promise<boolean> {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions);
  await index.readIndex(base.file);
  const nodes = index.getCurrentCount() + added.length;
  if (nodes - count > nodes * MOST_DEAD_SHARE) return false;
  for (const label of base.removed) index.markDelete(label);
  if (added.length > 0) index.resizeIndex(nodes);
  await addPoints(index, added, added.length, signal, onPoint);
  await save(index, file, signal);
  return true;
}

/** Several indexes as one: each is asked, and the nearest of all answers count. Null for none. */
export function joinIndexes(indexes: readonly VectorIndex[]): VectorIndex | null {
  const [first, second] = indexes;
  if (first === undefined || second === undefined) return first ?? null;
  return {
    nodes: indexes.reduce((sum, { nodes }) => sum + nodes, 0),
    nearest: (query, count) =>
      indexes
        .flatMap((index) => index.nearest(query, count))
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, count),
  };
}

/** Opens a verified graph file. */
export async function openGraph(file: string, dimensions: number): Promise<VectorIndex> {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions);
  await index.readIndex(file);
  const nodes = index.getCurrentCount();
  return {
    nodes,
    nearest(query, count) {
      const k = Math.min(count, nodes);
      if (k < 1) return [];
      index.setEf(Math.max(LEAST_SEARCH_BREADTH, k * SEARCH_BREADTH_PER_RESULT));
      return neighboursOf(index.searchKnn(Array.from(query), k));
    },
  };
}

/**
 * Vectors that are all compared with each query: exact, 0.1 ms a thousand at 384 dimensions, a fifth of what
 * JavaScript needs. 1.5 KB a vector.
 */
export async function scanOf(
  points: Iterable<GraphPoint>,
  count: number,
  dimensions: number,
): Promise<VectorIndex> {
  const scan = new hnswlib.BruteforceSearch('ip', dimensions);
  scan.initIndex(Math.max(1, count));
  const pause = makePauses();
  for (const { label, vector } of points) {
    scan.addPoint(Array.from(vector), label);
    await pause();
  }
  return {
    nodes: count,
    nearest: (query, wanted) => {
      const k = Math.min(wanted, count);
      return k < 1 ? [] : neighboursOf(scan.searchKnn(Array.from(query), k));
    },
  };
}

function neighboursOf({ neighbors, distances }: hnswlib.SearchResult): readonly GraphNeighbour[] {
  return neighbors.map((label, i) => ({ label, similarity: 1 - (distances[i] ?? 1) }));
}

async function save(
  index: hnswlib.HierarchicalNSW,
  file: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  await index.writeIndex(file);
}

async function addPoints(
  index: hnswlib.HierarchicalNSW,
  points: Iterable<GraphPoint>,
  total: number,
  signal: AbortSignal | undefined,
  onPoint: GraphWriting['onPoint'],
): Promise<void> {
  const pause = makePauses(signal);
  let done = 0;
  for (const { label, vector } of points) {
    index.addPoint(Array.from(vector), label);
    done += 1;
    onPoint?.(done, total);
    await pause();
  }
}
