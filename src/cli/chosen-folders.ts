import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { systemErrorCode } from '../errors.ts';
import { commandMessages } from '../messages/commands.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { UsageError } from './run-command.ts';

/**
 * The folders to answer from. Another folder's articles must not replace those of the configured index without
 * having been asked to: they get an index of their own beside it.
 * @throws UsageError when the index folder is something else than a folder.
 */
export async function answeringFolders(
  options: { readonly corpus?: string; readonly index?: string },
  { corpusDir, indexDir }: Config,
): Promise<IngestionFolders> {
  const corpusFolder = options.corpus ?? corpusDir;
  const asked = path.resolve(corpusFolder);
  const own =
    asked === path.resolve(corpusDir)
      ? indexDir
      : `${indexDir}-${createHash('sha256').update(asked).digest('hex').slice(0, 8)}`;
  return { corpusFolder, indexFolder: await indexFolder(options.index ?? own) };
}

/**
 * The folder itself, if an index can be in it or it does not exist yet.
 * @throws UsageError when it is a file, or lies in one.
 */
export async function indexFolder(folder: string): Promise<string> {
  try {
    if ((await stat(folder)).isDirectory()) return folder;
  } catch (error) {
    // Absent is fine; what else may be wrong is found, and said, when the folder is used.
    if (systemErrorCode(error) !== 'ENOTDIR') return folder;
  }
  throw new UsageError(commandMessages.indexNotAFolder(folder));
}
