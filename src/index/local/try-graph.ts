import { innerProduct } from '../vector-arithmetic.ts';
import { openForReading } from './database.ts';
import { openGraph } from './graph.ts';
import type { GraphTask } from './graph-task.ts';
import { vectorsBetween, vectorsOfLabels } from './vector-rows.ts';

const TRIED_POINTS = 3;
/** How far a cosine of the library, made in float32, may be from ours. */
const COSINE_SLACK = 1e-3;

/**
 * Opens a graph that was just written as a reader would, and searches it: a library that reports success for a file
 * it could not write is found out here.
 * @throws Error when it does not hold what it should.
 */
export async function tryGraph({ dimensions, file, databaseFile, range, count }: GraphTask): Promise<void> {
  const graph = await openGraph(file, dimensions);
  if (graph.nodes < count) throw new Error(`${graph.nodes} vectors of ${count} are in the graph`);
  const database = openForReading(databaseFile);
  try {
    let tried = 0;
    for (const { label, vector } of vectorsBetween(database, range)) {
      const [near] = graph.nearest(vector, 1);
      const [found] = near === undefined ? [] : vectorsOfLabels(database, [near.label]);
      const similarity = found === undefined ? Number.NaN : innerProduct(vector, found.vector, 0);
      if (!(Math.abs(similarity - (near?.similarity ?? 0)) < COSINE_SLACK))
        throw new Error(`a trial search for vector ${label} failed`);
      tried += 1;
      if (tried === TRIED_POINTS) return;
    }
  } finally {
    database.close();
  }
}
