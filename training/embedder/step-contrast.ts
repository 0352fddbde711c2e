import type { StepMemory } from './step-memory.ts';

/** Pairs are compared in blocks of so many rows by so many columns: sixteen sums fit into registers. */
const BLOCK = 4;

/**
 * Writes exp((similarity - 1) / temperature) of lefts `from` up to `to` with all rights: the numbers are at most 1, so
 * nothing overflows. A text that is equal to the one that belongs there is no wrong answer: it counts 0.
 */
export function compareTexts(memory: StepMemory, from: number, to: number): void {
  const { settings, units, exponentials, batchTexts } = memory;
  const { pairs, dimensions, temperature } = settings;
  const block = new Float64Array(BLOCK * BLOCK);
  for (let i = from; i < to; i += BLOCK) {
    for (let j = 0; j < pairs; j += BLOCK) {
      products(units, i * dimensions, (pairs + j) * dimensions, dimensions, block);
      for (let at = 0; at < block.length; at += 1) {
        const row = i + Math.floor(at / BLOCK);
        const column = j + (at % BLOCK);
        const isTwin =
          row !== column &&
          (batchTexts[row] === batchTexts[column] || batchTexts[pairs + row] === batchTexts[pairs + column]);
        exponentials[row * pairs + column] = isTwin ? 0 : Math.exp(((block[at] ?? 0) - 1) / temperature);
      }
    }
    for (let row = i; row < i + BLOCK; row += 1) {
      let sum = 0;
      for (let j = 0; j < pairs; j += 1) sum += exponentials[row * pairs + j] ?? 0;
      memory.rowSums[row] = sum;
    }
  }
}

/** Sums of columns `from` up to `to`. */
export function sumColumns(memory: StepMemory, from: number, to: number): void {
  const { exponentials, columnSums } = memory;
  const { pairs } = memory.settings;
  columnSums.fill(0, from, to);
  for (let i = 0; i < pairs; i += 1) {
    for (let j = from; j < to; j += 1)
      columnSums[j] = (columnSums[j] ?? 0) + (exponentials[i * pairs + j] ?? 0);
  }
}

/** The scalar products of four vectors from `a` on with four from `b` on. */
function products(units: Float32Array, a: number, b: number, dimensions: number, block: Float64Array): void {
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0,
    s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0,
    s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const a0 = units[a + d] ?? 0,
      a1 = units[a + dimensions + d] ?? 0;
    const a2 = units[a + 2 * dimensions + d] ?? 0,
      a3 = units[a + 3 * dimensions + d] ?? 0;
    const b0 = units[b + d] ?? 0,
      b1 = units[b + dimensions + d] ?? 0;
    const b2 = units[b + 2 * dimensions + d] ?? 0,
      b3 = units[b + 3 * dimensions + d] ?? 0;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
  }
  block[0] = s00;
  block[1] = s01;
  block[2] = s02;
  block[3] = s03;
  block[4] = s10;
  block[5] = s11;
  block[6] = s12;
  block[7] = s13;
  block[8] = s20;
  block[9] = s21;
  block[10] = s22;
  block[11] = s23;
  block[12] = s30;
  block[13] = s31;
  block[14] = s32;
  block[15] = s33;
}
