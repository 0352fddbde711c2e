import type { CleanedArticle } from '../corpus/article.ts';
import { type CorpusListing, cleanArticle, readSource } from '../corpus/read-corpus.ts';
import { UnreadableArticleError } from '../corpus/unreadable-article.ts';
import { isKnownWord } from '../models/builtin/known-words.ts';
import type { ArticleFile } from '../store/local/article-rows.ts';
import { makePauses } from '../store/local/pauses.ts';
import type { RejectedFile } from './report.ts';

/** The corpus folder beside what is indexed. */
export interface CorpusComparison {
  /** Articles that must be indexed (again), cleaned. */
  readonly cleaned: readonly CleanedArticle[];
  /** Indexed articles whose file is the same, byte for byte. */
  readonly kept: readonly ArticleFile[];
  /** Indexed articles whose file is gone, or can no longer be read. */
  readonly gone: readonly ArticleFile[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Number of files with the same bytes as when they were indexed. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedFile[];
}

export interface ComparisonOptions {
  /** Clean unchanged files again too: the rules of cleaning may have changed. */
  readonly full: boolean;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
  readonly onRead: (done: number, total: number) => void;
}

/**
 * Reads every listed file of the corpus once and cleans those that are new or changed. Only one unchanged file is in
 * memory at a time.
 */
export async function compareCorpus(
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
  for (const file of files) {
    await pause();
    try {
      const source = await readSource(file);
      const before = gone.get(file.path);
      const isSame = before?.sourceHash === source.sourceHash;
      if (before !== undefined && isSame && !full) kept.push(before);
      else cleaned.push(cleanArticle(source, now, isKnownWord));
      gone.delete(file.path);
      if (before === undefined) added.push(file.path);
      else if (isSame) unchanged += 1;
      else changed.push(file.path);
    } catch (error) {
      if (!(error instanceof UnreadableArticleError)) throw error;
      rejected.push({ path: file.path, reason: error.sentence });
    }
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
