import { KiosqueError } from '../../errors.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { DamagedFileError, NoPreviousGenerationError, RollbackFailedError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { fileOperations } from './file-operations.ts';
import { checkGeneration } from './found-generation.ts';
import { readIndexState } from './generations.ts';
import { pointCurrentTo } from './go-live.ts';
import { CURRENT_FILE, generationFolder } from './layout.ts';
import { underIngestionLock } from './lock.ts';
import { openGenerationFiles } from './open.ts';

/** One generation of an index folder. */
export interface GenerationSummary {
  readonly generation: string;
  /** Whether it is the live one. */
  readonly isCurrent: boolean;
  /** Null when it cannot be read. */
  readonly manifest: Manifest | null;
  /** What is damaged, or null. */
  readonly problem: Bilingual | null;
}

/**
 * The generations of an index folder, newest first; none when there is no index. Every checksum is compared.
 * @throws IndexUnreadableError when the folder cannot be read.
 */
export async function listGenerations(indexFolder: string): Promise<readonly GenerationSummary[]> {
  const { current, generations } = await readIndexState(indexFolder);
  const summaries: GenerationSummary[] = [];
  for (const generation of generations.toReversed()) {
    const checked = await checkGeneration(indexFolder, generation).catch((error: unknown) => {
      if (error instanceof KiosqueError) return error;
      throw error;
    });
    const isDamaged = checked instanceof KiosqueError;
    summaries.push({
      generation,
      isCurrent: generation === current,
      manifest: isDamaged ? null : checked,
      problem: isDamaged ? checked.sentence : null,
    });
  }
  return summaries;
}

/**
 * Makes the generation before the live one live again; the newer one stays until the next publication.
 * @returns the manifest of the generation that is live now.
 * @throws NoPreviousGenerationError when there is none; DamagedFileError, IndexFormatError when it, or `CURRENT`,
 * cannot be used; RollbackFailedError when `CURRENT` cannot be written.
 * @throws IndexBusyError while an ingestion is at work.
 */
export async function rollback(indexFolder: string): Promise<Manifest> {
  // Without this, asking about a folder that is not there would create it.
  if ((await readIndexState(indexFolder)).generations.length === 0)
    throw new NoPreviousGenerationError(indexFolder);
  return underIngestionLock(indexFolder, async () => {
    const { current, currentProblem, generations } = await readIndexState(indexFolder);
    if (current === null && currentProblem !== null) throw new DamagedFileError(CURRENT_FILE, currentProblem);
    const previous = generations.filter((generation) => current !== null && generation < current).at(-1);
    if (previous === undefined) throw new NoPreviousGenerationError(indexFolder);
    const manifest = await checkGeneration(indexFolder, previous);
    const { database } = await openGenerationFiles(generationFolder(indexFolder, previous), manifest, null);
    database.close();
    try {
      await pointCurrentTo(fileOperations, indexFolder, previous);
    } catch (error) {
      // What cannot be made safe on the disk is taken back: whoever reads "failed" finds what served before.
      if (current !== null) await pointCurrentTo(fileOperations, indexFolder, current).catch(() => undefined);
      throw new RollbackFailedError(indexFolder, error);
    }
    return manifest;
  });
}
