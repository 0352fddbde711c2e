import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { systemErrorCode } from '../errors.ts';
import {
  changedWhileReading,
  linkLeavesFolder,
  notARegularFile,
  tooLarge,
  unreadableEntry,
} from '../messages/corpus.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

/**
 * The bytes of a regular file. Everything that was true when it was listed is checked again on the open file: it
 * may have become a link, a pipe or something huge since.
 * @param realPath absolute path without links in it
 * @throws UnreadableArticleError naming `path`
 */
export async function readRegularFile(
  path: string,
  realPath: string,
  limitBytes: number,
): Promise<Uint8Array> {
  let file: FileHandle;
  try {
    file = await open(realPath, OPEN_FLAGS);
  } catch (error) {
    const code = systemErrorCode(error) ?? 'error';
    const reason =
      code === 'ELOOP' ? linkLeavesFolder() : code === 'ENXIO' ? notARegularFile() : unreadableEntry(code);
    throw new UnreadableArticleError(path, reason, error);
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UnreadableArticleError(path, notARegularFile());
    if (stats.size > limitBytes) throw new UnreadableArticleError(path, tooLarge(stats.size, limitBytes));
    if ((await realpath(realPath).catch(() => null)) !== realPath) {
      throw new UnreadableArticleError(path, changedWhileReading());
    }
    return await readUpTo(file, path, limitBytes);
  } catch (error) {
    if (error instanceof UnreadableArticleError) throw error;
    throw new UnreadableArticleError(path, unreadableEntry(systemErrorCode(error) ?? 'error'), error);
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** No link as the last component, and no waiting for a writer should it be a pipe by now. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const CHUNK_BYTES = 64 * 1024;

/** Reads to the end whatever size was announced: files grow, and some kernels announce 0. */
async function readUpTo(file: FileHandle, path: string, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(CHUNK_BYTES) });
    if (bytesRead === 0) return Buffer.concat(chunks, total);
    total += bytesRead;
    if (total > limitBytes) throw new UnreadableArticleError(path, tooLarge(total, limitBytes));
    chunks.push(buffer.subarray(0, bytesRead));
  }
}
