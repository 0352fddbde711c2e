import { IndexDamagedError, IndexFormatError, IndexMissingError } from '../index/errors.ts';
import type { ArticleFile } from '../index/local/article-rows.ts';
import type { LocalStore } from '../index/local/local-store.ts';
import { openIndex } from '../index/local/open.ts';
import { indexMended, indexRebuilt } from '../messages/ingestion.ts';
import type { ReportedNotice } from './report.ts';

/** The generation that an ingestion starts from. */
export interface Base {
  readonly store: LocalStore;
  /** The file of every article in it. */
  readonly files: readonly ArticleFile[];
  /** False: it serves in place of a damaged one, so that a new generation is due even if nothing changed. */
  readonly isLive: boolean;
  /** When its checksums were compared (`performance.now()`). */
  readonly checkedAtMs: number;
}

/**
 * Runs `work` over the generation that serves now and closes it afterwards; null when there is none, or none that
 * can be used, which a notice then says.
 * @throws IndexUnreadableError; IndexFormatError for the index of a newer version, unless everything is made anew
 * (`full`): it is not replaced unasked.
 */
export async function withBase<T>(
  indexFolder: string,
  full: boolean,
  work: (base: Base | null, notices: readonly ReportedNotice[]) => Promise<T>,
): Promise<T> {
  const opened = await openIndex(indexFolder, { graph: false }).catch((error: unknown) => {
    if (error instanceof IndexMissingError) return { replaced: [] };
    const isReplaceable =
      error instanceof IndexDamagedError || (error instanceof IndexFormatError && (full || error.isOlder));
    if (!isReplaceable) throw error;
    const sentence = indexRebuilt(error.sentence);
    return { replaced: [{ path: null, kind: 'index-rebuilt', sentence }] };
  });
  if ('replaced' in opened) return work(null, opened.replaced);
  const { store } = opened;
  const checkedAtMs = performance.now();
  try {
    const notices = opened.problems.map((problem) => ({
      path: null,
      kind: 'index-damaged',
      sentence: indexMended(store.manifest.generation, problem),
    }));
    return await work(
      { store, files: await store.articleFiles(), isLive: notices.length === 0, checkedAtMs },
      notices,
    );
  } finally {
    await store.close();
  }
}
