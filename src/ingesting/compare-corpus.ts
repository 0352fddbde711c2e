import { type ArticleReader, openArticleReader } from '../articles/article-reader.ts';
import type { FieldMap } from '../articles/formats/format.ts';
import { markupOf } from '../articles/formats.ts';
import type { CorpusFile, CorpusListing } from '../articles/read-corpus.ts';
import type { ArticleFile } from '../index/local/article-rows.ts';
import { makePauses } from '../system/pauses.ts';
import { MOST_AT_ONCE, sideBySide } from '../system/side-by-side.ts';
import { inOrder } from './in-order.ts';
import type { KeptArticles } from './kept-articles.ts';
import type { ParseSettings } from './parse-article.ts';
import { openParsers } from './parsers.ts';
import { type ArticleFate, type ReadArticle, type ReadingParts, readArticles } from './read-articles.ts';
import { type ReadArticlesReport, type RejectedFile, readArticlesTeller } from './report.ts';

/** The corpus folder beside what is indexed. */
export interface CorpusComparison {
  /** Articles that must be indexed (again), parsed. */
  readonly read: readonly ReadArticle[];
  /** What a report says of them. */
  readonly told: ReadArticlesReport;
  /** Indexed articles that are the same, byte for byte. */
  readonly kept: readonly ArticleFile[];
  /** Indexed articles whose file or record is gone, or can no longer be read. */
  readonly gone: readonly ArticleFile[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Number of articles that their files have as when they were indexed. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedFile[];
}

export interface ComparisonOptions extends ParseSettings {
  /** Clean unchanged files again too: the rules of cleaning may have changed. */
  readonly full: boolean;
  /** Remember nothing of each article that only a report tells. */
  readonly brief: boolean;
  readonly fields: FieldMap;
  /** Threads that parse, and processes that open formats; as many as there are processors when not given. */
  readonly workers: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onRead: (done: number, total: number) => void;
}

/** Files whose reading runs ahead of the one that is due. */
const FILES_AT_ONCE = 64;
/** Bytes of these files; what is made of them takes a few times as much. */
const BYTES_AT_ONCE = 16 * 1024 * 1024;
/** A process for another format takes half a second to start. */
const FILES_A_READER = 8;

/**
 * Reads every listed file of the corpus once and parses those that are new or changed, several at a time; what comes of
 * it does not depend on how many. Words are in memory only while their file is read.
 */
export async function compareCorpus(
  listing: CorpusListing,
  indexed: readonly ArticleFile[],
  kept: KeptArticles,
  options: ComparisonOptions,
): Promise<CorpusComparison> {
  const { full, fields, workers = MOST_AT_ONCE, signal } = options;
  const formatted = listing.files.filter(({ path }) => markupOf(path) === null).length;
  const readers = Math.max(1, Math.min(workers, Math.ceil(formatted / FILES_A_READER)));
  const reader = openArticleReaders(fields, readers);
  const parsers = openParsers(options, workers);
  const hashes = new Map(indexed.map(({ path, sourceHash }) => [path, sourceHash]));
  const isSame = (path: string, sourceHash: string): boolean => !full && hashes.get(path) === sourceHash;
  const end = async (): Promise<void> => {
    await Promise.all([reader.close(), parsers.close()]);
  };
  const stop = (): void => void end();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await settleAll(listing, indexed, { reader, parsers, kept, isSame }, options);
  } catch (error) {
    // What was ended by the signal fails of it.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await end();
  }
}

async function settleAll(
  { files, rejected: unlisted }: CorpusListing,
  indexed: readonly ArticleFile[],
  parts: ReadingParts,
  { brief, signal, onRead }: ComparisonOptions,
): Promise<CorpusComparison> {
  const gone = new Map(indexed.map((file) => [file.path, file]));
  const rejected: RejectedFile[] = [...unlisted];
  const read: ReadArticle[] = [];
  const teller = readArticlesTeller(brief);
  const kept: ArticleFile[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  let unchanged = 0;
  /** What is refused is reported, and stays among what is gone. */
  const settle = (found: ArticleFate): void => {
    if (found.kind === 'refused') {
      rejected.push(found.rejection);
      return;
    }
    const { path, sourceHash } = found.kind === 'same' ? { ...found, sourceHash: null } : found.read;
    const before = gone.get(path);
    gone.delete(path);
    if (found.kind === 'read') {
      read.push(found.read);
      teller.add(found.story);
    } else if (before !== undefined) kept.push(before);
    if (before === undefined) added.push(path);
    else if (found.kind === 'same' || before.sourceHash === sourceHash) unchanged += 1;
    else changed.push(path);
  };
  const pause = makePauses(signal);
  const window = {
    most: FILES_AT_ONCE,
    mostWeight: BYTES_AT_ONCE,
    weightOf: ({ bytes }: CorpusFile) => bytes,
  };
  const work = (file: CorpusFile): Promise<readonly ArticleFate[]> => readArticles(file, parts);
  let done = 0;
  for await (const found of inOrder(files, window, work)) {
    await pause();
    found.forEach(settle);
    done += 1;
    onRead(done, files.length);
  }
  return {
    read,
    told: teller.told(),
    kept,
    gone: [...gone.values()],
    added: added.toSorted(),
    changed: changed.toSorted(),
    unchanged,
    rejected: rejected.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/**
 * Reads files of every format in several processes, each with one file at a time; a process is started when the first
 * file comes to it.
 */
function openArticleReaders(fields: FieldMap, count: number): ArticleReader {
  const readers = Array.from({ length: count }, () => openArticleReader({ fields }));
  const run = sideBySide(count);
  const [first] = readers;
  if (first === undefined) throw new Error('no reader at all');
  return {
    draftsOf: (source) => run((place) => (readers[place] ?? first).draftsOf(source)),
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
