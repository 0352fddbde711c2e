import { open } from 'node:fs/promises';

/** Returns once the file's content is on the disk. */
export async function syncFile(path: string): Promise<void> {
  await sync(path, 'r+');
}

/** Returns once the names in the folder are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps names without being asked.
  if (process.platform !== 'win32') await sync(path, 'r');
}

/**
 * The same, where the names have been changed already: that is done, whether or not the disk confirms it, and must not
 * be told as a failure.
 */
export async function keepNames(folder: string): Promise<void> {
  await syncFolder(folder).catch(() => undefined);
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
