import { fromHalf, toHalf } from '../../src/models/builtin/half-float.ts';
import type { Weights } from '../../src/models/builtin/weights-format.ts';
import type { Vocabulary } from './vocabulary.ts';

const LEVELS = 16;
const MIDDLE = (LEVELS - 1) / 2;
/** A row's largest value may be cut off when the others gain by a finer step: parts of the full range that are tried. */
const RANGES = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.54];
/** A row shorter than this says nothing: its scale is 0, and it adds nothing to a text. */
const SMALLEST_LENGTH = 1e-4;

/** The trained rows in four bits a value, each row with the step that loses least. */
export function quantise(
  model: string,
  rows: Float32Array,
  dimensions: number,
  vocabulary: Vocabulary,
): Weights {
  const count = vocabulary.size + vocabulary.buckets;
  const scales = new Uint16Array(count);
  const packed = new Uint8Array((count * dimensions) / 2);
  for (let row = 0; row < count; row += 1) {
    const values = rows.subarray(row * dimensions, (row + 1) * dimensions);
    const bits = bestScale(values);
    scales[row] = bits;
    pack(values, fromHalf(bits), packed.subarray((row * dimensions) / 2, ((row + 1) * dimensions) / 2));
  }
  const { size: words, buckets, keys, keyRows } = vocabulary;
  return { model, dimensions, words, buckets, keys, keyRows, scales, rows: packed };
}

function bestScale(values: Float32Array): number {
  if (!(Math.hypot(...values) > SMALLEST_LENGTH)) return 0;
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const range of RANGES) {
    const bits = toHalf((largest * range) / MIDDLE);
    const lost = errorOf(values, fromHalf(bits));
    if (lost >= least) continue;
    least = lost;
    best = bits;
  }
  return best;
}

function errorOf(values: Float32Array, step: number): number {
  let lost = 0;
  for (const value of values) lost += (value - (levelOf(value, step) - MIDDLE) * step) ** 2;
  return lost;
}

function levelOf(value: number, step: number): number {
  return step === 0 ? 0 : Math.min(LEVELS - 1, Math.max(0, Math.round(value / step + MIDDLE)));
}

function pack(values: Float32Array, step: number, into: Uint8Array): void {
  const half = values.length / 2;
  for (let d = 0; d < half; d += 1) {
    into[d] = levelOf(values[d] ?? 0, step) | (levelOf(values[d + half] ?? 0, step) << 4);
  }
}
