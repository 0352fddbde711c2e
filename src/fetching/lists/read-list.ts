import { fetchMessages } from '../../messages/fetching.ts';
import { FetchRefusedError } from '../fetch-errors.ts';
import { readJsonFeed } from './json-feed.ts';
import type { PageList } from './listed-page.ts';
import { readSitemap } from './sitemap.ts';
import { readXmlFeed } from './xml-feed.ts';

/** What lists pages instead of being one. */
export type ListKind = 'feed' | 'sitemap';

/**
 * The pages that a feed or a sitemap names, the first first.
 * @param address where it came from: links are relative to it
 * @throws FetchRefusedError when the text is none of that kind
 */
export function readList(text: string, address: URL, kind: ListKind): PageList {
  const found = listKind(text);
  if (found !== kind) throw new FetchRefusedError(fetchMessages.noList(kind));
  if (kind === 'sitemap') return readSitemap(text, address);
  const pages = text.trimStart().startsWith('{') ? readJsonFeed(text, address) : readXmlFeed(text, address);
  return { pages: withoutRepeats(pages), lists: [] };
}

function withoutRepeats(pages: PageList['pages']): PageList['pages'] {
  return [...new Map(pages.toReversed().map((page) => [page.address, page])).values()].reverse();
}

/** Which list a text is, by its first elements or members; null for anything else. */
export function listKind(text: string): ListKind | null {
  const head = text.slice(0, KIND_CHARS).trimStart();
  if (head.startsWith('{'))
    return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(head) ? 'feed' : null;
  if (/<html[\s>]/i.test(head)) return null;
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(head)) return 'sitemap';
  return /<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(head) ? 'feed' : null;
}

/** Comments and processing instructions stand before the first element. */
const KIND_CHARS = 5_000;
