import { defaultSplitting } from '../articles/passage.ts';
import { KiosqueError } from '../errors.ts';
import { ingest } from '../ingesting/ingest.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandMessages } from '../messages/commands.ts';
import { openEmbedder } from './configured.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import type { CommandContext } from './run-command.ts';

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
