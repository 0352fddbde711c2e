/**
 * The inner product of a query with row `row` of a matrix of float32 rows; for unit vectors, their cosine.
 * Always added up in the same order, so that equal vectors give equal similarities in every adapter.
 */
export function innerProduct(query: Float32Array, matrix: Float32Array, row: number): number {
  const offset = row * query.length;
  let even = 0;
  let odd = 0;
  const pairs = query.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    even += (query[i] ?? 0) * (matrix[offset + i] ?? 0);
    odd += (query[i + 1] ?? 0) * (matrix[offset + i + 1] ?? 0);
  }
  if (pairs < query.length) even += (query[pairs] ?? 0) * (matrix[offset + pairs] ?? 0);
  return even + odd;
}

/** A cosine within −1 and 1: unit vectors of float32 reach a little beyond. */
export function clampCosine(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
