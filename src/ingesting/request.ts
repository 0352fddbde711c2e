import type { FieldMap } from '../articles/formats/format.ts';
import type { SplittingSettings } from '../articles/passage.ts';
import type { EmbedderSource } from '../models/embedder.ts';

export interface IngestionRequest {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly source: EmbedderSource;
  readonly splitting: SplittingSettings;
  /** Today, for dates that an article leaves out in part. */
  readonly now: Date;
  /** Only say what would be done: nothing is written, nothing is sent to a provider. */
  readonly dryRun?: boolean;
  /** Read, clean, split, learn and embed everything again. */
  readonly full?: boolean;
  /**
   * Report nothing of each article that was read, only numbers: else the report is as long as all headlines together.
   */
  readonly brief?: boolean;
  /** Names of the fields of records (CSV, JSON), where they are not the usual ones. */
  readonly fields?: FieldMap;
  /** How many parse and open files at a time; as many as there are processors, at most four, when not given. */
  readonly workers?: number;
  /** Let a corpus without one readable article empty an index that has some. */
  readonly allowEmpty?: boolean;
  /** Wait for another ingestion to end, and be told so once; not given: `IndexBusyError` at once. */
  readonly onWait?: () => void;
  /** Once it fires, the promise fails with its reason and the index is as before. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestionProgress) => void;
}

/** What an ingestion does, one after the other; what there is nothing to do of is passed over. */
export const INGESTION_STEPS = ['reading', 'embedding', 'writing', 'linking'] as const;

/** `done` of `total` files read, texts embedded, articles written, or vectors linked. */
export interface IngestionProgress {
  readonly step: (typeof INGESTION_STEPS)[number];
  readonly done: number;
  readonly total: number;
}
