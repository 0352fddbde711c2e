import { AsyncLocalStorage } from 'node:async_hooks';
import { constants } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { IndexBusyError, IngestionLockError } from '../errors.ts';
import { takeFileLock } from './database.ts';
import { fileOperations } from './file-operations.ts';
import { HOLDER_FILE, LOCK_FILE } from './layout.ts';

/**
 * Runs `work` while nobody else, in this process or another, ingests into the folder, which is made when it is
 * missing. The operating system drops the lock with the process: a killed ingestion leaves nothing to clean up.
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
  const lock = await (wait === undefined ? takeLock(folder) : takeLockInTime(folder, wait));
  const holder = join(folder, HOLDER_FILE);
  try {
    await bestEffort(
      writeFile(holder, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), {
        flag: HOLDER_FLAGS,
      }),
    );
    return await heldFolders.run([...(heldFolders.getStore() ?? []), folder], work);
  } finally {
    await bestEffort(rm(holder, { force: true }));
    lock.close();
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

const holderSchema = z.object({ pid: z.int(), since: z.string() });

/** The system does not tell when a lock is free; a person who waits for an ingestion does not feel this. */
const LOCK_RETRY_MS = 200;

async function takeLockInTime(folder: string, { onWait, signal }: LockWait): Promise<{ close(): unknown }> {
  for (let isFirst = true; ; isFirst = false) {
    signal?.throwIfAborted();
    try {
      return await takeLock(folder);
    } catch (error) {
      if (!(error instanceof IndexBusyError)) throw error;
    }
    if (isFirst) onWait();
    // The reason of the signal is thrown above.
    await setTimeout(LOCK_RETRY_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

async function takeLock(folder: string): Promise<{ close(): unknown }> {
  const path = join(folder, LOCK_FILE);
  let lock: { close(): unknown } | null;
  try {
    await mkdir(folder, { recursive: true });
    // SQLite says only that it cannot open a file; the system says why.
    await (await open(path, LOCK_FLAGS)).close();
    lock = takeFileLock(path);
  } catch (cause) {
    throw new IngestionLockError(path, cause);
  }
  if (lock === null) throw new IndexBusyError(folder, await readHolder(folder));
  return lock;
}

/** Made when it is missing, and no waiting for a reader should it be a pipe. */
const LOCK_FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);
/** The same, and emptied. */
const HOLDER_FLAGS = LOCK_FLAGS | constants.O_TRUNC;

async function readHolder(folder: string): Promise<z.infer<typeof holderSchema> | null> {
  try {
    return holderSchema.parse(JSON.parse((await fileOperations.readText(join(folder, HOLDER_FILE))) ?? ''));
  } catch {
    return null;
  }
}

/** The holder's file only makes a message friendlier; an ingestion does not fail for it. */
async function bestEffort(attempt: Promise<void>): Promise<void> {
  await attempt.catch(() => undefined);
}
