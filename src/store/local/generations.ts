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
import { fileOperations } from './file-operations.ts';
import {
  CURRENT_FILE,
  DATABASE_FILE,
  fileOfGeneration,
  GRAPH_FILE,
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

/**
 * Checks a generation's manifest and the size of every file, and with `verify` their checksums, before any library
 * opens one. Files that the manifest does not name are left alone.
 * @throws DamagedFileError naming the first bad file.
 * @throws IndexFormatError for a generation of another layout.
 */
export async function checkGeneration(
  indexFolder: string,
  generation: string,
  verify: boolean,
): Promise<Manifest> {
  const manifest = await readManifest(indexFolder, generation);
  if (manifest.files[DATABASE_FILE] === undefined) {
    throw new DamagedFileError(fileOfGeneration(generation, MANIFEST_FILE), {
      kind: 'content',
      detail: DATABASE_FILE,
    });
  }
  const checks = await Promise.allSettled(
    [DATABASE_FILE, GRAPH_FILE].map(async (file) => {
      const expected = manifest.files[file];
      if (expected !== undefined) await checkFile(indexFolder, generation, file, expected, verify);
    }),
  );
  // The first bad file in this order is named, whichever check ended first.
  for (const check of checks) if (check.status === 'rejected') throw check.reason;
  for (const suffix of JOURNAL_SUFFIXES) {
    await checkAbsent(indexFolder, fileOfGeneration(generation, DATABASE_FILE + suffix));
  }
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
 * @param open opens a checked generation; what it throws as KiosqueError counts as damage too.
 * @throws IndexMissingError, IndexUnreadableError
 * @throws IndexFormatError or IndexDamagedError when there is no generation to serve.
 */
export async function firstSoundGeneration<T>(
  indexFolder: string,
  verify: boolean,
  open: (folder: string, manifest: Manifest) => Promise<T>,
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
        const manifest = await checkGeneration(indexFolder, generation, verify);
        return {
          manifest,
          opened: await open(generationFolder(indexFolder, generation), manifest),
          problems,
        };
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

async function checkFile(
  indexFolder: string,
  generation: string,
  file: string,
  expected: { readonly bytes: number; readonly sha256: string },
  verify: boolean,
): Promise<void> {
  const name = fileOfGeneration(generation, file);
  const path = join(indexFolder, name);
  try {
    const bytes = await fileOperations.size(path);
    if (bytes === null) throw new DamagedFileError(name, { kind: 'missing' });
    if (bytes !== expected.bytes)
      throw new DamagedFileError(name, { kind: 'size', found: bytes, expected: expected.bytes });
    if (verify && (await fileOperations.digest(path)).sha256 !== expected.sha256) {
      throw new DamagedFileError(name, { kind: 'checksum' });
    }
  } catch (error) {
    throw error instanceof KiosqueError ? error : unreadable(name, error);
  }
}

async function checkAbsent(indexFolder: string, name: string): Promise<void> {
  const bytes = await fileOperations.size(join(indexFolder, name)).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  if (bytes !== null) throw new DamagedFileError(name, { kind: 'unexpected' });
}

function unreadable(file: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  return code === null ? error : new DamagedFileError(file, { kind: 'unreadable', detail: code }, error);
}
