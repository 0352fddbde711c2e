import { median } from './reading-order.ts';
import type { Segment } from './segments.ts';

/**
 * The headline of a page: its largest letters, where they are clearly larger than those of the text and few.
 * @param first the lines of the first page in reading order, @param all those of every page
 */
export function headlineOf(first: readonly Segment[], all: readonly Segment[]): string | null {
  const body = median(
    all.flatMap(({ text, height }) => Array<number>(Math.ceil(text.length / 10)).fill(height)),
  );
  const largest = Math.max(0, ...first.map(({ height }) => height));
  if (largest < CLEARLY_LARGER * body) return null;
  const at = first.findIndex(({ height }) => isSize(height, largest));
  const lines: string[] = [];
  for (const { text, height } of first.slice(at, at + MAX_HEADLINE_LINES)) {
    if (!isSize(height, largest)) break;
    lines.push(text);
  }
  const headline = lines.join(' ').replace(/(?<=\p{L})- (?=\p{Ll})/gu, '');
  return headline.split(' ').length >= MIN_WORDS && headline.length <= MAX_PRINTED_HEADLINE_CHARS
    ? headline
    : null;
}

const CLEARLY_LARGER = 1.25;
const MAX_HEADLINE_LINES = 6;
/** One or two large words name the paper or the section. */
const MIN_WORDS = 3;
const MAX_PRINTED_HEADLINE_CHARS = 250;

function isSize(height: number, size: number): boolean {
  return Math.abs(height - size) < 0.05 * size;
}
