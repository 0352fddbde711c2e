import { defaultSplitting } from '../articles/passage.ts';
import { type IngestionProgress, type IngestionRequest, ingest } from '../ingesting/ingest.ts';
import type { IngestionReport } from '../ingesting/report.ts';
import { ingestionTerminal } from '../messages/ingestion-terminal.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { progressBar } from './progress-bar.ts';
import type { CommandContext } from './run-command.ts';

export interface IngestionFolders {
  readonly corpusFolder: string;
  readonly indexFolder: string;
}

/** Ingests, and tells on the standard error how far it is. */
export async function ingestWithProgress(
  folders: IngestionFolders,
  source: EmbedderSource,
  { config, signal }: CommandContext,
  options: Pick<IngestionRequest, 'dryRun' | 'full' | 'fields' | 'brief'> = {},
): Promise<IngestionReport> {
  const language = config.interfaceLanguage;
  const bar = progressBar(language);
  const { steps, units } = ingestionTerminal;
  const onProgress = ({ step, done, total }: IngestionProgress): void =>
    bar.show(steps[step][language], units[step][language], done, total);
  try {
    return await ingest({
      ...folders,
      fields: config.recordFields,
      ...options,
      source,
      splitting: defaultSplitting,
      now: new Date(),
      signal,
      onProgress,
    });
  } finally {
    bar.stop();
  }
}
