import type { Word } from '../../language/words.ts';
import { wordFeatures } from './features.ts';
import { mixed } from './hashing.ts';
import type { LearnedRarity } from './learned-state.ts';

export const DIMENSIONS = 384;

/**
 * What all n-grams of a word weigh together beside the word itself, however long it is: without that,
 * "anticonstitutionnellement" would drown a question. Measured on French encyclopedia questions, 0.7 to 1.3 differ
 * by a point of R@1; 0.4 loses three.
 */
const GRAM_WEIGHT = 0.8;
/**
 * Each word goes to this many dimensions, an n-gram to one: two words then collide in a small part only. Against
 * one dimension, eight gained seven points of R@1 on the same questions; sixteen gained no more.
 */
const WORD_DIMENSIONS = 8;
/** The cache of word vectors is emptied at this size: about 30 MB. */
const MAX_CACHED_WORDS = 50_000;

/** A word as a sparse vector: its features' dimensions, and their signed weights. */
export interface WordVector {
  readonly dimensions: Uint16Array;
  readonly weights: Float32Array;
}

/**
 * Looks words up as sparse vectors by signed feature hashing (Weinberger et al. 2009); null for a stop word. A
 * word's features never depend on its neighbours, so each form is computed once.
 */
export function wordVectors(learned: LearnedRarity): (word: Word) => WordVector | null {
  const known = new Map<string, WordVector | null>();
  return (word) => {
    const found = known.get(word.text);
    if (found !== undefined) return found;
    const vector = vectorOf(word, learned);
    if (known.size >= MAX_CACHED_WORDS) known.clear();
    known.set(word.text, vector);
    return vector;
  };
}

function vectorOf(word: Word, learned: LearnedRarity): WordVector | null {
  const dimensions: number[] = [];
  const weights: number[] = [];
  const add = (hash: number, weight: number): void => {
    dimensions.push((hash & 0x7fff) % DIMENSIONS);
    weights.push((hash & 0x8000) === 0 ? weight : -weight);
  };
  for (const part of wordFeatures(word)) {
    const rarity = learned.rarity(part.whole);
    for (let copy = 0; copy < WORD_DIMENSIONS; copy += 1) {
      add(mixed(part.whole + copy), rarity / Math.sqrt(WORD_DIMENSIONS));
    }
    const gramWeight = GRAM_WEIGHT / Math.sqrt(Math.max(1, part.grams.length));
    for (const gram of part.grams) add(gram, learned.rarity(gram) * gramWeight);
  }
  if (dimensions.length === 0) return null;
  return { dimensions: Uint16Array.from(dimensions), weights: Float32Array.from(weights) };
}
