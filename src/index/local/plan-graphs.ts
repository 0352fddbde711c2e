import type { LabelRange } from './layout.ts';

/**
 * A generation's vectors are linked in several graphs, each over a range of labels: they are built and opened side by
 * side, and a change writes anew only those it touches. A search asks all of them, half a millisecond each at this
 * size; linking so many takes half a minute.
 */
const MOST_VECTORS_A_GRAPH = 50_000;

/** From this many vectors on two graphs are linked rather than one, so that a second processor can help. */
const TWO_GRAPHS_FROM_VECTORS = 20_000;

/** A graph of the new generation and how it comes to be. */
export interface PlannedGraph {
  readonly range: LabelRange;
  /** How many vectors it links. */
  readonly count: number;
  /**
   * The graph of the generation before that it starts from, with the labels there that are gone; null: from nothing.
   */
  readonly base: { readonly range: LabelRange; readonly removed: readonly number[] } | null;
  /** The base is just what is wanted: its file is copied. */
  readonly isSame: boolean;
}

/** The graphs that a generation starts from. */
export interface EarlierGraphs {
  readonly ranges: readonly LabelRange[];
  /** The highest label that was ever given until then. */
  readonly lastLabel: number;
  /** Labels that are gone since. */
  readonly removed: readonly number[];
}

/**
 * The graphs of a new generation: those of the one before as they are or changed, new labels in the last one while it
 * has room, and all anew when removals have left twice as many graphs as needed.
 * @param labels of all vectors of the new generation, ascending
 * @param earlier null: nothing to start from
 */
export function planGraphs(
  labels: readonly number[],
  earlier: EarlierGraphs | null,
  most = MOST_VECTORS_A_GRAPH,
): readonly PlannedGraph[] {
  if (earlier === null) return evenly(labels, most);
  const planned = keptGraphs(labels, earlier);
  const added = labels.filter((label) => label > earlier.lastLabel);
  const last = planned.at(-1);
  if (last !== undefined && added.length > 0 && last.count + added.length <= most) {
    const range = { first: last.range.first, last: added.at(-1) ?? last.range.last };
    planned.splice(-1, 1, { ...last, range, count: last.count + added.length, isSame: false });
  } else {
    planned.push(...evenly(added, most));
  }
  return planned.length > 2 * graphsFor(labels.length, most) ? evenly(labels, most) : planned;
}

function keptGraphs(labels: readonly number[], { ranges, removed }: EarlierGraphs): PlannedGraph[] {
  return ranges
    .toSorted((a, b) => a.first - b.first)
    .map((range) => {
      const gone = removed.filter((label) => isWithin(range, label));
      const count = labels.filter((label) => isWithin(range, label)).length;
      return { range, count, base: { range, removed: gone }, isSame: gone.length === 0 };
    })
    .filter(({ count }) => count > 0);
}

function evenly(labels: readonly number[], most: number): readonly PlannedGraph[] {
  const graphs = graphsFor(labels.length, most);
  return Array.from({ length: graphs }, (_, i) => {
    const own = labels.slice(
      Math.floor((i * labels.length) / graphs),
      Math.floor(((i + 1) * labels.length) / graphs),
    );
    const range = { first: own[0] ?? 0, last: own.at(-1) ?? 0 };
    return { range, count: own.length, base: null, isSame: false };
  });
}

function graphsFor(vectors: number, most: number): number {
  return Math.max(Math.ceil(vectors / most), vectors >= TWO_GRAPHS_FROM_VECTORS ? 2 : 0);
}

function isWithin({ first, last }: LabelRange, label: number): boolean {
  return label >= first && label <= last;
}
