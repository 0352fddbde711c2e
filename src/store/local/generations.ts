import { join } from 'node:path';
import { KiosqueError, systemErrorCode } from '../../errors.ts';
import {
  DamagedFileError,
  IndexDamagedError,
  IndexFormatError,
  IndexMissingError,
  IndexUnreadableError,
} from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { JOURNAL_SUFFIXES } from './database.ts';
import { digestFiles } from './digest.ts';
import { fileOperations } from './file-operations.ts';
import {
  CURRENT_FILE,
  DATABASE_FILE,
  fileOfGeneration,
  generationFolder,
  generationNamedBy,
  generationsFolder,
  isGenerationName,
  MANIFEST_FILE,
} from './layout.ts';
import { parseManifest } from './manifest-file.ts';

/** What `CURRENT` names, and every finished generation of the folder, oldest first. */
export interface IndexState {
  /** Null when `CURRENT` is absent or does not hold the name of a generation. */
  readonly current: string | null;
  readonly hasCurrentFile: boolean;
  readonly generations: readonly string[];
}

/** @throws IndexUnreadableError when the folder cannot be read; an absent one is an empty state. */
export async function readIndexState(indexFolder: string): Promise<IndexState> {
  try {
    const text = await fileOperations.readText(join(indexFolder, CURRENT_FILE));
    const names = await fileOperations.list(generationsFolder(indexFolder));
    return {
      current: text === null ? null : generationNamedBy(text),
      hasCurrentFile: text !== null,
      generations: names.filter(isGenerationName).sort(),
    };
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    throw new IndexUnreadableError(indexFolder, error);
  }
}

/** A generation whose manifest is sound and whose files have the right sizes; checksums are being compared. */
export interface FoundGeneration {
  readonly folder: string;
  readonly manifest: Manifest;
  /**
   * Returns once the checksum of this file was found right: no library may open it before.
   * @throws DamagedFileError
   */
  checked(file: string): Promise<void>;
  /** @throws DamagedFileError naming the first bad file. */
  allChecked(): Promise<void>;
}

/**
 * Checks a generation's manifest and the size of every file, and begins to compare their checksums. Files that the
 * manifest does not name are left alone.
 * @throws DamagedFileError naming the first bad file.
 * @throws IndexFormatError for a generation of another layout.
 */
async function findGeneration(indexFolder: string, generation: string): Promise<FoundGeneration> {
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
    await checkAbsent(indexFolder, fileOfGeneration(generation, DATABASE_FILE + suffix));
  }
  const folder = generationFolder(indexFolder, generation);
  const digestOf = digestFiles(Object.keys(manifest.files).map((file) => join(folder, file)));
  const checked = async (file: string): Promise<void> => {
    const name = fileOfGeneration(generation, file);
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

/** A generation that can be served, and what was wrong with those that came before it. */
export interface SoundGeneration<T> {
  readonly manifest: Manifest;
  readonly opened: T;
  readonly problems: readonly KiosqueError[];
}

/**
 * Opens the live generation or, when it is damaged, the newest intact one before it.
 * @param open opens a generation, and waits for the checksum of each file before it does; what it throws as
 * KiosqueError counts as damage too.
 * @throws IndexMissingError, IndexUnreadableError
 * @throws IndexFormatError or IndexDamagedError when there is no generation to serve.
 */
export async function firstSoundGeneration<T>(
  indexFolder: string,
  open: (found: FoundGeneration) => Promise<T>,
): Promise<SoundGeneration<T>> {
  attempt: for (;;) {
    const state = await readIndexState(indexFolder);
    if (!state.hasCurrentFile && state.generations.length === 0) throw new IndexMissingError(indexFolder);
    // Two publications in the meantime may have removed what is being read: then look again.
    const isStale = async () => (await readIndexState(indexFolder)).current !== state.current;
    const problems = currentProblems(state);
    if (problems.length > 0 && (await isStale())) continue;
    for (const generation of servingOrder(state)) {
      try {
        const found = await findGeneration(indexFolder, generation);
        return { manifest: found.manifest, opened: await open(found), problems };
      } catch (error) {
        if (!(error instanceof KiosqueError)) throw error;
        if (await isStale()) continue attempt;
        problems.push(error);
      }
    }
    const problem = problems[0] ?? new DamagedFileError(CURRENT_FILE, { kind: 'missing' });
    throw problem instanceof IndexFormatError ? problem : new IndexDamagedError(indexFolder, problem);
  }
}

function currentProblems({ current, hasCurrentFile, generations }: IndexState): KiosqueError[] {
  if (!hasCurrentFile) return [new DamagedFileError(CURRENT_FILE, { kind: 'missing' })];
  if (current === null) return [new DamagedFileError(CURRENT_FILE, { kind: 'no-name' })];
  if (generations.includes(current)) return [];
  return [new DamagedFileError(CURRENT_FILE, { kind: 'dangling', generation: current })];
}

/**
 * The live generation, then those before it, newest first. A newer one was rolled back from, or never went live.
 * Without a usable `CURRENT` the newest is the best guess.
 */
function servingOrder({ current, generations }: IndexState): readonly string[] {
  const newestFirst = [...generations].reverse();
  if (current === null || !generations.includes(current)) return newestFirst;
  return newestFirst.filter((generation) => generation <= current);
}

async function readManifest(indexFolder: string, generation: string): Promise<Manifest> {
  const file = fileOfGeneration(generation, MANIFEST_FILE);
  let text: string | null;
  try {
    text = await fileOperations.readText(join(indexFolder, file));
  } catch (error) {
    throw unreadable(file, error);
  }
  if (text === null) throw new DamagedFileError(file, { kind: 'missing' });
  const manifest = parseManifest(text, file);
  if (manifest.generation === generation) return manifest;
  throw new DamagedFileError(file, { kind: 'content', detail: manifest.generation });
}

async function checkSize(indexFolder: string, name: string, expected: number): Promise<void> {
  const found = await sizeOf(indexFolder, name);
  if (found === null) throw new DamagedFileError(name, { kind: 'missing' });
  if (found !== expected) throw new DamagedFileError(name, { kind: 'size', found, expected });
}

async function checkAbsent(indexFolder: string, name: string): Promise<void> {
  if ((await sizeOf(indexFolder, name)) !== null) throw new DamagedFileError(name, { kind: 'unexpected' });
}

async function sizeOf(indexFolder: string, name: string): Promise<number | null> {
  try {
    return await fileOperations.size(join(indexFolder, name));
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(file: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  return code === null ? error : new DamagedFileError(file, { kind: 'unreadable', detail: code }, error);
}
