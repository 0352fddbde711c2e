/**
 * The article's own link, opened at the quote where browsers can: `#:~:text=`
 * (https://wicg.github.io/scroll-to-text-fragment/). Null for anything but a plain http or https address of a usable
 * length. No character of it ends a masked link or `<…>`, or is read as formatting.
 */
export function quoteLink(url: string | null, quote?: string): string | null {
  const address = plainAddress(url);
  if (address === null || quote === undefined) return address;
  const directive = textDirective(quote);
  if (directive === null) return address;
  const opened = `${address}${address.includes('#') ? '' : '#'}:~:${directive}`;
  return opened.length <= MAX_LINK_CHARS ? opened : address;
}

/** `text=…` for a quote, or null when it has no words. */
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

/** Longer links do not leave a message enough room for what it says. */
const MAX_LINK_CHARS = 600;
/** A longer quote is named by its beginning and its end. */
const WHOLE_QUOTE_CHARS = 120;
const RANGE_WORDS = 5;

function plainAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  // A name before the host makes one site look like another.
  if (parsed.username !== '' || parsed.password !== '') return null;
  const { origin, pathname, search, hash } = parsed;
  const fragment = hash.replace(/:~:.*$/u, '').replace(/^#$/u, '');
  const rest = `${pathname}${search}${fragment}`.replace(ENDS_A_LINK, percent);
  const safe = `${origin}${rest.replace(/@(?=everyone|here)/giu, percent)}`;
  return safe.length <= MAX_LINK_CHARS ? safe : null;
}

/** Hyphens and commas have a meaning in the directive, and encodeURIComponent leaves the hyphen. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[-!'()*~]/gu, percent);
}

const ENDS_A_LINK = /[()<>[\]\\`"\s]/gu;

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
