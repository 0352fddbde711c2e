/** What lists pages instead of being one. */
export type ListKind = 'feed' | 'sitemap';

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
