import { join } from 'node:path';
import { systemErrorCode } from '../../errors.ts';
import type { FileOperations } from './file-operations.ts';
import { CURRENT_FILE, currentText, generationFolder, generationsFolder, PARTIAL_SUFFIX } from './layout.ts';

/** Where a generation is written before it gets its name. */
export function asideFolder(indexFolder: string, generation: string): string {
  return `${generationFolder(indexFolder, generation)}${PARTIAL_SUFFIX}`;
}

/**
 * Makes a generation that stands aside, with every file synced, the live one: names the folder, then lets `CURRENT`
 * point to it. A process that dies here leaves either the old or the new generation live, never a mixture.
 *
 * When an operation or the trial fails, the generation that was live before is so again (as far as the disk lets it).
 * @param tryLive opens what is live now, as any reader would
 */
export async function goLive(
  files: FileOperations,
  indexFolder: string,
  generation: string,
  previous: string | null,
  tryLive: () => Promise<void>,
): Promise<void> {
  const aside = asideFolder(indexFolder, generation);
  await files.syncFolder(aside);
  await files.rename(aside, generationFolder(indexFolder, generation));
  try {
    await files.syncFolder(generationsFolder(indexFolder));
    await pointCurrentTo(files, indexFolder, generation);
    await tryLive();
  } catch (error) {
    await takeBack(files, indexFolder, generation, previous).catch(() => undefined);
    throw error;
  }
}

/** Replaces `CURRENT` in one step, and returns once the disk has it. */
export async function pointCurrentTo(
  files: FileOperations,
  indexFolder: string,
  generation: string,
): Promise<void> {
  const current = join(indexFolder, CURRENT_FILE);
  const aside = `${current}${PARTIAL_SUFFIX}`;
  await files.writeText(aside, currentText(generation));
  await files.syncFile(aside);
  try {
    await files.rename(aside, current);
  } catch (error) {
    if (systemErrorCode(error) !== 'EISDIR') throw error;
    // A folder of that name is not ours to remove.
    await files.rename(current, `${current}-${generation}`);
    await files.rename(aside, current);
  }
  await files.syncFolder(indexFolder);
}

/** First the pointer, then the folder it may point to. */
async function takeBack(
  files: FileOperations,
  indexFolder: string,
  generation: string,
  previous: string | null,
): Promise<void> {
  const current = join(indexFolder, CURRENT_FILE);
  if ((await files.readText(current)) === currentText(generation)) {
    if (previous === null) await files.remove(current);
    else await pointCurrentTo(files, indexFolder, previous);
  }
  await files.remove(generationFolder(indexFolder, generation));
}
