/** Below this length a vector has no direction worth the name. */
const SMALLEST_NORM = 1e-9;

/** The vector scaled to length 1; null when it has no direction: a value that is not finite, or length 0. */
export function unitVector(values: ArrayLike<number>): Float32Array | null {
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    squares += value * value;
  }
  const norm = Math.sqrt(squares);
  if (!(norm > SMALLEST_NORM && norm < Number.POSITIVE_INFINITY)) return null;
  const unit = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += 1) unit[at] = (values[at] ?? 0) / norm;
  return unit;
}

/** The inner product of two vectors. Always added up in the same order, so that equal vectors give equal products. */
export function innerProduct(a: Float32Array, b: Float32Array): number {
  let even = 0;
  let odd = 0;
  const pairs = a.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    even += (a[i] ?? 0) * (b[i] ?? 0);
    odd += (a[i + 1] ?? 0) * (b[i + 1] ?? 0);
  }
  if (pairs < a.length) even += (a[pairs] ?? 0) * (b[pairs] ?? 0);
  return even + odd;
}

/** The cosine of two unit vectors, −1 to 1, which those of float32 reach a little beyond; 0 where either is zeros. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return Math.min(1, Math.max(-1, innerProduct(a, b)));
}
