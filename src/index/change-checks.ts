import type { Bilingual } from '../messages/bilingual.ts';
import { articleGivenTwice, passageIsNoSlice, vectorProblems } from '../messages/index-entries.ts';
import type { EmbedderIdentity } from '../models/embedder.ts';
import { PassageVectorError, QueryVectorError, UnsoundEntryError } from './errors.ts';
import type { ArticleEntry } from './generation-change.ts';
import type { PassagePlace } from './hit-order.ts';

/**
 * How far a vector's length may be from 1. Float32 rounding over a few thousand dimensions stays below 1e-4;
 * a model that forgot to normalise is far above.
 */
const NORM_TOLERANCE = 1e-3;

/**
 * A function that checks everything about an entry of a change that can be known without its base.
 * @throws PassageVectorError for a vector of another length than `dimensions`, a value that is not finite, a norm
 * that is not 1, or an empty list of vectors.
 * @throws UnsoundEntryError for a passage that is not a slice of its article, or an article given twice.
 */
export function entryChecks({ dimensions }: EmbedderIdentity): (entry: ArticleEntry) => void {
  const articleIds = new Set<string>();
  return ({ article, passages }) => {
    if (articleIds.has(article.id)) throw new UnsoundEntryError(article.path, null, articleGivenTwice);
    articleIds.add(article.id);
    const ordinals = new Set<number>();
    for (const { passage, vectors } of passages) {
      if (ordinals.has(passage.ordinal)) {
        throw new UnsoundEntryError(article.path, passage.ordinal, articleGivenTwice);
      }
      ordinals.add(passage.ordinal);
      if (
        passage.articleId !== article.id ||
        article.text.slice(passage.start, passage.end) !== passage.text
      ) {
        throw new UnsoundEntryError(article.path, passage.ordinal, passageIsNoSlice);
      }
      if (vectors !== null)
        checkVectors({ path: article.path, ordinal: passage.ordinal }, vectors, dimensions);
    }
  };
}

/** @throws PassageVectorError, naming the passage, when these cannot be its vectors. */
export function checkVectors(
  { path, ordinal }: PassagePlace,
  vectors: readonly Float32Array[],
  dimensions: number,
): void {
  if (vectors.length === 0) throw new PassageVectorError(path, ordinal, vectorProblems.missing);
  for (const vector of vectors) {
    const problem = vectorProblem(vector, dimensions);
    if (problem !== null) throw new PassageVectorError(path, ordinal, problem);
  }
}

/** @throws QueryVectorError when the vector cannot be compared with vectors of `dimensions` dimensions. */
export function checkQueryVector(vector: Float32Array, dimensions: number): void {
  const problem = vectorProblem(vector, dimensions);
  if (problem !== null) throw new QueryVectorError(problem);
}

function vectorProblem(vector: Float32Array, dimensions: number): Bilingual | null {
  if (vector.length !== dimensions) return vectorProblems.dimensions(vector.length, dimensions);
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!Number.isFinite(squares)) return vectorProblems.notFinite;
  const norm = Math.sqrt(squares);
  return Math.abs(norm - 1) <= NORM_TOLERANCE ? null : vectorProblems.norm(norm);
}
