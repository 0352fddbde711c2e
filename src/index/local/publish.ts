import { KiosqueError } from '../../errors.ts';
import { entryChecks } from '../change-checks.ts';
import { BaseChangedError, DamagedFileError, IndexMissingError, PublishFailedError } from '../errors.ts';
import type { StreamedChange } from '../generation-change.ts';
import type { Manifest } from '../manifest.ts';
import { type FileOperations, fileOperations } from './file-operations.ts';
import type { FoundGeneration } from './found-generation.ts';
import { firstSoundGeneration, readIndexState } from './generations.ts';
import { asideFolder, goLive } from './go-live.ts';
import { nextGenerationName } from './layout.ts';
import { underIngestionLock } from './lock.ts';
import { tryLiveGeneration } from './open.ts';
import { sweepGenerations, sweepLeftovers } from './sweep.ts';
import { type PublishStep, writeGeneration } from './write-generation.ts';

/**
 * Below this many vectors (a passage has one to four) a generation has no graph: every search compares them all,
 * which is exact and takes 2 ms at 384 dimensions; a graph would take half a minute to build. From here on the scan
 * costs more than it is worth: each process reads the vectors for its first question, about 20 µs each, and a search
 * grows with their number. A graph misses about one neighbour in a hundred.
 */
const EXACT_SCAN_BELOW_VECTORS = 20_000;

/**
 * How long a base counts as checked. Under the lock nobody writes to it, and a disk does not decay between reading it
 * and copying it a moment later; it might while an archive is embedded.
 */
const CHECKED_FOR_MS = 10_000;

export interface PublishProgress {
  readonly step: PublishStep;
  readonly done: number;
  readonly total: number;
}

export interface PublishOptions {
  /** Once it fires, nothing is published and nothing is left behind; the promise fails with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PublishProgress) => void;
  /** `EXACT_SCAN_BELOW_VECTORS` when not given. */
  readonly exactScanBelowVectors?: number;
  /** `MOST_VECTORS_A_GRAPH` when not given. */
  readonly mostVectorsAGraph?: number;
  /**
   * The generation that a change with base `current` was computed from, and when its checksums were compared under the
   * caller's lock (`performance.now()`); another one is refused.
   */
  readonly expectedBase?: { readonly generation: string; readonly checkedAtMs: number };
  /** The file system; another one in tests. */
  readonly files?: FileOperations;
  readonly now?: () => Date;
}

/**
 * Writes a new generation aside, makes it live in one step, opens it as any reader would, and removes all but it and
 * the one that served before. Takes the ingestion lock, unless the caller holds it (`withIngestionLock`). Base
 * `current` is the generation that `openIndex` would serve; without an index it is the same as `fresh`.
 *
 * @returns the new generation's manifest.
 * @throws PassageVectorError, UnsoundEntryError for a change that must not be indexed.
 * @throws IndexBusyError, IngestionLockError when the lock cannot be had.
 * @throws IndexDamagedError, IndexFormatError when the base cannot be used; BaseChangedError when it is another one.
 * @throws PublishFailedError when the disk or a library fails. Whatever is thrown, the old generation still serves.
 */
export async function publishChange(
  indexFolder: string,
  change: StreamedChange,
  options: PublishOptions = {},
): Promise<Manifest> {
  // What is here already is checked before anything is written; what is made on the way, as it comes.
  if (Array.isArray(change.put)) change.put.forEach(entryChecks(change.embedder));
  return underIngestionLock(indexFolder, async () => {
    try {
      return await publish(indexFolder, change, options);
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      // A damaged file here is one that was just written: the base was checked before.
      if (error instanceof KiosqueError && !(error instanceof DamagedFileError)) throw error;
      throw new PublishFailedError(indexFolder, error);
    }
  });
}

async function publish(
  indexFolder: string,
  change: StreamedChange,
  options: PublishOptions,
): Promise<Manifest> {
  const { signal, files = fileOperations, now = () => new Date() } = options;
  signal?.throwIfAborted();
  const { expectedBase } = options;
  const isFresh = expectedBase !== undefined && performance.now() - expectedBase.checkedAtMs < CHECKED_FOR_MS;
  const checked = isFresh ? expectedBase.generation : null;
  const served = await servedGeneration(indexFolder, change.base === 'current', checked);
  const base = change.base === 'current' ? served : null;
  if (expectedBase !== undefined && expectedBase.generation !== base?.generation) {
    throw new BaseChangedError(expectedBase.generation, base?.generation ?? null);
  }
  await sweepLeftovers(files, indexFolder);
  const { current, generations } = await readIndexState(indexFolder);
  const generation = nextGenerationName(generations, now());
  const aside = asideFolder(indexFolder, generation);
  let manifest: Manifest;
  try {
    await files.makeFolder(aside);
    manifest = await writeGeneration(files, indexFolder, base, change, {
      generation,
      folder: aside,
      createdAt: now().toISOString(),
      exactScanBelowVectors: options.exactScanBelowVectors ?? EXACT_SCAN_BELOW_VECTORS,
      mostVectorsAGraph: options.mostVectorsAGraph,
      signal,
      onProgress: (step, done, total) => options.onProgress?.({ step, done, total }),
    });
    signal?.throwIfAborted();
    await goLive(files, indexFolder, generation, current, () => tryLiveGeneration(indexFolder, generation));
  } catch (error) {
    await files.remove(aside).catch(() => undefined);
    throw error;
  }
  const previous = served?.generation ?? current;
  // It is live; what cannot be removed now is removed by the next publication.
  await sweepGenerations(
    files,
    indexFolder,
    new Set(previous === null ? [generation] : [generation, previous]),
  ).catch(() => undefined);
  return manifest;
}

/**
 * Null when there is no index; for a fresh generation also when there is none that can be served.
 * @param checked the generation whose checksums were compared a moment ago, and no other
 */
async function servedGeneration(
  indexFolder: string,
  isBase: boolean,
  checked: string | null,
): Promise<Manifest | null> {
  try {
    const check = async ({ manifest, allChecked }: FoundGeneration) =>
      manifest.generation === checked ? undefined : allChecked();
    return (await firstSoundGeneration(indexFolder, check)).manifest;
  } catch (error) {
    if (error instanceof IndexMissingError || (!isBase && error instanceof KiosqueError)) return null;
    throw error;
  }
}
