import type { StepMemory, StepOrder } from './step-memory.ts';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

/**
 * Adds the batch's gradients up for the rows of one thread (row modulo threads) and moves those rows by Adam (Kingma &
 * Ba 2015). Rows that the batch does not touch stay as they are, their means as well ("lazy").
 */
export function updateRows(memory: StepMemory, order: StepOrder, thread: number): void {
  const { settings, parts, partWeights, sumGradients, gradient } = memory;
  const { dimensions, threads, pairs } = settings;
  const touched = new Set<number>();
  for (let text = 0; text < pairs * 2; text += 1) {
    const from = text * dimensions;
    for (let part = memory.partStarts[text] ?? 0; part < (memory.partEnds[text] ?? 0); part += 1) {
      const row = parts[part] ?? 0;
      if (row % threads !== thread) continue;
      touched.add(row);
      const weight = partWeights[part] ?? 0;
      const into = row * dimensions;
      for (let d = 0; d < dimensions; d += 1) {
        gradient[into + d] = (gradient[into + d] ?? 0) + weight * (sumGradients[from + d] ?? 0);
      }
    }
  }
  for (const row of touched) moveRow(memory, order, row * dimensions);
}

function moveRow(memory: StepMemory, order: StepOrder, from: number): void {
  const { rows, first, second, gradient, settings } = memory;
  const firstBias = 1 - FIRST_DECAY ** order.step;
  const secondBias = 1 - SECOND_DECAY ** order.step;
  for (let at = from; at < from + settings.dimensions; at += 1) {
    const slope = gradient[at] ?? 0;
    const mean = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * slope;
    const square = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
    first[at] = mean;
    second[at] = square;
    gradient[at] = 0;
    rows[at] =
      (rows[at] ?? 0) -
      (order.learningRate * (mean / firstBias)) / (Math.sqrt(square / secondBias) + EPSILON);
  }
}
