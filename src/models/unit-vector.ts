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
