import { setTimeout as wait } from 'node:timers/promises';
import { openArticleReader } from '../articles/article-reader.ts';
import type { KnowsWord } from '../articles/cut-words.ts';
import type { FetchingTools } from './fetch-page.ts';
import { openKnownPages } from './known-pages.ts';
import type { Reach } from './web/reach.ts';
import { type Clock, openVisitor } from './web/visitor.ts';
import { openWebClient, type WebLimits } from './web/web-client.ts';
import { openWebFolder } from './web-folder.ts';

/** What every way of fetching needs to know. */
export interface FetchingSetup {
  readonly corpusFolder: string;
  /** What is remembered of pages and lists is kept there. */
  readonly dataFolder: string;
  /** Of this program. */
  readonly version: string;
  /** What is a word: pages are read as ingestion will read their files. */
  readonly knowsWord: KnowsWord;
  /** Once it fires, what is fetched fails with its reason; what was written stays. */
  readonly signal?: AbortSignal;
  /** Another world than the internet and the system's time: for tests alone, no command and no setting gives one. */
  readonly world?: World;
}

export interface World {
  readonly reach: Reach;
  readonly clock: Clock;
  readonly limits?: Partial<WebLimits>;
}

/**
 * Does a piece of work with what fetches, and closes that.
 * @throws CorpusFolderError, FetchFolderError for what is wrong with the folders
 */
export async function withTools<T>(
  { corpusFolder, dataFolder, version, knowsWord, signal, world }: FetchingSetup,
  work: (tools: FetchingTools) => Promise<T>,
): Promise<T> {
  const clock = world?.clock ?? systemClock;
  const folder = await openWebFolder(corpusFolder);
  const known = await openKnownPages(dataFolder);
  const client = openWebClient(`${ROBOT_NAME}/${version}`, world?.reach, world?.limits);
  const reader = openArticleReader();
  const visitor = openVisitor(client, ROBOT_NAME, clock, signal);
  try {
    return await work({ visitor, reader, knowsWord, folder, known, clock });
  } finally {
    await Promise.allSettled([reader.close(), client.close()]);
  }
}

/** What sites are told, and what their rules may call us by. */
const ROBOT_NAME = 'Kiosque';

const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal }),
};
