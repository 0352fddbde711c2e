import type { PdfPage, Segment } from './segments.ts';

/**
 * The pages without what stands at the top or the foot of most of them (name of the paper, date, section, counting pages)
 * and without page numbers. On a single page nothing repeats: there only a number goes.
 */
export function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seenOn = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.segments.filter((segment) => isAtEdge(segment, page)).map(keyOf))) {
      seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (segment: Segment): boolean =>
    (seenOn.get(keyOf(segment)) ?? 0) >= Math.max(2, pages.length * MOST_PAGES);
  return pages.map((page) => ({
    ...page,
    segments: page.segments.filter(
      (segment) => !isAtEdge(segment, page) || !(isRunning(segment) || PAGE_NUMBER.test(segment.text)),
    ),
  }));
}

/** The head and the foot are each this share of the page's height. */
const EDGE = 0.1;
/** Left and right pages may differ. */
const MOST_PAGES = 0.4;
const PAGE_NUMBER = /^(?:page |p\. ?)?[-–— ]*\d{1,4}(?: ?(?:\/|sur|of) ?\d+)?[-–— ]*$/i;

function isAtEdge({ y }: Segment, { bottom, top }: PdfPage): boolean {
  const edge = EDGE * (top - bottom);
  return y > top - edge || y < bottom + edge;
}

/** Numbers count pages. */
function keyOf({ text }: Segment): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}
