import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { Translation } from './alignment.ts';
import type { TokenisedTexts } from './tokenised-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Arora et al. 2017, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings": a word of probability p weighs a / (a + p). */
const SMOOTHING = 0.001;
/** A word that the teacher and the translations say nothing about begins almost nowhere. */
const UNKNOWN_LENGTH = 0.05;

export interface InitialKnowledge {
  /** The teacher's direction for a word that stands in English texts; null when it was not asked. */
  english(word: number): Float32Array | null;
  translations(word: number): readonly Translation[];
}

/**
 * The rows that training begins with. An English word has the teacher's direction; a French one the mean of its
 * translations' directions, each weighed by Dice's coefficient; a word of both languages both, by how often it stands
 * in each; an n-gram the mean of the words that have it.
 */
export function initialRows(
  texts: TokenisedTexts,
  vocabulary: Vocabulary,
  dimensions: number,
  knowledge: InitialKnowledge,
  seed: number,
): Float32Array<SharedArrayBuffer> {
  const { size, buckets } = vocabulary;
  const rows = new Float32Array(new SharedArrayBuffer((size + buckets) * dimensions * 4));
  const rowOf = (row: number): Float32Array => rows.subarray(row * dimensions, (row + 1) * dimensions);
  const random = startRandom(seed);
  const total = sumOf(texts.english) + sumOf(texts.french);
  const known: boolean[] = [];
  for (let word = 0; word < size; word += 1) {
    const english = texts.english[word] ?? 0;
    const french = texts.french[word] ?? 0;
    const row = rowOf(word);
    addScaled(row, english > 0 ? knowledge.english(word) : null, english / (english + french));
    const translated = meanTranslation(knowledge, word, dimensions);
    addScaled(row, translated, french / (english + french));
    known.push(normalise(row));
  }
  fillGrams(vocabulary, rowOf, known, dimensions);
  for (let word = 0; word < size; word += 1) {
    const row = rowOf(word);
    if (known[word] !== true) addGrams(vocabulary, rowOf, word, row);
    if (known[word] !== true && !normalise(row)) {
      for (let d = 0; d < dimensions; d += 1) row[d] = random() - 0.5;
      normalise(row);
      scale(row, UNKNOWN_LENGTH);
    }
    const probability = ((texts.english[word] ?? 0) + (texts.french[word] ?? 0)) / total;
    scale(row, SMOOTHING / (SMOOTHING + probability));
  }
  return rows;
}

function meanTranslation(knowledge: InitialKnowledge, word: number, dimensions: number): Float32Array | null {
  const mean = new Float32Array(dimensions);
  for (const { word: english, dice } of knowledge.translations(word))
    addScaled(mean, knowledge.english(english), dice);
  return normalise(mean) ? mean : null;
}

/** Each bucket becomes the mean of its known words, then all are scaled so that a word of n-grams is as long as a word. */
function fillGrams(
  vocabulary: Vocabulary,
  rowOf: (row: number) => Float32Array,
  known: readonly boolean[],
  dimensions: number,
): void {
  const { size, buckets, grams, gramStarts } = vocabulary;
  const counts = new Int32Array(buckets);
  for (let word = 0; word < size; word += 1) {
    if (known[word] !== true) continue;
    for (let at = gramStarts[word] ?? 0; at < (gramStarts[word + 1] ?? 0); at += 1) {
      const row = grams[at] ?? 0;
      addScaled(rowOf(row), rowOf(word), 1);
      counts[row - size] = (counts[row - size] ?? 0) + 1;
    }
  }
  for (let bucket = 0; bucket < buckets; bucket += 1)
    scale(rowOf(size + bucket), 1 / Math.max(1, counts[bucket] ?? 0));
  let lengths = 0;
  let words = 0;
  for (let word = 0; word < size; word += 1) {
    if (known[word] !== true) continue;
    const composed = new Float32Array(dimensions);
    addGrams(vocabulary, rowOf, word, composed);
    lengths += Math.hypot(...composed);
    words += 1;
  }
  const longer = lengths > 0 ? words / lengths : 1;
  for (let bucket = 0; bucket < buckets; bucket += 1) scale(rowOf(size + bucket), longer);
}

function addGrams(
  vocabulary: Vocabulary,
  rowOf: (row: number) => Float32Array,
  word: number,
  into: Float32Array,
): void {
  const first = vocabulary.gramStarts[word] ?? 0;
  const last = vocabulary.gramStarts[word + 1] ?? first;
  for (let at = first; at < last; at += 1)
    addScaled(into, rowOf(vocabulary.grams[at] ?? 0), 1 / (last - first));
}

function addScaled(into: Float32Array, vector: Float32Array | null, factor: number): void {
  if (vector === null) return;
  for (let d = 0; d < into.length; d += 1) into[d] = (into[d] ?? 0) + factor * (vector[d] ?? 0);
}

function scale(row: Float32Array, factor: number): void {
  for (let d = 0; d < row.length; d += 1) row[d] = (row[d] ?? 0) * factor;
}

/** Scales to length 1; false when there is no direction. */
function normalise(row: Float32Array): boolean {
  const length = Math.hypot(...row);
  if (!(length > 1e-9)) return false;
  scale(row, 1 / length);
  return true;
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
