import { extname } from 'node:path';
import { refusal } from './api-error.ts';
import { isRecord, listOf } from './json.ts';
import type { Upload } from './route.ts';
import type { StoredFile } from './stored-file.ts';
import type { World } from './world.ts';

/** Bytes of one file without a paid plan (https://discord.com/developers/docs/reference#uploading-files). */
export const ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024;
const FILES_MAX = 10;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.png': 'image/png',
};

/** Keeps files of a request; the server then gives them out under `path`. @throws ApiError 40005 */
export function keepUploads(
  world: World,
  channelId: string,
  uploads: readonly Upload[],
  described: unknown,
): readonly StoredFile[] {
  if (uploads.length > FILES_MAX || uploads.some(({ bytes }) => bytes.length > ATTACHMENT_MAX_BYTES)) {
    throw refusal('tooLarge');
  }
  return uploads.map((upload) => {
    const about = listOf(described)
      .filter(isRecord)
      .find(({ id }) => String(id) === upload.position);
    const description = typeof about?.description === 'string' ? about.description : undefined;
    return keepFile(world, channelId, { ...upload, ...(description === undefined ? {} : { description }) });
  });
}

export interface OfferedFile {
  readonly filename: string;
  readonly bytes: Buffer;
  /** Told from the name when absent. */
  readonly contentType?: string;
  readonly description?: string;
}

export function keepFile(world: World, channelId: string, file: OfferedFile): StoredFile {
  const id = world.nextId();
  // Discord keeps letters, digits, dots, dashes and underscores of a file name.
  const filename = file.filename.replaceAll(/\s+/gu, '_').replaceAll(/[^\p{L}\p{N}._-]/gu, '') || 'unknown';
  const stored: StoredFile = {
    id,
    filename,
    contentType:
      file.contentType ?? CONTENT_TYPES[extname(filename).toLowerCase()] ?? 'application/octet-stream',
    bytes: file.bytes,
    ...(file.description === undefined ? {} : { description: file.description }),
    path: `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`,
  };
  world.attachments.set(stored.path, stored);
  return stored;
}
