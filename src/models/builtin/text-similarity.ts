import { builtinModel, type LoadedModel } from './load-model.ts';
import { emptyRowLists } from './row-lists.ts';

/** Cosines, −1 to 1, of a text with each of those that it was made for; 0 where either holds no known word. */
export type Similarities = (text: string) => readonly number[];

/**
 * How near a text is in meaning to each of some others, French or English alike, by the model that comes with the
 * program. It is there whatever embedder the index has, and costs microseconds a sentence, so that answers and
 * refusals do not depend on a provider.
 * @throws WeightsError when the model cannot be read.
 */
export function similaritiesTo(
  texts: readonly string[],
  load: () => LoadedModel = builtinModel,
): Similarities {
  const { model } = load();
  const rows = emptyRowLists();
  /** The unit vector of a text, or zeros. */
  const vectorOf = (text: string, into: Float32Array): Float32Array => {
    model.look(text, rows);
    into.fill(0);
    model.add(rows, 0, rows.words, 1, into);
    const norm = Math.sqrt(product(into, into));
    if (norm > 0) for (let d = 0; d < into.length; d += 1) into[d] = (into[d] ?? 0) / norm;
    return into;
  };
  const wanted = texts.map((text) => vectorOf(text, new Float32Array(model.dimensions)));
  const other = new Float32Array(model.dimensions);
  return (text) => {
    vectorOf(text, other);
    return wanted.map((vector) => Math.max(-1, Math.min(1, product(vector, other))));
  };
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
