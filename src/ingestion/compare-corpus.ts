import type { CleanedArticle } from '../corpus/article.ts';
import type { ArticleDraft } from '../corpus/article-draft.ts';
import { type ArticleReader, openArticleReader } from '../corpus/article-reader.ts';
import type { FieldMap } from '../corpus/formats/format.ts';
import { type CorpusListing, cleanDraft, readSource } from '../corpus/read-corpus.ts';
import { UnreadableArticleError } from '../corpus/unreadable-article.ts';
import { isKnownWord } from '../models/builtin/known-words.ts';
import type { ArticleFile } from '../store/local/article-rows.ts';
import { makePauses } from '../store/local/pauses.ts';
import type { RejectedFile } from './report.ts';

/** The corpus folder beside what is indexed. */
export interface CorpusComparison {
  /** Articles that must be indexed (again), cleaned. */
  readonly cleaned: readonly CleanedArticle[];
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

export interface ComparisonOptions {
  /** Clean unchanged files again too: the rules of cleaning may have changed. */
  readonly full: boolean;
  readonly fields: FieldMap;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
  readonly onRead: (done: number, total: number) => void;
}

/**
 * Reads every listed file of the corpus once and cleans those that are new or changed. Only one unchanged file is in
 * memory at a time.
 */
export async function compareCorpus(
  listing: CorpusListing,
  indexed: readonly ArticleFile[],
  options: ComparisonOptions,
): Promise<CorpusComparison> {
  const reader = openArticleReader(options);
  const end = (): void => void reader.close();
  options.signal?.addEventListener('abort', end, { once: true });
  try {
    return await compareWith(reader, listing, indexed, options);
  } finally {
    options.signal?.removeEventListener('abort', end);
    await reader.close();
  }
}

async function compareWith(
  reader: ArticleReader,
  { files, rejected: unlisted }: CorpusListing,
  indexed: readonly ArticleFile[],
  { full, now, signal, onRead }: ComparisonOptions,
): Promise<CorpusComparison> {
  const rejected: RejectedFile[] = [...unlisted];
  const gone = new Map(indexed.map((file) => [file.path, file]));
  const cleaned: CleanedArticle[] = [];
  const kept: ArticleFile[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  let unchanged = 0;
  let done = 0;
  const pause = makePauses(signal);
  /** False: it must be read (again). */
  const keep = (path: string, sourceHash: string): boolean => {
    const before = gone.get(path);
    if (before?.sourceHash !== sourceHash || full) return false;
    kept.push(before);
    gone.delete(path);
    unchanged += 1;
    return true;
  };
  const settle = (draft: ArticleDraft): void => {
    if (keep(draft.path, draft.sourceHash)) return;
    cleaned.push(cleanDraft(draft, now, isKnownWord));
    const before = gone.get(draft.path);
    gone.delete(draft.path);
    if (before === undefined) added.push(draft.path);
    else if (before.sourceHash === draft.sourceHash) unchanged += 1;
    else changed.push(draft.path);
  };
  /** What cannot be read is reported, and stays among what is gone. */
  const attempt = async (path: string, work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UnreadableArticleError)) throw error;
      rejected.push({ path, reason: error.sentence });
    }
  };
  for (const file of files) {
    await pause();
    await attempt(file.path, async () => {
      const source = await readSource(file);
      if (keep(file.path, source.sourceHash)) return;
      const { drafts, rejected: records } = await reader.draftsOf(source);
      rejected.push(...records);
      for (const draft of drafts) {
        await pause();
        await attempt(draft.path, () => settle(draft));
      }
    });
    done += 1;
    onRead(done, files.length);
  }
  return {
    cleaned,
    kept,
    gone: [...gone.values()],
    added: added.toSorted(),
    changed: changed.toSorted(),
    unchanged,
    rejected: rejected.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}
