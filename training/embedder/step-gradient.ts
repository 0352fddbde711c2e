import type { StepMemory, StepOrder } from './step-memory.ts';

/** Vectors whose gradients are summed at once: the others are then read a quarter as often. */
const BLOCK = 4;
/** Wrong answers that four texts together pull less than this are left out: they are most of the work and change nothing. */
const SMALLEST_PULL = 1e-7;

/**
 * Writes the gradients of the sums of texts `from` up to `to` (all lefts or all rights), and returns their part of the
 * loss: symmetric InfoNCE (van den Oord et al. 2018; both directions as in Radford et al. 2021), and with a teacher
 * 1 - cosine to its vector.
 */
export function differentiate(memory: StepMemory, order: StepOrder, from: number, to: number): number {
  const { dimensions } = memory.settings;
  const gradients = new Float64Array(BLOCK * dimensions);
  let loss = 0;
  for (let text = from; text < to; text += BLOCK) {
    gradients.fill(0);
    contrast(memory, text, gradients);
    for (let at = 0; at < BLOCK; at += 1) {
      const own = gradients.subarray(at * dimensions, (at + 1) * dimensions);
      loss += ownLoss(memory, text + at);
      if (order.isTaught) loss += teach(memory, text + at, own);
      throughLength(memory, text + at, own);
    }
  }
  return loss;
}

function contrast(memory: StepMemory, text: number, gradients: Float64Array): void {
  const { settings, units } = memory;
  const { pairs, dimensions } = settings;
  const others = text < pairs ? pairs : 0;
  const pulls = new Float64Array(BLOCK * BLOCK);
  for (let other = 0; other < pairs; other += BLOCK) {
    for (let at = 0; at < pulls.length; at += 1) {
      pulls[at] = pullOf(memory, text + Math.floor(at / BLOCK), other + (at % BLOCK));
    }
    const from = (others + other) * dimensions;
    for (let at = 0; at < BLOCK; at += 1) {
      const p0 = pulls[at * BLOCK] ?? 0;
      const p1 = pulls[at * BLOCK + 1] ?? 0;
      const p2 = pulls[at * BLOCK + 2] ?? 0;
      const p3 = pulls[at * BLOCK + 3] ?? 0;
      if (Math.abs(p0) + Math.abs(p1) + Math.abs(p2) + Math.abs(p3) < SMALLEST_PULL) continue;
      const into = at * dimensions;
      for (let d = 0; d < dimensions; d += 1) {
        gradients[into + d] =
          (gradients[into + d] ?? 0) +
          p0 * (units[from + d] ?? 0) +
          p1 * (units[from + dimensions + d] ?? 0) +
          p2 * (units[from + 2 * dimensions + d] ?? 0) +
          p3 * (units[from + 3 * dimensions + d] ?? 0);
      }
    }
  }
}

/** The slope of the loss along the similarity of a text with the `other`th text of the other side. */
function pullOf(memory: StepMemory, text: number, other: number): number {
  const { settings, exponentials, rowSums, columnSums } = memory;
  const { pairs, temperature } = settings;
  const row = text < pairs ? text : other;
  const column = text < pairs ? other : text - pairs;
  const e = exponentials[row * pairs + column] ?? 0;
  const likely = e / (rowSums[row] ?? 1) + e / (columnSums[column] ?? 1);
  return (likely - (row === column ? 2 : 0)) / (2 * temperature * pairs);
}

/** Minus the logarithm of the probability that the text is given its own counterpart, half of the symmetric loss. */
function ownLoss(memory: StepMemory, text: number): number {
  const { exponentials, rowSums, columnSums, settings } = memory;
  const pair = text % settings.pairs;
  const sum = (text < settings.pairs ? rowSums[pair] : columnSums[pair]) ?? 1;
  return -Math.log((exponentials[pair * settings.pairs + pair] ?? 0) / sum + 1e-12) / (2 * settings.pairs);
}

function teach(memory: StepMemory, text: number, gradient: Float64Array): number {
  const { settings, units, teacher, batchTeacher } = memory;
  const { dimensions, pairs, teacherWeight } = settings;
  const taught = batchTeacher[text % pairs] ?? -1;
  if (taught < 0) return 0;
  const scale = teacherWeight / (2 * pairs);
  let cosine = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const target = teacher[taught * dimensions + d] ?? 0;
    cosine += target * (units[text * dimensions + d] ?? 0);
    gradient[d] = (gradient[d] ?? 0) - scale * target;
  }
  return scale * (1 - cosine);
}

/** From the gradient of the unit vector to that of the sum: what points along the vector changes nothing. */
function throughLength(memory: StepMemory, text: number, gradient: Float64Array): void {
  const { units, sumGradients, settings } = memory;
  const { dimensions } = settings;
  const from = text * dimensions;
  let along = 0;
  for (let d = 0; d < dimensions; d += 1) along += (gradient[d] ?? 0) * (units[from + d] ?? 0);
  const length = memory.lengths[text] ?? 1;
  for (let d = 0; d < dimensions; d += 1) {
    sumGradients[from + d] = ((gradient[d] ?? 0) - along * (units[from + d] ?? 0)) / length;
  }
}
