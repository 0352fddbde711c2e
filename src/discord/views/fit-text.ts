import { graphemes } from '../../text/graphemes.ts';
import { escapeText, visibleText } from './escape.ts';

/**
 * The text, or as much of its beginning as fits with an ellipsis.
 *
 * @param limit characters, at least 1
 */
export function fitText(text: string, limit: number): string {
  return fitting(text, limit, (kept) => kept);
}

/**
 * The escaped text, or as much of its beginning as fits, escaped, with an ellipsis.
 *
 * @param limit characters of what is returned, at least 1
 * @param escaping see `escape.ts`; it must never shorten a visible text by more than its invisible characters
 */
export function fitEscaped(text: string, limit: number, escaping = escapeText): string {
  return fitting(visibleText(text), limit, escaping);
}

/** As `fitEscaped`, but the end is kept, behind an ellipsis. */
export function fitEscapedEnd(text: string, limit: number): string {
  const visible = visibleText(text);
  const whole = visible.length <= limit ? escapeText(visible) : null;
  if (whole !== null && whole.length <= limit) return whole;
  const starts = graphemeStarts(visible);
  const cut = (count: number): string => {
    const at = starts[starts.length - count] ?? visible.length;
    return `${ELLIPSIS}${escapeText(visible.slice(at).trimStart())}`;
  };
  return longest(cut, Math.min(starts.length, limit), limit);
}

const ELLIPSIS = '…';

function fitting(text: string, limit: number, escaping: (text: string) => string): string {
  const whole = text.length <= limit ? escaping(text) : null;
  if (whole !== null && whole.length <= limit) return whole;
  // One grapheme is at least one character: what lies beyond the limit cannot be kept.
  const head = text.slice(0, limit + 1);
  const starts = [...graphemeStarts(head), head.length];
  const cut = (count: number): string =>
    `${escaping(head.slice(0, starts[count] ?? 0).trimEnd())}${ELLIPSIS}`;
  return longest(cut, Math.min(starts.length - 1, limit), limit);
}

/** The longest of the cuts that fits, found by halving; escaping makes longer texts longer. */
function longest(cut: (count: number) => string, most: number, limit: number): string {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cut(middle).length <= limit) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

function graphemeStarts(text: string): readonly number[] {
  return Array.from(graphemes.segment(text), ({ index }) => index);
}
