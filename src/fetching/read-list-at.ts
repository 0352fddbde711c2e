import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fetchMessages } from '../messages/fetching.ts';
import { FetchRefusedError } from './fetch-errors.ts';
import type { FetchingTools } from './fetch-page.ts';
import { nothingKnown } from './known-pages.ts';
import type { ListedPage } from './lists/listed-page.ts';
import { type ListKind, listKind, readList } from './lists/read-list.ts';
import { pageHead } from './page-head.ts';
import { bodyText } from './web/body-text.ts';
import type { Visited, Visitor } from './web/visitor.ts';

/** A list as it was read; without pages where the site says that it is as before. */
export interface ReadList {
  readonly pages: readonly ListedPage[];
  /** Keeps the site's word for the next time: only once nothing of this list is left to do. */
  readonly settle: () => void;
}

/**
 * The pages of a feed or a sitemap, with those of the sitemaps that it lists.
 * @param address of the list, or for a feed of a page that offers one
 * @param isOffered a page offers it: another page is then no feed
 * @throws FetchRefusedError
 */
export async function readListAt(
  address: string,
  kind: ListKind,
  tools: FetchingTools,
  isOffered = false,
): Promise<ReadList> {
  const first = await visitList(address, kind, tools);
  if (first === null) return { pages: [], settle: () => undefined };
  const text = await listText(first);
  const isPage = kind === 'feed' && !isOffered && listKind(text) === null;
  const offered = isPage ? pageHead(text, first.address).feeds[0]?.href : undefined;
  if (offered !== undefined && offered !== address) return readListAt(offered, kind, tools, true);
  const { pages, lists } = readList(text, first.address, kind);
  const below = await readBelow(lists.slice(0, MAX_SITEMAPS), tools);
  // An index may stay the same while the sitemaps below it grow.
  const settle = lists.length > 0 ? () => undefined : () => remember(address, kind, first, tools);
  return { pages: [...pages, ...below], settle };
}

/** The newest: an index lists one for each month since the site began. */
const MAX_SITEMAPS = 5;
/** https://www.sitemaps.org/protocol.html allows 50 MB: those of news sites have at most a thousand addresses. */
const MAX_LIST_BYTES = 20 * 1024 * 1024;
/** A feed holds what is new. */
const MAX_FEED_BYTES = 5 * 1024 * 1024;
const LIMITS = { feed: { maxBytes: MAX_FEED_BYTES }, sitemap: { maxBytes: MAX_LIST_BYTES } };
const unpacked = promisify(gunzip);

/**
 * One sitemap that cannot be read keeps none of the others from being read; all of them refused are told by the first.
 */
async function readBelow(lists: readonly string[], tools: FetchingTools): Promise<readonly ListedPage[]> {
  const pages: ListedPage[] = [];
  const refusals: FetchRefusedError[] = [];
  for (const list of lists) {
    try {
      const visited = await tools.visitor.visit(list, { limits: LIMITS.sitemap });
      if (visited !== null)
        pages.push(...readList(await listText(visited), visited.address, 'sitemap').pages);
    } catch (error) {
      if (!(error instanceof FetchRefusedError)) throw error;
      refusals.push(error);
    }
  }
  const [first] = refusals;
  if (first !== undefined && refusals.length === lists.length) throw first;
  return pages;
}

function visitList(address: string, kind: ListKind, tools: FetchingTools): ReturnType<Visitor['visit']> {
  const known = tools.known.get(keyOf(address, kind));
  return tools.visitor.visit(address, { limits: LIMITS[kind], known });
}

/** Sitemaps are often kept packed, whatever the site says of it. */
async function listText(visited: Visited): Promise<string> {
  const { bytes } = visited;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bodyText(visited);
  try {
    return bodyText({ ...visited, bytes: await unpacked(bytes, { maxOutputLength: MAX_LIST_BYTES }) });
  } catch (error) {
    throw new FetchRefusedError(fetchMessages.tooLarge(MAX_LIST_BYTES / 1024 / 1024), { cause: error });
  }
}

function remember(address: string, kind: ListKind, { validators }: Visited, tools: FetchingTools): void {
  const checkedAt = tools.clock.now();
  tools.known.set(keyOf(address, kind), { ...nothingKnown, ...validators, checkedAt });
}

/** A list is no page, whatever its address. */
function keyOf(address: string, kind: ListKind): string {
  return `${kind} ${address}`;
}
