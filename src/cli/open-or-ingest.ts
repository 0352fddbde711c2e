import { terminalMessages } from '../messages/terminal.ts';
import { IndexMissingError } from '../store/errors.ts';
import { configuredEmbedder } from './configured.ts';
import { type IngestionFolders, ingestWithProgress } from './ingest-with-progress.ts';
import { type OpenAnswerSource, openAnswerSource } from './open-answer-source.ts';
import type { CommandContext } from './run-command.ts';

/**
 * Opens the index for questions. Where there is none yet, the corpus folder is ingested first.
 *
 * @param options.refresh ingest even when there is an index, so that it says what the folder says
 */
export async function openOrIngest(
  folders: IngestionFolders,
  { config, signal }: CommandContext,
  { refresh = false }: { readonly refresh?: boolean } = {},
): Promise<OpenAnswerSource> {
  const source = await configuredEmbedder(config);
  if (!refresh) {
    try {
      return await openAnswerSource(folders.indexFolder, source);
    } catch (error) {
      if (!(error instanceof IndexMissingError)) throw error;
      console.error(terminalMessages.firstIngestion(folders.corpusFolder)[config.interfaceLanguage]);
    }
  }
  const report = await ingestWithProgress(folders, source, config, signal);
  for (const { path, reason } of report.rejected) {
    console.error(`${path} : ${reason[config.interfaceLanguage]}`);
  }
  return openAnswerSource(folders.indexFolder, source);
}
