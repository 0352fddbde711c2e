import { setTimeout as wait } from 'node:timers/promises';
import { openArticleReader } from '../corpus/article-reader.ts';
import type { KnowsWord } from '../corpus/cut-words.ts';
import { FetchRefusedError } from './fetch-errors.ts';
import { type FetchingTools, fetchPage } from './fetch-page.ts';
import type { FetchedPage, FetchReport, RefusedList } from './fetch-report.ts';
import { openKnownPages } from './known-pages.ts';
import type { ListKind } from './lists/list-kind.ts';
import { type ReadList, readListAt } from './read-list-at.ts';
import type { Sources } from './sources.ts';
import { wantedPages } from './wanted-pages.ts';
import type { Clock } from './web/host-pace.ts';
import type { Reach } from './web/reach.ts';
import { openVisitor } from './web/visitor.ts';
import { openWebClient, type WebLimits } from './web/web-client.ts';
import { openWebFolder } from './web-folder.ts';

export interface FetchRequest {
  readonly corpusFolder: string;
  /** What is remembered of pages and lists is kept there. */
  readonly dataFolder: string;
  readonly sources: Sources;
  /** Of this program. */
  readonly version: string;
  /** What is a word: pages are read as ingestion will read their files. */
  readonly knowsWord: KnowsWord;
  /** Once it fires, the promise fails with its reason; what was written stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Another world than the internet and the system's time: for tests alone, no command and no setting gives one. */
  readonly world?: World;
}

/** `done` of `total` pages. */
export interface FetchProgress {
  readonly done: number;
  readonly total: number;
}

export interface World {
  readonly reach: Reach;
  readonly clock: Clock;
  readonly limits?: Partial<WebLimits>;
}

/**
 * Makes the corpus folder say what pages, feeds and sitemaps say. What one address refuses keeps no other from being
 * read.
 * @throws CorpusFolderError, WebFolderError, KnownPagesError for what is wrong with the folders
 */
export async function fetchArticles(request: FetchRequest): Promise<FetchReport> {
  const { sources, signal, world, knowsWord, onProgress } = request;
  const clock = world?.clock ?? systemClock;
  const folder = await openWebFolder(request.corpusFolder);
  const known = await openKnownPages(request.dataFolder);
  const client = openWebClient(`${ROBOT_NAME}/${request.version}`, world?.reach, world?.limits);
  const reader = openArticleReader();
  const visitor = openVisitor(client, ROBOT_NAME, clock);
  const shared = { visitor, reader, knowsWord, folder, known, clock };
  const tools: FetchingTools = signal === undefined ? shared : { ...shared, signal };
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
  } finally {
    await Promise.allSettled([reader.close(), client.close()]);
  }
}

/** What sites are told, and what their rules may call us by. */
const ROBOT_NAME = 'Kiosque';

const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
};

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
