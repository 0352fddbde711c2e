import { join } from 'node:path';
import { systemErrorCode } from '../../errors.ts';
import { DamagedFileError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { JOURNAL_SUFFIXES } from './database.ts';
import { digestFiles } from './digest.ts';
import { fileOperations } from './file-operations.ts';
import { DATABASE_FILE, fileOfGeneration, generationFolder, MANIFEST_FILE } from './layout.ts';
import { parseManifest } from './manifest-file.ts';

/** A generation whose manifest is sound and whose files have the right sizes. */
export interface FoundGeneration {
  readonly folder: string;
  readonly manifest: Manifest;
  /**
   * Returns once the checksum of this file was found right: no library may open it before. The first call begins to
   * compare those of all files.
   * @throws DamagedFileError
   */
  readonly checked: (file: string) => Promise<void>;
  /** @throws DamagedFileError naming the first bad file. */
  readonly allChecked: () => Promise<void>;
}

/**
 * Checks a generation's manifest and the size of every file. Files that the manifest does not name are left alone.
 * @throws DamagedFileError naming the first bad file.
 * @throws IndexFormatError for a generation of another layout.
 */
export async function findGeneration(indexFolder: string, generation: string): Promise<FoundGeneration> {
  const manifest = await readManifest(indexFolder, generation);
  if (manifest.files[DATABASE_FILE] === undefined) {
    throw new DamagedFileError(fileOfGeneration(generation, MANIFEST_FILE), {
      kind: 'content',
      detail: DATABASE_FILE,
    });
  }
  for (const [file, { bytes }] of Object.entries(manifest.files)) {
    await checkSize(indexFolder, fileOfGeneration(generation, file), bytes);
  }
  for (const suffix of JOURNAL_SUFFIXES) {
    await checkSize(indexFolder, fileOfGeneration(generation, DATABASE_FILE + suffix), null);
  }
  const folder = generationFolder(indexFolder, generation);
  const paths = Object.keys(manifest.files).map((file) => join(folder, file));
  let digestOf: ReturnType<typeof digestFiles> | null = null;
  const checked = async (file: string): Promise<void> => {
    const name = fileOfGeneration(generation, file);
    digestOf ??= digestFiles(paths);
    const { sha256 } = await digestOf(join(folder, file)).catch((error: unknown) => {
      throw unreadable(name, error);
    });
    if (sha256 !== manifest.files[file]?.sha256) throw new DamagedFileError(name, { kind: 'checksum' });
  };
  return {
    folder,
    manifest,
    checked,
    async allChecked() {
      for (const file of Object.keys(manifest.files)) await checked(file);
    },
  };
}

/**
 * Compares everything about a generation with its manifest.
 * @throws as `findGeneration` and `FoundGeneration.allChecked`.
 */
export async function checkGeneration(indexFolder: string, generation: string): Promise<Manifest> {
  const { manifest, allChecked } = await findGeneration(indexFolder, generation);
  await allChecked();
  return manifest;
}

async function readManifest(indexFolder: string, generation: string): Promise<Manifest> {
  const file = fileOfGeneration(generation, MANIFEST_FILE);
  const text = await fileOperations.readText(join(indexFolder, file)).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (text === null) throw new DamagedFileError(file, { kind: 'missing' });
  const manifest = parseManifest(text, file);
  if (manifest.generation === generation) return manifest;
  throw new DamagedFileError(file, { kind: 'content', detail: manifest.generation });
}

/** @param expected in bytes; null: there must be no such file */
async function checkSize(indexFolder: string, name: string, expected: number | null): Promise<void> {
  const found = await fileOperations.size(join(indexFolder, name)).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  if (found === expected) return;
  if (expected === null) throw new DamagedFileError(name, { kind: 'unexpected' });
  throw new DamagedFileError(name, found === null ? { kind: 'missing' } : { kind: 'size', found, expected });
}

function unreadable(file: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  return code === null ? error : new DamagedFileError(file, { kind: 'unreadable', detail: code }, error);
}
