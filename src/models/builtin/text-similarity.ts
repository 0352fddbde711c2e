import { cosine, unitVector } from '../unit-vector.ts';
import { builtinModel } from './load-model.ts';
import { emptyRowLists } from './row-lists.ts';

/** Cosines, −1 to 1, of a text with each of those that it was made for; 0 where either holds no known word. */
export type Similarities = (text: string) => readonly number[];

/**
 * How near a text is in meaning to each of some others, French or English alike, by the model that comes with the
 * program. It is there whatever embedder the index has, and costs microseconds a sentence, so that answers and
 * refusals do not depend on a provider.
 * @throws WeightsError when the model cannot be read.
 */
export function similaritiesTo(texts: readonly string[]): Similarities {
  return cosinesWith(texts, textDirection);
}

/** The same for single words, whose vectors are kept: texts share most of theirs. */
export function wordSimilaritiesTo(words: readonly string[]): Similarities {
  return cosinesWith(words, wordVector);
}

function cosinesWith(texts: readonly string[], vectorOf: (text: string) => Float32Array): Similarities {
  const wanted = texts.map((text) => vectorOf(text));
  return (text) => {
    const other = vectorOf(text);
    return wanted.map((vector) => cosine(vector, other));
  };
}

/** Vectors by word; emptied at this size, some 5 MB. */
const wordVectors = new Map<string, Float32Array>();
const MOST_KEPT_WORDS = 4_000;

/** The direction of a word's meaning, as `textDirection`. */
export function wordVector(word: string): Float32Array {
  const known = wordVectors.get(word);
  if (known !== undefined) return known;
  const made = textDirection(word);
  if (wordVectors.size >= MOST_KEPT_WORDS) wordVectors.clear();
  wordVectors.set(word, made);
  return made;
}

/** The direction of a text's meaning in that model, of length 1; zeros where it holds no known word. */
function textDirection(text: string): Float32Array {
  const { model } = builtinModel();
  const vector = new Float32Array(model.dimensions);
  model.look(text, rows);
  model.add(rows, 0, rows.words, 1, vector);
  return unitVector(vector) ?? vector;
}

/** Of one text at a time. */
const rows = emptyRowLists();
