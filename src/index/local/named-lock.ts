import { constants } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { takeFileLock } from './database.ts';
import { fileOperations } from './file-operations.ts';

/** The two files of a lock in a folder. */
export interface LockNames {
  readonly lock: string;
  /** Who holds it, for the message to a second one; not the lock itself. */
  readonly holder: string;
}

const holderSchema = z.object({ pid: z.int(), since: z.string() });

/** The process that holds a lock, and since when (ISO 8601). */
export type LockHolder = Readonly<z.infer<typeof holderSchema>>;

/** `release` gives the lock back; null: somebody else has it, and `holder` is who, where that can be read. */
export type LockAttempt =
  | { readonly release: () => Promise<void> }
  | { readonly release: null; readonly holder: LockHolder | null };

/**
 * Tries to take the lock of a folder, which is made when it is missing. The operating system drops the lock with the
 * process: a killed one leaves nothing to clean up.
 * @throws what the file system or SQLite says when the lock file cannot be opened.
 */
export async function takeNamedLock(folder: string, names: LockNames): Promise<LockAttempt> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, names.lock);
  // SQLite says only that it cannot open a file; the system says why.
  await (await open(path, LOCK_FLAGS)).close();
  const lock = takeFileLock(path);
  const holder = join(folder, names.holder);
  if (lock === null) return { release: null, holder: await readHolder(holder) };
  const self: LockHolder = { pid: process.pid, since: new Date().toISOString() };
  await bestEffort(writeFile(holder, JSON.stringify(self), { flag: HOLDER_FLAGS }));
  return {
    async release() {
      await bestEffort(rm(holder, { force: true }));
      lock.close();
    },
  };
}

/** Made when it is missing, and no waiting for a reader should it be a pipe. */
const LOCK_FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);
/** The same, and emptied. */
const HOLDER_FLAGS = LOCK_FLAGS | constants.O_TRUNC;

async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    return holderSchema.parse(JSON.parse((await fileOperations.readText(file)) ?? ''));
  } catch {
    return null;
  }
}

/** The holder's file only makes a message friendlier; nothing fails for it. */
async function bestEffort(attempt: Promise<void>): Promise<void> {
  await attempt.catch(() => undefined);
}
