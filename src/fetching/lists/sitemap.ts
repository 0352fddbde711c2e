import { UnreadableFormatError } from '../../articles/formats/format.ts';
import { localName, walkXml } from '../../articles/formats/walk-markup.ts';
import { FetchRefusedError } from '../fetch-errors.ts';
import { resolveWebAddress } from '../page-head.ts';
import { isSameSite } from '../plain-address.ts';
import { type ListedPage, MAX_LISTED_PAGES, type PageList, plainLine } from './listed-page.ts';

/**
 * The pages of a sitemap, or the sitemaps of an index, newest first (https://www.sitemaps.org/protocol.html, with
 * Google's news fields). A sitemap speaks for its own site: other addresses are passed over.
 * @throws FetchRefusedError when it is nested too deep
 */
export function readSitemap(xml: string, address: URL): PageList {
  const pages: ListedPage[] = [];
  const lists: { readonly address: string; readonly stamp: string | null }[] = [];
  let entry: Map<string, string> | null = null;
  let field = '';
  const close = (name: string): void => {
    const target = resolveWebAddress(entry?.get('loc') ?? '', address);
    const stamp = plainLine(entry?.get('lastmod') ?? '');
    const published = plainLine(entry?.get('publication_date') ?? '');
    const title = plainLine(entry?.get('title') ?? '');
    entry = null;
    if (target === null || !isSameSite(target, address)) return;
    if (name === 'sitemap') lists.push({ address: target.href, stamp });
    else if (pages.length < MAX_LISTED_PAGES) {
      pages.push({ address: target.href, title, author: null, date: published, stamp: stamp ?? published });
    }
  };
  try {
    walkXml(xml, {
      open(tag) {
        const name = localName(tag.toLowerCase());
        if (name === 'url' || name === 'sitemap') entry = new Map();
        // Pictures and films of a page have a title and an address of their own.
        field = /^(?:image|video):/i.test(tag) ? '' : name;
      },
      text(piece) {
        if (entry !== null && FIELDS.has(field)) entry.set(field, (entry.get(field) ?? '') + piece);
      },
      close(tag) {
        const name = localName(tag.toLowerCase());
        field = '';
        if (entry !== null && (name === 'url' || name === 'sitemap')) close(name);
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFormatError) throw new FetchRefusedError(error.sentence, { cause: error });
    throw error;
  }
  return { pages: newestFirst(pages), lists: newestFirst(lists).map((list) => list.address) };
}

const FIELDS = new Set(['loc', 'lastmod', 'publication_date', 'title']);

/** By the day and time as written; what has none comes last, in its order. */
function newestFirst<T extends { readonly stamp: string | null }>(entries: readonly T[]): readonly T[] {
  const time = ({ stamp }: T): number => Date.parse(stamp ?? '') || Number.NEGATIVE_INFINITY;
  return entries.toSorted((one, other) => {
    const difference = time(other) - time(one);
    return Number.isNaN(difference) ? 0 : difference;
  });
}
