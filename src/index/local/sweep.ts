import { join } from 'node:path';
import { KiosqueError } from '../../errors.ts';
import { type FileOperations, fileOperations } from './file-operations.ts';
import { checkGeneration } from './found-generation.ts';
import { readIndexState } from './generations.ts';
import {
  CURRENT_FILE,
  generationFolder,
  generationsFolder,
  isGenerationName,
  PARTIAL_SUFFIX,
} from './layout.ts';

/**
 * Removes what killed runs left: half-written copies, and generations beyond two. Those that stay are the one that
 * serves and, when another one is live by its name, that one; else the newest intact one before it, or after it when it
 * was returned to. Only for whoever holds the lock; what cannot be removed now is removed another time.
 * @param served the generation that serves now; null: there is none, and no generation is removed
 */
export async function sweepIndex(indexFolder: string, served: string | null): Promise<void> {
  await sweepLeftovers(fileOperations, indexFolder).catch(() => undefined);
  const { current, generations } = await readIndexState(indexFolder);
  if (served === null || generations.length <= 2) return;
  const isNamed = current !== null && generations.includes(current);
  const keep = new Set([served, isNamed ? current : served]);
  if (keep.size === 1) keep.add((await spareGeneration(indexFolder, served, generations)) ?? served);
  await sweepGenerations(fileOperations, indexFolder, keep).catch(() => undefined);
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

/** Whole reads of generations, but only after a kill has left more than two. */
async function spareGeneration(
  indexFolder: string,
  served: string,
  generations: readonly string[],
): Promise<string | null> {
  const newestFirst = generations.toReversed().filter((generation) => generation !== served);
  const before = newestFirst.filter((generation) => generation < served);
  const after = newestFirst.filter((generation) => generation > served);
  for (const generation of [...before, ...after]) {
    try {
      await checkGeneration(indexFolder, generation);
      return generation;
    } catch (error) {
      if (!(error instanceof KiosqueError)) throw error;
    }
  }
  return null;
}
