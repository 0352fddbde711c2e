import { SingleBar } from 'cli-progress';
import type { Config } from '../config/config.ts';
import { defaultSplitting } from '../corpus/passage.ts';
import { type IngestionProgress, type IngestionRequest, ingest } from '../ingestion/ingest.ts';
import type { IngestionReport } from '../ingestion/report.ts';
import { ingestionTerminal } from '../messages/ingestion-terminal.ts';
import type { EmbedderSource } from '../models/embedder.ts';

export interface IngestionFolders {
  readonly corpusFolder: string;
  readonly indexFolder: string;
}

/** Ingests with a progress bar on the standard error, when a person looks at it. */
export async function ingestWithProgress(
  folders: IngestionFolders,
  source: EmbedderSource,
  config: Config,
  signal: AbortSignal,
  options: Pick<IngestionRequest, 'dryRun' | 'full' | 'fields'> = {},
): Promise<IngestionReport> {
  const bar = new SingleBar({
    format: `{step} {bar} {value}/{total}`,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    // Without a terminal the bar would fill a log with its lines.
    noTTYOutput: false,
  });
  let step: IngestionProgress['step'] | null = null;
  const onProgress = (progress: IngestionProgress): void => {
    if (process.stderr.isTTY !== true) return;
    const name = ingestionTerminal.steps[progress.step][config.interfaceLanguage];
    if (progress.step !== step) bar.start(progress.total, progress.done, { step: name });
    else bar.update(progress.done);
    step = progress.step;
  };
  try {
    const now = new Date();
    return await ingest({
      ...folders,
      fields: config.recordFields,
      ...options,
      source,
      splitting: defaultSplitting,
      now,
      signal,
      onProgress,
    });
  } finally {
    bar.stop();
  }
}
