import { Parser } from 'htmlparser2';

/** What the head of a page says of other addresses. */
export interface PageHead {
  /** Where the page says that it belongs, or null. */
  readonly canonical: URL | null;
  /** The feeds that it offers, in its order. */
  readonly feeds: readonly URL[];
}

/** @param address of the page: links are relative to it, or to the page's own base */
export function pageHead(html: string, address: URL): PageHead {
  let base = address;
  let canonical: URL | null = null;
  let isOver = false;
  let elements = 0;
  const feeds: URL[] = [];
  const parser = new Parser({
    onopentag(name, { href = '', rel = '', type = '' }) {
      elements += 1;
      if (name === 'body' || elements > MAX_ELEMENTS) isOver = true;
      if (isOver || href.trim() === '') return;
      const target = resolveWebAddress(href, base);
      if (target === null) return;
      const relations = rel.toLowerCase().split(/\s+/);
      if (name === 'base') base = target;
      else if (name !== 'link') return;
      else if (relations.includes('canonical')) canonical ??= target;
      else if (relations.includes('alternate') && FEED_TYPES.test(type)) feeds.push(target);
    },
  });
  // Piece by piece: what is nested without end would keep the parser busy.
  for (let at = 0; at < Math.min(html.length, HEAD_CHARS) && !isOver; at += PIECE_CHARS) {
    parser.write(html.slice(at, at + PIECE_CHARS));
  }
  parser.end();
  return { canonical, feeds };
}

/** Heads with their scripts and styles inside are large. */
const HEAD_CHARS = 500_000;
const PIECE_CHARS = 8_000;
const MAX_ELEMENTS = 5_000;
const FEED_TYPES = /^\s*application\/(?:rss\+xml|atom\+xml|feed\+json)/i;

/** Null where it is nothing that can be fetched. */
export function resolveWebAddress(href: string, base: URL | string): URL | null {
  const text = href.replace(/\p{Cc}/gu, '').trim();
  const from = String(base);
  if (text === '' || !URL.canParse(text, from)) return null;
  const url = new URL(text, from);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
