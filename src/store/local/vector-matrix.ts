import { clampCosine, innerProduct } from '../vector-arithmetic.ts';
import type { Database } from './database.ts';
import { countRows } from './database.ts';
import { makePauses } from './pauses.ts';
import { vectorsAfter } from './vector-rows.ts';

/** All vectors of a generation in memory: 1.5 KB each at 384 dimensions. */
export interface VectorMatrix {
  /**
   * The embeddings with the cosine of their best vector, best first.
   * @param allowed the only embeddings to compare, or null for all.
   */
  rank(
    query: Float32Array,
    allowed: ReadonlySet<number> | null,
  ): Promise<readonly { readonly embedding: number; readonly score: number }[]>;
}

/** Reads the vectors of a database, a thousand at a time. */
export async function readMatrix(database: Database, dimensions: number): Promise<VectorMatrix> {
  const pause = makePauses();
  const count = countRows(database, 'vectors');
  const values = new Float32Array(count * dimensions);
  const embeddings = new Int32Array(count);
  let row = 0;
  let label = 0;
  for (;;) {
    const some = vectorsAfter(database, label, VECTORS_A_READ);
    for (const stored of some) {
      values.set(stored.vector, row * dimensions);
      embeddings[row] = stored.embedding;
      label = stored.label;
      row += 1;
    }
    if (some.length < VECTORS_A_READ) break;
    await pause();
  }
  return {
    async rank(query, allowed) {
      const turns = makePauses();
      const best = new Map<number, number>();
      for (let i = 0; i < count; i += 1) {
        if (i % ROWS_A_CHECK === 0) await turns();
        const embedding = embeddings[i] ?? 0;
        if (allowed !== null && !allowed.has(embedding)) continue;
        const score = clampCosine(innerProduct(query, values, i));
        if (score > (best.get(embedding) ?? Number.NEGATIVE_INFINITY)) best.set(embedding, score);
      }
      return [...best].map(([embedding, score]) => ({ embedding, score })).sort((a, b) => b.score - a.score);
    },
  };
}

const VECTORS_A_READ = 1_000;
/** Rows compared between two looks at the clock; about a millisecond. */
const ROWS_A_CHECK = 2_000;
