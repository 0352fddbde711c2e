/**
 * `text=…` for a quote, by which a browser opens a page at it (https://wicg.github.io/scroll-to-text-fragment/), or
 * null when it has no words.
 */
export function textDirective(quote: string): string | null {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const first = wordsOf(lines[0] ?? '');
  const last = wordsOf(lines.at(-1) ?? '');
  if (first.length === 0) return null;
  // A range may run over several blocks of the page; a whole quote must stand in one.
  if (lines.length === 1 && quote.length <= WHOLE_QUOTE_CHARS) return `text=${encodePart(first.join(' '))}`;
  const beginning = encodePart(first.slice(0, RANGE_WORDS).join(' '));
  const end = encodePart(last.slice(-RANGE_WORDS).join(' '));
  return lines.length === 1 && first.length <= RANGE_WORDS ? `text=${beginning}` : `text=${beginning},${end}`;
}

/** A longer quote is named by its beginning and its end. */
const WHOLE_QUOTE_CHARS = 120;
const RANGE_WORDS = 5;

/** Hyphens and commas have a meaning in the directive, and encodeURIComponent leaves the hyphen. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[-!'()*~]/gu, percent);
}

/** As an address has a character that must not mean anything in it: `%2D`. */
export function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
