import { defaultSplitting } from '../articles/passage.ts';
import { KiosqueError } from '../errors.ts';
import { IndexBusyError, IndexMissingError } from '../index/errors.ts';
import { ingest } from '../ingesting/ingest.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandMessages } from '../messages/commands.ts';
import { aboutFile } from '../messages/ingestion-terminal.ts';
import { terminalMessages } from '../messages/terminal.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { type OpenAnswerSource, openAnswerSource } from '../serving/open-answer-source.ts';
import { openEmbedder } from './configured.ts';
import { type IngestionFolders, ingestWithProgress } from './ingest-with-progress.ts';
import { tell } from './print.ts';
import type { CommandContext } from './run-command.ts';

/** An index that was opened, and what a person should know of it: why it may not say what its folder says. */
export interface OpenedOrIngested<T> {
  readonly opened: T;
  readonly notices: readonly Bilingual[];
}

/** Opens the index until the command ends, as `openOrIngest` does; its own notices come first. */
export async function openAnswers(
  folders: IngestionFolders,
  options: { readonly corpus?: string },
  context: CommandContext,
): Promise<OpenedOrIngested<OpenAnswerSource>> {
  const onFailure = (failure: Bilingual): void => tell(failure[context.config.interfaceLanguage]);
  const { opened, notices } = await openOrIngest(
    (source) => openAnswerSource(folders.indexFolder, source, onFailure),
    folders,
    context,
    { refresh: options.corpus !== undefined },
  );
  context.atEnd(() => opened.store.close());
  return { opened, notices: [...opened.notices, ...notices] };
}

/**
 * Opens the index for questions. Where there is none yet, the corpus folder is ingested first.
 *
 * @param open opens the index as it is
 * @param options.refresh ingest even when there is an index, so that it says what the folder says; while somebody else
 * ingests, the index as it is answers, if there is one
 */
export async function openOrIngest<T>(
  open: (source: EmbedderSource) => Promise<T>,
  folders: IngestionFolders,
  context: CommandContext,
  { refresh = false }: { readonly refresh?: boolean } = {},
): Promise<OpenedOrIngested<T>> {
  const source = await openEmbedder(context.config);
  const busy = refresh ? await ingestForAnswers(folders, source, context).then(() => null, ifBusy) : null;
  const notices = busy === null ? [] : [commandMessages.answersFromBefore(busy.sentence)];
  try {
    return { opened: await open(source), notices };
  } catch (error) {
    if (!(error instanceof IndexMissingError)) throw error;
    if (refresh) throw busy ?? error;
    tell(terminalMessages.firstIngestion(folders.corpusFolder)[context.config.interfaceLanguage]);
    await ingestForAnswers(folders, source, context);
    return { opened: await open(source), notices };
  }
}

/**
 * Says when the corpus folder differs from what was ingested; null when it does not, or cannot be read: the index
 * answers without it. Nothing is written and nothing is sent to a provider.
 */
export async function corpusChangeNotice(
  folders: IngestionFolders,
  { config, signal }: CommandContext,
): Promise<Bilingual | null> {
  try {
    const source = await openEmbedder(config);
    const { added, changed, removed } = await ingest({
      ...folders,
      source,
      splitting: defaultSplitting,
      fields: config.recordFields,
      now: new Date(),
      dryRun: true,
      brief: true,
      signal,
    });
    if (added.length + changed.length + removed.length === 0) return null;
    return commandMessages.corpusChanged(added.length, changed.length, removed.length);
  } catch (error) {
    if (error instanceof KiosqueError) return null;
    throw error;
  }
}

function ifBusy(error: unknown): IndexBusyError {
  if (error instanceof IndexBusyError) return error;
  throw error;
}

async function ingestForAnswers(
  folders: IngestionFolders,
  source: EmbedderSource,
  context: CommandContext,
): Promise<void> {
  const language = context.config.interfaceLanguage;
  const { rejected } = await ingestWithProgress(folders, source, context, { brief: true });
  for (const { path, reason } of rejected) tell(aboutFile(path, reason[language], language));
}
