import { escapeText, oneLine, visibleText } from './escape.ts';
import { fitEscaped, fitEscapedEnd } from './fit-text.ts';

/** Where a quote stands in a text, in UTF-16 code units. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/**
 * A passage, escaped, with the marked words in bold; where there is too little room, the words around them are cut
 * first, then the words themselves.
 *
 * @param mark null: nothing in bold
 * @param limit characters of what is returned, at least 100
 */
export function markedPassage(text: string, mark: Mark | null, limit: number): string {
  if (mark === null || mark.to <= mark.from) return fitEscaped(text, limit);
  const before = visibleText(text.slice(0, mark.from));
  const after = visibleText(text.slice(mark.to));
  const context = Math.min(MIN_CONTEXT_CHARS, Math.floor(limit / 4));
  const quote = boldQuote(text.slice(mark.from, mark.to), limit - context);
  const room = limit - quote.length;
  const isWhole = escapeText(before).length + escapeText(after).length <= room;
  if (isWhole) return `${escapeText(before)}${quote}${escapeText(after)}`;
  const half = Math.floor(room / 2);
  const roomBefore = Math.max(half, room - escapeText(after).length);
  const shownBefore = fitEscapedEnd(before, roomBefore);
  return `${shownBefore}${quote}${fitEscaped(after, room - shownBefore.length)}`;
}

/** Enough to see that something stands around the quote. */
const MIN_CONTEXT_CHARS = 100;
const STARS = '**';

/** Bold ends at the end of a line, and its stars stand against words. */
function boldQuote(quote: string, limit: number): string {
  const visible = visibleText(quote);
  const lineMarks = visible.split('\n').length * 2 * STARS.length;
  // A poem in a narrow place: better on one line than cut for the sake of its stars.
  const isTight = lineMarks > limit / 2;
  return fitEscaped(isTight ? oneLine(visible) : visible, limit - (isTight ? 2 * STARS.length : lineMarks))
    .split('\n')
    .map((line) => line.replace(/^(\s*)(\S.*?)(\s*)$/u, `$1${STARS}$2${STARS}$3`))
    .join('\n');
}
