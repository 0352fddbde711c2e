import { join } from 'node:path';
import { ANALYSER_VERSION } from '../../language/analyse.ts';
import type { EmbedderIdentity } from '../../models/embedder.ts';
import type { GenerationChange } from '../generation-change.ts';
import { FORMAT_VERSION, type Manifest } from '../manifest.ts';
import { innerProduct } from '../vector-arithmetic.ts';
import { applyChange } from './apply-change.ts';
import { buildGraph } from './build-graph.ts';
import { countRows, openForWriting, SCHEMA } from './database.ts';
import type { FileDigest } from './digest.ts';
import type { FileOperations } from './file-operations.ts';
import { DATABASE_FILE, GRAPH_FILE, generationFolder, MANIFEST_FILE } from './layout.ts';
import { renderManifest } from './manifest-file.ts';
import { openGenerationFiles } from './open.ts';
import { lastLabel, vectorsAfter, vectorsOfLabels } from './vector-rows.ts';

/** What a publication is busy with: writing articles, linking vectors, or reading everything again. */
export type PublishStep = 'articles' | 'graph' | 'checking';

export interface GenerationTask {
  readonly generation: string;
  /** Where to write it. */
  readonly folder: string;
  readonly createdAt: string;
  readonly exactScanBelowVectors: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (step: PublishStep, done: number, total: number) => void;
}

/**
 * Writes all files of a generation and syncs them, the manifest last, after every other file was read again and
 * tried.
 */
export async function writeGeneration(
  files: FileOperations,
  indexFolder: string,
  base: Manifest | null,
  change: GenerationChange,
  task: GenerationTask,
): Promise<Manifest> {
  const { folder, signal } = task;
  const baseFolder = base === null ? null : generationFolder(indexFolder, base.generation);
  const path = join(folder, DATABASE_FILE);
  if (baseFolder !== null) await files.copy(join(baseFolder, DATABASE_FILE), path);
  signal?.throwIfAborted();

  const written = await writeDatabase(path, base, change, task);
  await files.syncFile(path);
  const hasGraph = written.vectors > 0 && written.vectors >= task.exactScanBelowVectors;
  // Both read the finished database, in threads of their own.
  const [digest] = await bothDone(
    files.digest(path),
    hasGraph ? writeVectorGraph(folder, baseFolder, base, change.embedder, written, task) : null,
  );
  const digests: Record<string, FileDigest> = { [DATABASE_FILE]: digest };
  if (hasGraph) {
    await files.syncFile(join(folder, GRAPH_FILE));
    digests[GRAPH_FILE] = await files.digest(join(folder, GRAPH_FILE));
  }
  const { removedLabels: _, lastBaseLabel: __, newestArticle, ...counts } = written;
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    generation: task.generation,
    createdAt: task.createdAt,
    embedder: change.embedder,
    analyser: ANALYSER_VERSION,
    splitting: change.splitting,
    counts,
    newestArticle,
    files: digests,
  };
  signal?.throwIfAborted();
  task.onProgress('checking', 0, 1);
  await tryGeneration(folder, manifest);
  task.onProgress('checking', 1, 1);
  const manifestPath = join(folder, MANIFEST_FILE);
  await files.writeText(manifestPath, renderManifest(manifest));
  await files.syncFile(manifestPath);
  if ((await files.readText(manifestPath)) !== renderManifest(manifest))
    throw new Error(`${MANIFEST_FILE}: not written`);
  return manifest;
}

/** Waits for both even when one fails: what is thrown away afterwards must not be written to any more. */
async function bothDone<A, B>(one: Promise<A>, other: Promise<B> | null): Promise<readonly [A, B | null]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

interface WrittenDatabase {
  readonly articles: number;
  readonly passages: number;
  readonly vectors: number;
  readonly newestArticle: string | null;
  readonly removedLabels: readonly number[];
  readonly lastBaseLabel: number;
}

async function writeDatabase(
  path: string,
  base: Manifest | null,
  change: GenerationChange,
  { signal, onProgress }: GenerationTask,
): Promise<WrittenDatabase> {
  const database = openForWriting(path);
  try {
    if (base === null) database.exec(SCHEMA);
    const lastBaseLabel = lastLabel(database);
    const removedLabels = await applyChange(database, change, {
      analyseAgain: base !== null && base.analyser !== ANALYSER_VERSION,
      forgetVectors: base !== null && !sameEmbedder(base.embedder, change.embedder),
      signal,
      onArticle: (done) => onProgress('articles', done, change.put.length),
    });
    const newest: unknown = database.prepare('SELECT max(published_at) FROM articles').pluck().get();
    return {
      articles: countRows(database, 'articles'),
      passages: countRows(database, 'passages'),
      vectors: countRows(database, 'vectors'),
      newestArticle: typeof newest === 'string' ? newest : null,
      removedLabels,
      lastBaseLabel,
    };
  } finally {
    database.close();
  }
}

async function writeVectorGraph(
  folder: string,
  baseFolder: string | null,
  base: Manifest | null,
  embedder: EmbedderIdentity,
  { vectors, removedLabels, lastBaseLabel }: WrittenDatabase,
  { signal, onProgress }: GenerationTask,
): Promise<void> {
  const grows =
    baseFolder !== null && base?.files[GRAPH_FILE] !== undefined && sameEmbedder(base.embedder, embedder);
  await buildGraph(
    {
      dimensions: embedder.dimensions,
      file: join(folder, GRAPH_FILE),
      databaseFile: join(folder, DATABASE_FILE),
      vectors,
      base: grows
        ? { file: join(baseFolder, GRAPH_FILE), removed: removedLabels, lastLabel: lastBaseLabel }
        : null,
    },
    { signal, onPoint: (done, total) => onProgress('graph', done, total) },
  );
}

/**
 * Opens what was written as a reader would, and searches it. A library that reports success for a file it could not
 * write is found out here.
 */
async function tryGeneration(folder: string, manifest: Manifest): Promise<void> {
  const { database, graph } = await openGenerationFiles(folder, manifest);
  try {
    if (graph === null) return;
    for (const { label, vector } of vectorsAfter(database, 0, TRIED_POINTS)) {
      const near = graph.nearest(vector, 1);
      const [found] = vectorsOfLabels(
        database,
        near.map((neighbour) => neighbour.label),
      );
      const similarity = near[0]?.similarity ?? Number.NaN;
      const isSame =
        found !== undefined && Math.abs(innerProduct(vector, found.vector, 0) - similarity) < FLOAT32_SLACK;
      if (!isSame) throw new Error(`${GRAPH_FILE}: a trial search for vector ${label} failed`);
    }
  } finally {
    database.close();
  }
}

const TRIED_POINTS = 5;
const FLOAT32_SLACK = 1e-3;

function sameEmbedder(a: EmbedderIdentity, b: EmbedderIdentity): boolean {
  return (
    a.provider === b.provider &&
    a.model === b.model &&
    a.dimensions === b.dimensions &&
    a.convention === b.convention
  );
}
