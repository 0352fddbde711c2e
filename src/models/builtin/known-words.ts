import { builtinModel } from './load-model.ts';

/**
 * Whether a word is among the 44,000 of French and English that the model that comes with the program knows.
 * @throws WeightsError when the model cannot be read.
 */
export function isKnownWord(word: string): boolean {
  return builtinModel().model.knows(word);
}
