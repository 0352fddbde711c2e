import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ReaderError } from './reader-error.ts';

/** From `src/models/reader/` and from `dist/models/reader/` alike. */
export const READER_FOLDER = fileURLToPath(new URL('../../../embeddings/reader/', import.meta.url));
const MANIFEST_FILE = 'reader.json';
const FORMAT = 1;

const file = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });
const manifest = z.object({ format: z.literal(FORMAT), name: z.string(), model: file, vocabulary: file });

/** The reader's files, once every byte of them was found to be as it was made. */
export interface ReaderFiles {
  readonly name: string;
  readonly modelFile: string;
  readonly vocabularyFile: string;
}

/** @throws ReaderError when a file is missing, cannot be read, is damaged or of another version; it names the file. */
export function checkReaderFiles(folder: string): ReaderFiles {
  const manifestFile = join(folder, MANIFEST_FILE);
  const read = manifest.safeParse(parseFile(manifestFile));
  if (!read.success) throw new ReaderError('version', manifestFile);
  const { name, model, vocabulary } = read.data;
  return { name, modelFile: checkFile(folder, model), vocabularyFile: checkFile(folder, vocabulary) };
}

function parseFile(path: string): unknown {
  const text = bytesOf(path).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReaderError('damaged', path, error);
  }
}

function checkFile(folder: string, { path, bytes, sha256 }: z.infer<typeof file>): string {
  const found = join(folder, path);
  const content = bytesOf(found);
  const isWhole = content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
  if (!isWhole) throw new ReaderError('damaged', found);
  return found;
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ReaderError('missing', path, error);
  }
}
