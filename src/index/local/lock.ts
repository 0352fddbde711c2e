import { AsyncLocalStorage } from 'node:async_hooks';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { IndexBusyError, IngestionLockError } from '../errors.ts';
import { HOLDER_FILE, LOCK_FILE } from './layout.ts';
import { takeNamedLock } from './named-lock.ts';

/**
 * Runs `work` while nobody else, in this process or another, ingests into the folder, which is made when it is
 * missing.
 * @param wait not given: another ingestion is not waited for
 * @throws IndexBusyError when another ingestion is at work; it says since when.
 * @throws IngestionLockError when the lock file cannot be opened.
 */
export async function withIngestionLock<T>(
  indexFolder: string,
  work: () => Promise<T>,
  wait?: LockWait,
): Promise<T> {
  const folder = resolve(indexFolder);
  const release = await (wait === undefined ? takeLock(folder) : takeLockInTime(folder, wait));
  try {
    return await heldFolders.run([...(heldFolders.getStore() ?? []), folder], work);
  } finally {
    await release();
  }
}

/** How another ingestion's end is waited for. */
export interface LockWait {
  /** Told once, when there is something to wait for. */
  readonly onWait: () => void;
  /** Ends the waiting with its reason. */
  readonly signal: AbortSignal | undefined;
}

/** Runs `work` under the lock: that of the caller, when it stands inside `withIngestionLock`, else a new one. */
export async function underIngestionLock<T>(indexFolder: string, work: () => Promise<T>): Promise<T> {
  const held = heldFolders.getStore()?.includes(resolve(indexFolder)) ?? false;
  return held ? work() : withIngestionLock(indexFolder, work);
}

/** The folders whose lock the current chain of calls holds. */
const heldFolders = new AsyncLocalStorage<readonly string[]>();

/** The system does not tell when a lock is free; a person who waits for an ingestion does not feel this. */
const LOCK_RETRY_MS = 200;

type Release = () => Promise<void>;

async function takeLockInTime(folder: string, { onWait, signal }: LockWait): Promise<Release> {
  for (let isFirst = true; ; isFirst = false) {
    signal?.throwIfAborted();
    try {
      return await takeLock(folder);
    } catch (error) {
      if (!(error instanceof IndexBusyError)) throw error;
    }
    if (isFirst) onWait();
    // The reason of the signal is thrown above.
    await setTimeout(LOCK_RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function takeLock(folder: string): Promise<Release> {
  const names = { lock: LOCK_FILE, holder: HOLDER_FILE };
  const attempt = await takeNamedLock(folder, names).catch((cause: unknown) => {
    throw new IngestionLockError(join(folder, LOCK_FILE), cause);
  });
  if (attempt.release === null) throw new IndexBusyError(folder, attempt.holder);
  return attempt.release;
}
