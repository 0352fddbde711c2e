import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { StepMemory, StepOrder } from './step-memory.ts';

/** The most useful words are never unknown: to spell them would take time and n-grams from those that are. */
const COMMON_WORDS = 2_000;

/** Writes the unit vectors of texts `from` up to `to` of the batch, and the rows that each is made of. */
export function readTexts(memory: StepMemory, order: StepOrder, from: number, to: number): void {
  for (let text = from; text < to; text += 1) {
    findParts(memory, order, text);
    sumParts(memory, text);
  }
}

/** A random window of the text; some of its known words are read by their n-grams, as unknown ones are. */
function findParts(memory: StepMemory, order: StepOrder, text: number): void {
  const { settings, tokens, starts, grams, gramStarts, parts, partWeights } = memory;
  const number = memory.batchTexts[text] ?? 0;
  const textStart = starts[number] ?? 0;
  const length = (starts[number + 1] ?? 0) - textStart;
  const random = randomOf(settings.seed, order.step, text);
  const window = text < settings.pairs ? order.leftWords : settings.windowWords;
  const spare = Math.max(0, length - window);
  const start = textStart + Math.floor(random() * (spare + 1));
  const end = Math.min(start + window, textStart + length);
  let part = memory.partStarts[text] ?? 0;
  for (let at = start; at < end; at += 1) {
    const word = tokens[at] ?? 0;
    const isRead =
      word < COMMON_WORDS ||
      (word < settings.vocabularySize &&
        random() >= settings.gramShare &&
        uniform(settings.seed, order.step, word) >= order.unknownShare);
    if (isRead) {
      parts[part] = word;
      partWeights[part] = 1;
      part += 1;
      continue;
    }
    const first = gramStarts[word] ?? 0;
    const last = gramStarts[word + 1] ?? first;
    for (let gram = first; gram < last; gram += 1) {
      parts[part] = grams[gram] ?? 0;
      partWeights[part] = 1 / (last - first);
      part += 1;
    }
  }
  memory.partEnds[text] = part;
}

function sumParts(memory: StepMemory, text: number): void {
  const { rows, parts, partWeights, units, settings } = memory;
  const { dimensions } = settings;
  const sum = new Float64Array(dimensions);
  for (let part = memory.partStarts[text] ?? 0; part < (memory.partEnds[text] ?? 0); part += 1) {
    const from = (parts[part] ?? 0) * dimensions;
    const weight = partWeights[part] ?? 0;
    for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + weight * (rows[from + d] ?? 0);
  }
  let squares = 0;
  for (let d = 0; d < dimensions; d += 1) squares += (sum[d] ?? 0) ** 2;
  const length = Math.max(Math.sqrt(squares), 1e-6);
  memory.lengths[text] = length;
  for (let d = 0; d < dimensions; d += 1) units[text * dimensions + d] = (sum[d] ?? 0) / length;
}

/** A stream of its own for each text of each step, whichever thread reads it. */
function randomOf(seed: number, step: number, text: number): () => number {
  return startRandom(
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca77) ^ Math.imul(text + 1, 0xc2b2ae3d),
  );
}

/** The same number from 0 to 1 for a word wherever it stands in a step's batch. */
function uniform(seed: number, step: number, word: number): number {
  let mixed =
    Math.imul(seed + 7, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca77) ^ Math.imul(word + 1, 0xc2b2ae3d);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}
