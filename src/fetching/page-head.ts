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
  const feeds: URL[] = [];
  const parser = new Parser({
    onopentag(name, { href = '', rel = '', type = '' }) {
      if (name === 'body') isOver = true;
      if (isOver || href.trim() === '') return;
      const target = webAddress(href, base);
      if (target === null) return;
      const relations = rel.toLowerCase().split(/\s+/);
      if (name === 'base') base = target;
      else if (name !== 'link') return;
      else if (relations.includes('canonical')) canonical ??= target;
      else if (relations.includes('alternate') && FEED_TYPES.test(type)) feeds.push(target);
    },
  });
  parser.write(html.slice(0, HEAD_CHARS));
  parser.end();
  return { canonical, feeds };
}

/** Heads with their scripts and styles inside are large. */
const HEAD_CHARS = 500_000;
const FEED_TYPES = /^\s*application\/(?:rss\+xml|atom\+xml|feed\+json)/i;

/** Null where it is nothing that can be fetched. */
export function webAddress(href: string, base: URL | string): URL | null {
  const text = href.replace(/\p{Cc}/gu, '').trim();
  const from = String(base);
  if (text === '' || !URL.canParse(text, from)) return null;
  const url = new URL(text, from);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
