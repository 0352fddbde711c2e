import { join } from 'node:path';
import { type EmbedderIdentity, isSameEmbedder } from '../../models/embedder.ts';
import type { StreamedChange } from '../generation-change.ts';
import { FORMAT_VERSION, type Manifest } from '../manifest.ts';
import { type AppliedChange, applyChange } from './apply-change.ts';
import { openForWriting } from './database.ts';
import type { FileOperations } from './file-operations.ts';
import { DATABASE_FILE, generationFolder, MANIFEST_FILE } from './layout.ts';
import { graphsOf, renderManifest } from './manifest-file.ts';
import { openGenerationFiles } from './open.ts';
import { type PlannedGraph, planGraphs } from './plan-graphs.ts';
import { writeGraphs } from './write-graphs.ts';

/** What a publication is busy with: writing articles, linking vectors, or reading everything again. */
export type PublishStep = 'articles' | 'graph' | 'checking';

export interface GenerationTask {
  readonly generation: string;
  /** Where to write it. */
  readonly folder: string;
  readonly createdAt: string;
  readonly exactScanBelowVectors: number;
  readonly mostVectorsAGraph: number | undefined;
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
  change: StreamedChange,
  task: GenerationTask,
): Promise<Manifest> {
  const { folder, signal } = task;
  const baseFolder = base === null ? null : generationFolder(indexFolder, base.generation);
  const path = join(folder, DATABASE_FILE);
  if (baseFolder !== null) await files.copy(join(baseFolder, DATABASE_FILE), path);
  signal?.throwIfAborted();

  const written = await writeDatabase(path, base, change, task);
  const planned = planWrittenGraphs(base, change.embedder, written, task);
  // Both only read the finished database, in threads of their own.
  const digest = files.syncFile(path).then(() => files.digest(path));
  const graphs = writeGraphs(files, {
    folder,
    dimensions: change.embedder.dimensions,
    planned,
    earlier:
      base === null || baseFolder === null
        ? null
        : { folder: baseFolder, lastLabel: written.lastBaseLabel, digests: base.files },
    signal,
    onProgress: (done, total) => task.onProgress('graph', done, total),
  });
  // Waits for both even when one fails: what is thrown away afterwards must not be written to any more.
  await Promise.allSettled([digest, graphs]);
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    generation: task.generation,
    createdAt: task.createdAt,
    ...written.content,
    files: { [DATABASE_FILE]: await digest, ...(await graphs) },
  };
  signal?.throwIfAborted();
  task.onProgress('checking', 0, 1);
  // Graphs were tried one by one when they were written.
  (await openGenerationFiles(folder, manifest, null)).database.close();
  task.onProgress('checking', 1, 1);
  const manifestPath = join(folder, MANIFEST_FILE);
  await files.writeText(manifestPath, renderManifest(manifest));
  await files.syncFile(manifestPath);
  if ((await files.readText(manifestPath)) !== renderManifest(manifest))
    throw new Error(`${MANIFEST_FILE}: not written`);
  return manifest;
}

async function writeDatabase(
  path: string,
  base: Manifest | null,
  change: StreamedChange,
  { signal, onProgress }: GenerationTask,
): Promise<AppliedChange> {
  const database = openForWriting(path);
  try {
    return await applyChange(database, base, change, signal, (done) =>
      onProgress('articles', done, change.put.length),
    );
  } finally {
    database.close();
  }
}

/** None while there are so few vectors that comparing all of them is better. */
function planWrittenGraphs(
  base: Manifest | null,
  embedder: EmbedderIdentity,
  { labels, removedLabels, lastBaseLabel }: AppliedChange,
  { exactScanBelowVectors, mostVectorsAGraph }: GenerationTask,
): readonly PlannedGraph[] {
  if (labels.length < exactScanBelowVectors) return [];
  const ranges = base === null || !isSameEmbedder(base.embedder, embedder) ? [] : graphsOf(base);
  const earlier = ranges.length === 0 ? null : { ranges, lastLabel: lastBaseLabel, removed: removedLabels };
  return planGraphs(labels, earlier, mostVectorsAGraph);
}
