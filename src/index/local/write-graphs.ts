import { join } from 'node:path';
import { innerProduct } from '../../models/unit-vector.ts';
import { MOST_AT_ONCE, sideBySide } from '../../system/side-by-side.ts';
import { buildGraph } from './build-graph.ts';
import { openForReading } from './database.ts';
import type { FileDigest } from './digest.ts';
import type { FileOperations } from './file-operations.ts';
import { openGraph } from './graph.ts';
import type { GraphTask } from './graph-task.ts';
import { DATABASE_FILE, graphFile } from './layout.ts';
import type { PlannedGraph } from './plan-graphs.ts';
import { vectorsBetween, vectorsOfLabels } from './vector-rows.ts';

export interface GraphsTask {
  /** Folder of the new generation, with its finished database. */
  readonly folder: string;
  readonly dimensions: number;
  readonly planned: readonly PlannedGraph[];
  /** The generation that the bases are from, whose files were verified; null: there are none. */
  readonly earlier: {
    readonly folder: string;
    readonly lastLabel: number;
    /** What its files hold. */
    readonly digests: Readonly<Record<string, FileDigest>>;
  } | null;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Writes and syncs the graphs of a generation, a few at a time; when one fails, the others end before this does, since
 * what is thrown away afterwards must not be written to any more.
 * @returns the checksum of each file, read from the disk.
 */
export async function writeGraphs(
  files: FileOperations,
  { folder, dimensions, planned, earlier, signal, onProgress }: GraphsTask,
): Promise<Readonly<Record<string, FileDigest>>> {
  const failed = new AbortController();
  const anySignal = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const progress = new Map(planned.map((graph) => [graph, { done: 0, total: graph.count }]));
  const write = async (graph: PlannedGraph): Promise<readonly [string, FileDigest]> => {
    const name = graphFile(graph.range);
    const path = join(folder, name);
    const base = earlier !== null && graph.base !== null ? { ...graph.base, ...earlier } : null;
    anySignal.throwIfAborted();
    if (base !== null && graph.isSame) {
      await files.copy(join(base.folder, name), path);
      await files.syncFile(path);
      const copied = await files.digest(path);
      if (copied.sha256 !== base.digests[name]?.sha256) throw new Error(`${name}: the copy differs`);
      return [name, copied];
    }
    const { range, count } = graph;
    const task = { dimensions, file: path, databaseFile: join(folder, DATABASE_FILE), range, count };
    await buildGraph(
      task,
      base === null ? null : { ...base, file: join(base.folder, graphFile(base.range)) },
      {
        signal: anySignal,
        onPoint(done, total) {
          progress.set(graph, { done, total });
          onProgress(...sumOf(progress.values()));
        },
      },
    );
    await files.syncFile(path);
    const digest = await files.digest(path);
    // Afterwards: what is vouched for is what was tried.
    await tryGraph(task).catch((cause: unknown) => {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
    return [name, digest];
  };
  const run = sideBySide(MOST_AT_ONCE);
  const written = await Promise.allSettled(
    planned.map((graph) =>
      run(() => write(graph)).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  signal?.throwIfAborted();
  // The first to fail is the reason; the others were stopped for it.
  failed.signal.throwIfAborted();
  return Object.fromEntries(
    written.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
  );
}

function sumOf(parts: Iterable<{ readonly done: number; readonly total: number }>): [number, number] {
  let done = 0;
  let total = 0;
  for (const part of parts) {
    done += part.done;
    total += part.total;
  }
  return [done, total];
}

const TRIED_POINTS = 3;
/** How far a cosine of the library, made in float32, may be from ours. */
const COSINE_SLACK = 1e-3;

/**
 * Opens a graph that was just written as a reader would, and searches it: a library that reports success for a file
 * it could not write is found out here.
 * @throws Error when it does not hold what it should.
 */
async function tryGraph({ dimensions, file, databaseFile, range, count }: GraphTask): Promise<void> {
  const graph = await openGraph(file, dimensions);
  if (graph.nodes < count) throw new Error(`${graph.nodes} vectors of ${count} are in the graph`);
  const database = openForReading(databaseFile);
  try {
    let tried = 0;
    for (const { label, vector } of vectorsBetween(database, range)) {
      const [near] = graph.nearest(vector, 1);
      const [found] = near === undefined ? [] : vectorsOfLabels(database, [near.label]);
      const similarity = found === undefined ? Number.NaN : innerProduct(vector, found.vector);
      if (!(Math.abs(similarity - (near?.similarity ?? 0)) < COSINE_SLACK))
        throw new Error(`a trial search for vector ${label} failed`);
      tried += 1;
      if (tried === TRIED_POINTS) return;
    }
  } finally {
    database.close();
  }
}
