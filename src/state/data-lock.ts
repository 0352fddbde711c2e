import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeNamedLock } from '../index/local/named-lock.ts';
import { DataFolderBusyError, stateError } from './errors.ts';

const LOCK_FILE = 'bot.lock';
const HOLDER_FILE = 'bot.holder.json';

/**
 * Keeps a data folder for one bot: nobody else in this process or another gets it until it is released, or its
 * process has ended in whatever way.
 * @returns what releases it
 * @throws DataFolderBusyError, which says who has it and since when; StateInaccessibleError.
 */
export async function lockDataFolder(dataFolder: string): Promise<() => Promise<void>> {
  const folder = resolve(dataFolder);
  // As the state makes it: what is kept there is for the owner alone.
  const attempt = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => takeNamedLock(folder, { lock: LOCK_FILE, holder: HOLDER_FILE }))
    .catch((error: unknown) => {
      throw stateError(join(folder, LOCK_FILE), error);
    });
  if (attempt.release === null) throw new DataFolderBusyError(folder, attempt.holder);
  return attempt.release;
}
