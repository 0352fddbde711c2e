import { FetchRefusedError } from './fetch-errors.ts';
import { type FetchingTools, fetchPage } from './fetch-page.ts';
import type { FetchedPage, FetchReport, RefusedList } from './fetch-report.ts';
import type { ListKind } from './lists/read-list.ts';
import { type FetchingSetup, withTools } from './open-tools.ts';
import { type ReadList, readListAt } from './read-list-at.ts';
import type { Sources } from './sources.ts';
import { wantedPages } from './wanted-pages.ts';

export interface FetchRequest extends FetchingSetup {
  readonly sources: Sources;
  /** `done` of `total` pages. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Makes the corpus folder say what pages, feeds and sitemaps say. What one address refuses keeps no other from being
 * read.
 * @throws CorpusFolderError, FetchFolderError for what is wrong with the folders
 */
export function fetchArticles({ sources, onProgress, ...setup }: FetchRequest): Promise<FetchReport> {
  return withTools(setup, async (tools) => {
    const { known, clock } = tools;
    try {
      const { lists, refusedLists } = await readLists(sources, tools);
      const { wanted, fresh, left, isSettled } = wantedPages(sources, lists, known, clock.now());
      const pages: FetchedPage[] = [];
      for (const page of wanted) {
        onProgress?.({ done: pages.length, total: wanted.length });
        pages.push(await fetchPage(page, tools));
      }
      for (const list of lists) if (list.pages.every(isSettled)) list.settle();
      await known.save();
      return { pages, refusedLists, fresh, left };
    } catch (error) {
      // What was written is remembered; that it could not be would only hide the first failure.
      await known.save().catch(() => undefined);
      throw error;
    }
  });
}

async function readLists(
  { feeds, sitemaps }: Sources,
  tools: FetchingTools,
): Promise<{ readonly lists: readonly ReadList[]; readonly refusedLists: readonly RefusedList[] }> {
  const wanted: readonly (readonly [string, ListKind])[] = [
    ...feeds.map((address) => [address, 'feed'] as const),
    ...sitemaps.map((address) => [address, 'sitemap'] as const),
  ];
  const lists: ReadList[] = [];
  const refusedLists: RefusedList[] = [];
  for (const [address, kind] of wanted) {
    try {
      lists.push(await readListAt(address, kind, tools));
    } catch (error) {
      if (!(error instanceof FetchRefusedError)) throw error;
      refusedLists.push({ address, reason: error.sentence });
    }
  }
  return { lists, refusedLists };
}
