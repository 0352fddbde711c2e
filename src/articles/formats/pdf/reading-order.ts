import type { Segment } from './segments.ts';

/**
 * The segments of a page in the order in which they are read, by recursive cuts (Nagy and Seth, « Hierarchical
 * representation of optically scanned documents », 1984): where a gutter runs through, the left column comes first;
 * where something spans the gutter, a headline for instance, what is above it comes before what is below.
 */
export function inReadingOrder(segments: readonly Segment[], cuts = 0): readonly Segment[] {
  if (segments.length < 2) return segments;
  const fromTop = segments.toSorted((one, other) => other.y - one.y || one.x - other.x);
  if (cuts > MAX_CUTS) return fromTop;
  const gutter = gutterOf(segments);
  if (gutter !== null) {
    const left = segments.filter(({ x }) => x < gutter);
    const right = segments.filter(({ x }) => x >= gutter);
    return [...inReadingOrder(left, cuts + 1), ...inReadingOrder(right, cuts + 1)];
  }
  for (const at of rowGaps(fromTop)) {
    const above = fromTop.slice(0, at);
    const below = fromTop.slice(at);
    if ([above, below].some((part) => part.length > MIN_COLUMN_SEGMENTS && gutterOf(part) !== null)) {
      return [...inReadingOrder(above, cuts + 1), ...inReadingOrder(below, cuts + 1)];
    }
  }
  return fromTop;
}

/** A page of a newspaper is cut some six times. */
const MAX_CUTS = 12;
/** A gutter is wider than this share of the letters' size; a space is about a quarter. */
const GUTTER = 0.6;
/** Fewer segments side by side are a caption or a table, no columns. */
const MIN_COLUMN_SEGMENTS = 5;
/** The widest gaps between rows are tried; each try looks at all segments. */
const TRIED_GAPS = 12;

/** The middle of the widest strip that no segment crosses, or null. */
function gutterOf(segments: readonly Segment[]): number | null {
  const minWidth = GUTTER * median(segments.map(({ height }) => height));
  let end = Number.POSITIVE_INFINITY;
  let widest = minWidth;
  let middle: number | null = null;
  for (const { x, width } of segments.toSorted((one, other) => one.x - other.x)) {
    if (x - end > widest) {
      widest = x - end;
      middle = (x + end) / 2;
    }
    end = end === Number.POSITIVE_INFINITY ? x + width : Math.max(end, x + width);
  }
  return middle;
}

/** Where a horizontal cut could go, the widest gap first. */
function rowGaps(fromTop: readonly Segment[]): readonly number[] {
  const gaps: { readonly at: number; readonly width: number }[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const [at, { y, height }] of fromTop.entries()) {
    if (at > 0 && y < lowest - 0.2 * height) gaps.push({ at, width: lowest - (y + height) });
    lowest = Math.min(lowest, y);
  }
  return gaps
    .toSorted((one, other) => other.width - one.width)
    .slice(0, TRIED_GAPS)
    .map(({ at }) => at);
}

/** 0 for no values. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
