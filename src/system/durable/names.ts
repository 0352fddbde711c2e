import { constants, copyFile, link, lstat, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { absentAs, systemErrorCode } from '../../errors.ts';
import { keepNames, syncFile, syncFolder } from './sync.ts';

/**
 * Gives a written file its name in one step, unless that name is taken.
 * @returns false when it is taken; nothing has changed then.
 */
export async function giveFreeName(from: string, to: string): Promise<boolean> {
  try {
    // A link is never made over an existing file; a rename would be.
    await link(from, to);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EEXIST') return false;
    if (code === null || !NO_HARD_LINKS.has(code)) throw error;
    if (await isThere(to)) return false;
    await rename(from, to);
    await keepNames(dirname(to));
    return true;
  }
  // Two names of one file: the second goes with what is left aside.
  await unlink(from).catch(() => undefined);
  await keepNames(dirname(to));
  return true;
}

/** Gives a written file its name in one step, in the place of the file that has it. */
export async function takeName(from: string, to: string): Promise<void> {
  await rename(from, to);
  await keepNames(dirname(to));
}

/** Copies a file to a name that is free, and returns once the disk has it. */
export async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await syncFile(to);
    await syncFolder(dirname(to));
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') await rm(to, { force: true });
    throw error;
  }
}

/** Moves a file to a name that is free, to another disk too; at every moment it is in one of the two places. */
export async function moveDurably(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemErrorCode(error) !== 'EXDEV') throw error;
    await copyDurably(from, to);
    await unlink(from).catch(async (reason: unknown) => {
      await rm(to, { force: true });
      throw reason;
    });
  }
  await keepNames(dirname(to));
  await keepNames(dirname(from));
}

/**
 * Moves a file into the place of another one, from another disk too; at every moment one of the two has the name.
 * @param aside a free name beside it, for a copy
 */
export async function moveOver(from: string, aside: string, to: string): Promise<void> {
  try {
    await takeName(from, to);
    return;
  } catch (error) {
    if (systemErrorCode(error) !== 'EXDEV') throw error;
  }
  await copyDurably(from, aside);
  try {
    await takeName(aside, to);
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
  await rm(from, { force: true }).catch(() => undefined);
}

/** Removes a file, and asks the disk to remember that. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await keepNames(dirname(path));
}

/** What file systems without hard links answer. */
const NO_HARD_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function isThere(path: string): Promise<boolean> {
  return (await absentAs(null, () => lstat(path))) !== null;
}
