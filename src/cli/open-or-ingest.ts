import { commandMessages } from '../messages/commands.ts';
import { aboutFile } from '../messages/ingestion-terminal.ts';
import { terminalMessages } from '../messages/terminal.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { type OpenAnswerSource, openAnswerSource } from '../serving/open-answer-source.ts';
import { IndexBusyError, IndexMissingError } from '../store/errors.ts';
import { configuredEmbedder } from './configured.ts';
import { type IngestionFolders, ingestWithProgress } from './ingest-with-progress.ts';
import { tell } from './print.ts';
import type { CommandContext } from './run-command.ts';

/**
 * Opens the index for questions. Where there is none yet, the corpus folder is ingested first.
 *
 * @param options.refresh ingest even when there is an index, so that it says what the folder says
 */
export async function openOrIngest(
  folders: IngestionFolders,
  context: CommandContext,
  { refresh = false }: { readonly refresh?: boolean } = {},
): Promise<OpenAnswerSource> {
  const source = await configuredEmbedder(context.config);
  if (refresh) return refreshed(folders, source, context);
  return ingestingWhereMissing(() => open(folders, source, context), folders, source, context);
}

/** What `open` opens; where there is no index yet, the corpus folder is ingested first. */
export async function ingestingWhereMissing<T>(
  open: () => Promise<T>,
  folders: IngestionFolders,
  source: EmbedderSource,
  context: CommandContext,
): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof IndexMissingError)) throw error;
    tell(terminalMessages.firstIngestion(folders.corpusFolder)[context.config.interfaceLanguage]);
    await ingestForAnswers(folders, source, context);
    return open();
  }
}

function open(
  { indexFolder }: IngestionFolders,
  source: EmbedderSource,
  { config }: CommandContext,
): Promise<OpenAnswerSource> {
  return openAnswerSource(indexFolder, source, (notice) => tell(notice[config.interfaceLanguage]));
}

/** While somebody else ingests, the index as it is answers, if there is one. */
async function refreshed(
  folders: IngestionFolders,
  source: EmbedderSource,
  context: CommandContext,
): Promise<OpenAnswerSource> {
  try {
    await ingestForAnswers(folders, source, context);
  } catch (busy) {
    if (!(busy instanceof IndexBusyError)) throw busy;
    const opened = await open(folders, source, context).catch((error: unknown) => {
      throw error instanceof IndexMissingError ? busy : error;
    });
    return { ...opened, notices: [...opened.notices, commandMessages.answersFromBefore(busy.sentence)] };
  }
  return open(folders, source, context);
}

async function ingestForAnswers(
  folders: IngestionFolders,
  source: EmbedderSource,
  { config, signal }: CommandContext,
): Promise<void> {
  const language = config.interfaceLanguage;
  const { rejected } = await ingestWithProgress(folders, source, config, signal);
  for (const { path, reason } of rejected) tell(aboutFile(path, reason[language], language));
}
