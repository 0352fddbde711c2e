import { join } from 'node:path';
import type { FileOperations } from './file-operations.ts';
import {
  CURRENT_FILE,
  currentText,
  generationFolder,
  generationsFolder,
  isGenerationName,
  PARTIAL_SUFFIX,
} from './layout.ts';

/** Where a generation is written before it gets its name. */
export function asideFolder(indexFolder: string, generation: string): string {
  return `${generationFolder(indexFolder, generation)}${PARTIAL_SUFFIX}`;
}

/**
 * Makes a generation that stands aside, with every file synced, the live one: names the folder, then lets `CURRENT`
 * point to it. A process that dies here leaves either the old or the new generation live, never a mixture.
 *
 * When an operation fails, the generation that was live before is so again (as far as the disk lets it).
 */
export async function goLive(
  files: FileOperations,
  indexFolder: string,
  generation: string,
  previous: string | null,
): Promise<void> {
  const aside = asideFolder(indexFolder, generation);
  await files.syncFolder(aside);
  await files.rename(aside, generationFolder(indexFolder, generation));
  try {
    await files.syncFolder(generationsFolder(indexFolder));
    await pointCurrentTo(files, indexFolder, generation);
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
  await files.rename(aside, current);
  await files.syncFolder(indexFolder);
}

/** Removes what killed runs left half written. */
export async function sweepLeftovers(files: FileOperations, indexFolder: string): Promise<void> {
  await files.remove(join(indexFolder, CURRENT_FILE + PARTIAL_SUFFIX));
  for (const name of await files.list(generationsFolder(indexFolder))) {
    if (!name.endsWith(PARTIAL_SUFFIX) || !isGenerationName(name.slice(0, -PARTIAL_SUFFIX.length))) continue;
    await files.remove(join(generationsFolder(indexFolder), name));
  }
}

/** Removes every generation but those to keep. What is not a generation by its name is not touched. */
export async function sweepGenerations(
  files: FileOperations,
  indexFolder: string,
  keep: ReadonlySet<string>,
): Promise<void> {
  for (const name of await files.list(generationsFolder(indexFolder))) {
    if (isGenerationName(name) && !keep.has(name)) await files.remove(generationFolder(indexFolder, name));
  }
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
