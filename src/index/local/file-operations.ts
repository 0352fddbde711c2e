import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { absentAs } from '../../errors.ts';
import { syncFile, syncFolder } from '../../system/durable/sync.ts';
import { digestFile, type FileDigest } from './digest.ts';

/** What publishing asks of the file system. A port, so that tests can make each single call fail. */
export interface FileOperations {
  /** Makes the folder and its parents; an existing one is fine. */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder, in no order; none when the folder is absent. */
  list(folder: string): Promise<readonly string[]>;
  /** Null when the file is absent; what is no file (a folder, a pipe, a device) fails with `EISDIR` or `ENXIO`. */
  readText(path: string): Promise<string | null>;
  writeText(path: string, text: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Size in bytes; null when the file is absent. */
  size(path: string): Promise<number | null>;
  /** Size and checksum of a file. */
  digest(path: string): Promise<FileDigest>;
  /** Returns once the file's content is on the disk. */
  syncFile(path: string): Promise<void>;
  /** Returns once the names in the folder are on the disk. */
  syncFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; an absent one is fine. */
  remove(path: string): Promise<void>;
}

export const fileOperations: FileOperations = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async list(folder) {
    return absentAs([], () => readdir(folder));
  },
  async readText(path) {
    return absentAs(null, () => readRegularFile(path));
  },
  async writeText(path, text) {
    await writeFile(path, text);
  },
  async copy(from, to) {
    // A copy-on-write clone where the file system has them, an ordinary copy elsewhere.
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  },
  async size(path) {
    return (await absentAs(null, () => stat(path)))?.size ?? null;
  },
  digest: digestFile,
  syncFile,
  syncFolder,
  rename,
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};

/** Whoever reads a pipe waits for somebody to write into it: it is opened without waiting, and looked at first. */
async function readRegularFile(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (stats.isFile()) return await file.readFile('utf8');
    throw Object.assign(new Error('not a file'), { code: stats.isDirectory() ? 'EISDIR' : 'ENXIO' });
  } finally {
    await file.close();
  }
}
