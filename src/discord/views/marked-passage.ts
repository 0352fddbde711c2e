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
const BLOCK = '> ';

/** Bold ends at the end of a line, and its stars stand against words. */
function boldQuote(quote: string, limit: number): string {
  return markedLines(quote, limit, 2 * STARS.length, (line) =>
    line.replace(/^(\s*)(\S.*?)(\s*)$/u, `$1${STARS}$2${STARS}$3`),
  );
}

/** The words as they were, as a block quote. */
export function blockQuote(quote: string, limit: number): string {
  return markedLines(quote, limit, BLOCK.length, (line) => `${BLOCK}${line}`);
}

/** A quote, escaped, with marks on each of its lines. */
function markedLines(
  quote: string,
  limit: number,
  lineMarkChars: number,
  mark: (line: string) => string,
): string {
  const visible = visibleText(quote);
  const markChars = visible.split('\n').length * lineMarkChars;
  // A poem in a narrow place: better on one line than cut for the sake of its marks.
  const isTight = markChars > limit / 2;
  return fitEscaped(isTight ? oneLine(visible) : visible, limit - (isTight ? lineMarkChars : markChars))
    .split('\n')
    .map(mark)
    .join('\n');
}
