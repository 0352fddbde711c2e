import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { systemErrorCode } from '../../errors.ts';
import { takeName } from './names.ts';

export interface FileRights {
  /** Rights of the file, as `0o600`; those of the process's mask when not given. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all, in the place of the one that has its name: beside it in the same folder, on the
 * disk with its content, then named in one step. Whoever reads meanwhile gets the old content or the new. Fails without
 * a trace.
 * @throws the system's error
 */
export async function replaceFile(
  path: string,
  data: string | Uint8Array,
  rights: FileRights = {},
): Promise<void> {
  const aside = nameBeside(path);
  try {
    await writeNewFile(aside, data, rights);
    await takeName(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a file that was not there, and returns once the disk has its content.
 * @throws the system's error, `EEXIST` where there is one of that name
 */
export async function writeNewFile(
  path: string,
  data: string | Uint8Array,
  { mode = ORDINARY_MODE }: FileRights = {},
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file whole or not at all, unless its name is taken; of several processes that do so at once, one succeeds.
 * Holds up the thread: for what is small, and needed before anything else can begin.
 * @returns false when the name is taken; nothing has changed then
 * @throws the system's error
 */
export function createFileSync(
  path: string,
  text: string,
  { mode = ORDINARY_MODE }: FileRights = {},
): boolean {
  const aside = nameBeside(path);
  try {
    const descriptor = openSync(aside, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    // Unlike a renaming, this fails when another process was first.
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What the process's mask leaves of everybody's right to read and write. */
const ORDINARY_MODE = 0o666;

/** A name that no other process takes; in the same folder, since only there is a renaming one step. */
function nameBeside(path: string): string {
  return `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
}
