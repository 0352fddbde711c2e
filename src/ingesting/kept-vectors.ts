import { checkVectors } from '../index/change-checks.ts';
import type { PassagePlace } from '../index/hit-order.ts';
import { bytesOf, fourByteView } from '../index/local/four-byte-numbers.ts';
import type { KeptWork } from '../index/local/kept-work.ts';
import type { EmbedderIdentity } from '../models/embedder.ts';

/** Vectors of one embedder by what it saw, on the disk rather than in memory. */
export interface KeptVectors {
  /** Whether an earlier ingestion that was broken off may have left some. */
  readonly isResumed: boolean;
  find(embeddingHash: string): readonly Float32Array[] | null;
  /** @throws PassageVectorError, naming the passage, when these cannot be its vectors: they are not kept */
  keep(embeddingHash: string, vectors: readonly Float32Array[], passage: PassagePlace): void;
}

/** Another value whenever what is kept has another form. */
const FORMAT = 'vectors-1';

export function keptVectors(work: KeptWork, embedder: EmbedderIdentity): KeptVectors {
  const { dimensions } = embedder;
  const prefix = JSON.stringify([FORMAT, embedder]);
  return {
    isResumed: work.isResumed,
    find(embeddingHash) {
      const bytes = work.find(prefix + embeddingHash);
      return bytes === null ? null : vectorsIn(bytes, dimensions);
    },
    keep(embeddingHash, vectors, passage) {
      checkVectors(passage, vectors, dimensions);
      const values = new Float32Array(vectors.length * dimensions);
      vectors.forEach((vector, at) => {
        values.set(vector, at * dimensions);
      });
      work.keep(prefix + embeddingHash, bytesOf(values));
    },
  };
}

function vectorsIn(bytes: Uint8Array, dimensions: number): readonly Float32Array[] {
  const values = new Float32Array(...fourByteView(bytes));
  return Array.from({ length: values.length / dimensions }, (_, at) =>
    values.subarray(at * dimensions, (at + 1) * dimensions),
  );
}
