import { join } from 'node:path';
import { KiosqueError, systemErrorCode } from '../../errors.ts';
import type { FileProblem } from '../../messages/unusable-index.ts';
import {
  DamagedFileError,
  IndexDamagedError,
  IndexFormatError,
  IndexMissingError,
  IndexUnreadableError,
} from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { fileOperations } from './file-operations.ts';
import { type FoundGeneration, findGeneration } from './found-generation.ts';
import { CURRENT_FILE, generationNamedBy, generationsFolder, isGenerationName } from './layout.ts';

/** What `CURRENT` names, and every finished generation of the folder, oldest first. */
export interface IndexState {
  /** Null when `CURRENT` is absent or does not hold the name of a generation. */
  readonly current: string | null;
  /** What is wrong with `CURRENT`: there is none, it cannot be read, it names none of the generations. */
  readonly currentProblem: FileProblem | null;
  readonly generations: readonly string[];
}

/** @throws IndexUnreadableError when the folder cannot be read; an absent one is an empty state. */
export async function readIndexState(indexFolder: string): Promise<IndexState> {
  try {
    // What is published meanwhile is listed, so that the name found here is among those found there.
    const { current, problem } = await readCurrent(indexFolder);
    const names = await fileOperations.list(generationsFolder(indexFolder));
    const generations = names.filter(isGenerationName).sort();
    const isDangling = current !== null && !generations.includes(current);
    return {
      current,
      currentProblem: isDangling ? { kind: 'dangling', generation: current } : problem,
      generations,
    };
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    throw new IndexUnreadableError(indexFolder, error);
  }
}

/** A generation that can be served, and what was wrong with those that came before it. */
export interface SoundGeneration<T> {
  readonly manifest: Manifest;
  readonly opened: T;
  readonly problems: readonly KiosqueError[];
}

/**
 * Opens the live generation or, when it is damaged, the newest intact one before it.
 * @param open opens a generation, and waits for the checksum of each file before it does; what it throws as
 * KiosqueError counts as damage too.
 * @throws IndexMissingError, IndexUnreadableError
 * @throws IndexFormatError or IndexDamagedError when there is no generation to serve.
 */
export async function firstSoundGeneration<T>(
  indexFolder: string,
  open: (found: FoundGeneration) => Promise<T>,
): Promise<SoundGeneration<T>> {
  attempt: for (;;) {
    const state = await readIndexState(indexFolder);
    const { currentProblem, generations } = state;
    if (currentProblem?.kind === 'missing' && generations.length === 0)
      throw new IndexMissingError(indexFolder);
    // Two publications in the meantime may have removed what is being read: then look again.
    const isStale = async () => (await readIndexState(indexFolder)).current !== state.current;
    const problems: KiosqueError[] =
      currentProblem === null ? [] : [new DamagedFileError(CURRENT_FILE, currentProblem)];
    if (problems.length > 0 && (await isStale())) continue;
    for (const generation of servingOrder(state)) {
      try {
        const found = await findGeneration(indexFolder, generation);
        return { manifest: found.manifest, opened: await open(found), problems };
      } catch (error) {
        if (!(error instanceof KiosqueError)) throw error;
        if (await isStale()) continue attempt;
        problems.push(error);
      }
    }
    const problem = problems[0] ?? new DamagedFileError(CURRENT_FILE, { kind: 'missing' });
    throw problem instanceof IndexFormatError ? problem : new IndexDamagedError(indexFolder, problem);
  }
}

/**
 * Whatever keeps `CURRENT` from being read, the generations are there: the newest is served, and the next one mends it.
 */
async function readCurrent(
  indexFolder: string,
): Promise<{ readonly current: string | null; readonly problem: FileProblem | null }> {
  try {
    const text = await fileOperations.readText(join(indexFolder, CURRENT_FILE));
    const current = text === null ? null : generationNamedBy(text);
    if (current !== null) return { current, problem: null };
    return { current, problem: { kind: text === null ? 'missing' : 'no-name' } };
  } catch (error) {
    const detail = systemErrorCode(error);
    if (detail === null) throw error;
    return { current: null, problem: { kind: 'unreadable', detail } };
  }
}

/**
 * The live generation, then those before it, newest first. A newer one was rolled back from, or never went live.
 * Without a usable `CURRENT` the newest is the best guess.
 */
function servingOrder({ current, generations }: IndexState): readonly string[] {
  const newestFirst = [...generations].reverse();
  if (current === null || !generations.includes(current)) return newestFirst;
  return newestFirst.filter((generation) => generation <= current);
}
