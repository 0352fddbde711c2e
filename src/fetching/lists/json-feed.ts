import { z } from 'zod';
import { parseJson } from '../../json.ts';
import { fetchMessages } from '../../messages/fetching.ts';
import { FetchRefusedError } from '../fetch-errors.ts';
import { resolveWebAddress } from '../page-head.ts';
import { type ListedPage, MAX_LISTED_PAGES, plainLine } from './listed-page.ts';

/**
 * The pages of a JSON Feed (https://www.jsonfeed.org/version/1.1/). Items without an address are passed over.
 * @throws FetchRefusedError when it is not JSON
 */
export function readJsonFeed(text: string, address: URL): readonly ListedPage[] {
  const feed = z.object({ items: z.array(z.unknown()).catch([]) }).safeParse(parseJson(text));
  if (!feed.success) throw new FetchRefusedError(fetchMessages.brokenList);
  return feed.data.items.slice(0, MAX_LISTED_PAGES).flatMap((raw) => {
    const item = feedItem.safeParse(raw);
    if (!item.success) return [];
    const { url, external_url, id, title, date_published, date_modified } = item.data;
    const link = [url, external_url, /^https?:/i.test(id) ? id : ''].find((each) => each !== '') ?? '';
    const target = resolveWebAddress(link, address);
    if (target === null) return [];
    const names = [...item.data.authors, item.data.author].flatMap(({ name }) => plainLine(name) ?? []);
    return [
      {
        address: target.href,
        title: plainLine(title),
        author: names.length === 0 ? null : [...new Set(names)].join(', '),
        date: plainLine(date_published) ?? plainLine(date_modified),
        stamp: plainLine(date_modified) ?? plainLine(date_published),
      },
    ];
  });
}

/** Other kinds of values count as absent. */
const line = z.string().catch('');
const author = z.object({ name: line }).catch({ name: '' });
const feedItem = z.object({
  id: line,
  url: line,
  external_url: line,
  title: line,
  date_published: line,
  date_modified: line,
  authors: z.array(author).catch([]),
  author,
});
