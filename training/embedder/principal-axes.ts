/** Sweeps of Jacobi's method: a symmetric matrix of some hundred rows converges in fewer. */
const MAX_SWEEPS = 12;
/** Off-diagonal weight, as a part of the diagonal's, that no vector feels. */
const CONVERGED = 1e-12;

/** Turns vectors into fewer dimensions: centred, seen along the axes of greatest variance, of length 1. */
export interface Projection {
  /** Part of the variance that is kept, from 0 to 1. */
  readonly kept: number;
  project(vector: Float32Array, mean: Float32Array): Float32Array;
}

export function meanOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float64Array(dimensions);
  for (const vector of vectors)
    for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0);
  return Float32Array.from(mean, (sum) => sum / Math.max(1, vectors.length));
}

/** Principal component analysis (Pearson 1901) by Jacobi rotations of the covariance matrix. */
export function principalAxes(
  vectors: readonly Float32Array[],
  mean: Float32Array,
  dimensions: number,
): Projection {
  const size = mean.length;
  const { values, axes } = eigen(covariance(vectors, mean), size);
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const chosen = order.slice(0, dimensions);
  const variance = (indexes: readonly number[]): number =>
    indexes.reduce((sum, at) => sum + Math.max(0, values[at] ?? 0), 0);
  const chosenAxes = Float64Array.from({ length: dimensions * size }, (_, at) => {
    return axes[(at % size) * size + (chosen[Math.floor(at / size)] ?? 0)] ?? 0;
  });
  return {
    kept: variance(chosen) / variance(order),
    project(vector, ownMean) {
      const projected = new Float32Array(dimensions);
      let squares = 0;
      for (let d = 0; d < dimensions; d += 1) {
        let dot = 0;
        for (let at = 0; at < size; at += 1) {
          dot += ((vector[at] ?? 0) - (ownMean[at] ?? 0)) * (chosenAxes[d * size + at] ?? 0);
        }
        projected[d] = dot;
        squares += dot * dot;
      }
      const norm = Math.sqrt(squares);
      if (norm > 0) for (let d = 0; d < dimensions; d += 1) projected[d] = (projected[d] ?? 0) / norm;
      return projected;
    },
  };
}

function covariance(vectors: readonly Float32Array[], mean: Float32Array): Float64Array {
  const size = mean.length;
  const matrix = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (const vector of vectors) {
    for (let d = 0; d < size; d += 1) centred[d] = (vector[d] ?? 0) - (mean[d] ?? 0);
    for (let i = 0; i < size; i += 1) {
      const value = centred[i] ?? 0;
      for (let j = i; j < size; j += 1)
        matrix[i * size + j] = (matrix[i * size + j] ?? 0) + value * (centred[j] ?? 0);
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) matrix[i * size + j] = matrix[j * size + i] ?? 0;
  return matrix;
}

/** Eigenvalues, and eigenvectors in the columns of `axes` (Golub & Van Loan, "Matrix Computations", 8.5). */
function eigen(
  matrix: Float64Array,
  size: number,
): { readonly values: Float64Array; readonly axes: Float64Array } {
  const axes = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) axes[i * size + i] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let off = 0;
    let diagonal = 0;
    for (let i = 0; i < size; i += 1) {
      diagonal += (matrix[i * size + i] ?? 0) ** 2;
      for (let j = i + 1; j < size; j += 1) off += (matrix[i * size + j] ?? 0) ** 2;
    }
    if (off <= CONVERGED * diagonal) break;
    for (let p = 0; p < size - 1; p += 1)
      for (let q = p + 1; q < size; q += 1) rotate(matrix, axes, size, p, q);
  }
  return { values: Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] ?? 0), axes };
}

function rotate(matrix: Float64Array, axes: Float64Array, size: number, p: number, q: number): void {
  const offDiagonal = matrix[p * size + q] ?? 0;
  if (offDiagonal === 0) return;
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * offDiagonal);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (values: Float64Array, first: number, second: number): void => {
    const a = values[first] ?? 0;
    const b = values[second] ?? 0;
    values[first] = cosine * a - sine * b;
    values[second] = sine * a + cosine * b;
  };
  for (let k = 0; k < size; k += 1) turn(matrix, p * size + k, q * size + k);
  for (let k = 0; k < size; k += 1) turn(matrix, k * size + p, k * size + q);
  for (let k = 0; k < size; k += 1) turn(axes, k * size + p, k * size + q);
}
