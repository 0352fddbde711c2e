import { join } from 'node:path';
import type { Bilingual } from '../../messages/bilingual.ts';
import { servingAnother } from '../../messages/unusable-index.ts';
import { DamagedFileError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { countRows, type Database, openForReading } from './database.ts';
import { type FoundGeneration, findGeneration } from './found-generation.ts';
import { firstSoundGeneration, readIndexState } from './generations.ts';
import { joinIndexes, openGraph, type VectorIndex } from './graph.ts';
import { DATABASE_FILE, fileOfGeneration, graphFile } from './layout.ts';
import { type LocalStore, localStore } from './local-store.ts';
import { graphsOf } from './manifest-file.ts';
import { exactSearch, indexSearch } from './vector-search.ts';

export interface OpenOptions {
  /**
   * Whether the graphs of vectors are loaded (true when not given). Without them the first search by vector reads
   * every vector: for those who only want articles and passages.
   */
  readonly graph?: boolean;
}

export interface OpenedIndex {
  readonly store: LocalStore;
  /** What a person should know: that another generation than the live one answers, and why. */
  readonly notices: readonly Bilingual[];
  /** What is wrong with the live generation, or with what names it; empty: it answers. */
  readonly problems: readonly Bilingual[];
}

/**
 * Opens the live generation of an index folder or, when a file of it is missing or damaged, the one before it, with a
 * notice that names the file. The caller closes the store.
 * @throws IndexMissingError before the first ingestion.
 * @throws IndexUnreadableError when the folder cannot be read.
 * @throws IndexFormatError, IndexDamagedError when no generation can be served.
 */
export async function openIndex(
  indexFolder: string,
  { graph = true }: OpenOptions = {},
): Promise<OpenedIndex> {
  const { manifest, opened, problems } = await firstSoundGeneration(indexFolder, (found) =>
    openFound(found, graph),
  );
  const { database, graph: index } = opened;
  const search =
    index === null ? exactSearch(database, manifest.embedder.dimensions) : indexSearch(database, index);
  return {
    store: localStore(manifest, database, search),
    notices: problems.map((problem) => servingAnother(manifest.generation, problem.sentence)),
    problems: problems.map((problem) => problem.sentence),
  };
}

/**
 * Opens the generation that was just made live from its names in the index folder, as any reader would, but for the
 * checksums: the writer has read them from the disk.
 * @throws DamagedFileError, Error when a reader would open something else or nothing.
 */
export async function tryLiveGeneration(indexFolder: string, generation: string): Promise<void> {
  const { current } = await readIndexState(indexFolder);
  if (current !== generation) throw new Error(`CURRENT names ${String(current)}`);
  const { folder, manifest } = await findGeneration(indexFolder, generation);
  (await openGenerationFiles(folder, manifest, null)).database.close();
}

/** Loads each graph as soon as it is checked, while the larger files are still read. */
async function openFound(
  { folder, manifest, checked, allChecked }: FoundGeneration,
  withGraph: boolean,
): ReturnType<typeof openGenerationFiles> {
  const graphs = withGraph ? openGraphs(folder, manifest, checked) : null;
  const [checks] = await Promise.allSettled([allChecked(), graphs]);
  if (checks.status === 'rejected') throw checks.reason;
  return openGenerationFiles(folder, manifest, graphs);
}

/**
 * Opens a generation whose files were checked; whoever does so closes the database.
 * @param graphs its graphs, which are being loaded; null: the vectors will be searched exactly.
 * @throws DamagedFileError when a file does not hold what the manifest says.
 */
export async function openGenerationFiles(
  folder: string,
  manifest: Manifest,
  graphs: Promise<VectorIndex | null> | null,
): Promise<{ readonly database: Database; readonly graph: VectorIndex | null }> {
  const { generation, counts, embedder } = manifest;
  let database: Database | null = null;
  try {
    database = openForReading(join(folder, DATABASE_FILE));
    for (const table of ['articles', 'passages', 'vectors'] as const) {
      const found = countRows(database, table);
      if (found !== counts[table])
        throw contentDamage(generation, DATABASE_FILE, `${table} ${found}/${counts[table]}`);
    }
    const bytes: unknown = database.prepare('SELECT length(vector) FROM vectors LIMIT 1').pluck().get();
    const expected = embedder.dimensions * Float32Array.BYTES_PER_ELEMENT;
    if (typeof bytes === 'number' && bytes !== expected) {
      throw contentDamage(generation, DATABASE_FILE, `vectors ${bytes}/${expected}`);
    }
    return { database, graph: await graphs };
  } catch (error) {
    await graphs?.catch(() => null);
    database?.close();
    if (error instanceof DamagedFileError) throw error;
    throw new DamagedFileError(fileOfGeneration(generation, DATABASE_FILE), unreadable(error), error);
  }
}

async function openGraphs(
  folder: string,
  manifest: Manifest,
  checked: (file: string) => Promise<void>,
): Promise<VectorIndex | null> {
  const { generation, counts, embedder } = manifest;
  const names = graphsOf(manifest).map(graphFile);
  const graphs = names.map(async (file) => {
    await checked(file);
    return openGraph(join(folder, file), embedder.dimensions).catch((error: unknown) => {
      throw new DamagedFileError(fileOfGeneration(generation, file), unreadable(error), error);
    });
  });
  // None is left loading behind the back of whoever gives up.
  await Promise.allSettled(graphs);
  const [first = ''] = names;
  const index = joinIndexes(await Promise.all(graphs));
  if (index !== null && index.nodes < counts.vectors)
    throw contentDamage(generation, first, `${index.nodes}/${counts.vectors}`);
  return index;
}

function unreadable(error: unknown): { kind: 'unreadable'; detail: string } {
  return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
}

function contentDamage(generation: string, file: string, detail: string): DamagedFileError {
  return new DamagedFileError(fileOfGeneration(generation, file), { kind: 'content', detail });
}
