import type { PassageStore } from '../index/passage-store.ts';
import type { BriefReport } from '../ingesting/report.ts';
import type { AddedArticle, RemovedArticle } from './article-files.ts';
import type { WatchIngestion } from './background-ingestion.ts';
import type { UndoneAddition } from './take-back.ts';

/** What an editor may do to the collection. Each call takes part in the log of actions of its caller, not here. */
export interface Editing {
  /** @throws KiosqueError when another ingestion is at work, or it fails; the index is then as before. */
  ingest(
    request: { readonly dryRun: boolean; readonly full: boolean },
    watch: Required<WatchIngestion>,
  ): Promise<BriefReport>;
  /**
   * An ingestion that knows what was changed before this call, after the one that runs, if one does.
   * @param request.allowEmpty whether the last article may go
   * @throws KiosqueError when it fails; the index is then as before.
   */
  follow(request: { readonly allowEmpty: boolean }, watch: Required<WatchIngestion>): Promise<BriefReport>;
  /** @throws KiosqueError when the file cannot be an article, or its name is taken. */
  addArticle(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly replace: boolean;
  }): Promise<AddedArticle>;
  /**
   * Files the article at an address of the web.
   * @returns `same`: its file has these very words already.
   * @throws KiosqueError when there is no article, or its file was changed by hand and is not to be replaced.
   */
  fetchArticle(
    request: { readonly address: string; readonly replace: boolean },
    signal: AbortSignal,
  ): Promise<FetchOutcome>;
  /** Undoes what was added just now. False: the folder is not as it was. @throws KiosqueError when it cannot be. */
  takeBackArticle(added: AddedArticle): Promise<boolean>;
  /** Undoes the addition that a button names. @throws KiosqueError when its file has changed since, or is gone. */
  undoAddition(mark: string): Promise<UndoneAddition>;
  /** Whether a generation says of a path what the article folder says. @throws KiosqueError */
  isIndexed(path: string, store: PassageStore): Promise<boolean>;
  /** @throws KiosqueError when there is no such file. */
  removeArticle(path: string): Promise<RemovedArticle>;
  /** @throws KiosqueError when there is no earlier generation, or it is damaged. */
  rollback(): Promise<{ readonly generation: string; readonly articles: number }>;
}

export type FetchOutcome =
  | { readonly kind: 'filed'; readonly added: AddedArticle }
  | { readonly kind: 'same'; readonly path: string; readonly title: string };
