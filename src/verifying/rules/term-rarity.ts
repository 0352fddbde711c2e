import type { TextReading } from '../../language/reading.ts';
import { rarity } from '../../retrieval/rarity.ts';
import type { PassageStore } from '../../store/passage-store.ts';

/**
 * Rarities of the terms of some texts in one generation, from a single look-up. A term of none of the texts weighs as
 * one that no passage has.
 */
export async function rarityFrom(
  store: PassageStore,
  texts: readonly TextReading[],
): Promise<(term: string) => number> {
  const terms = [...new Set(texts.flatMap(({ terms: written }) => written.map(({ term }) => term)))];
  const all = store.manifest.counts.passages;
  const frequencies = terms.length === 0 ? [] : await store.frequencies(terms);
  const rarities = new Map(frequencies.map(({ term, passages }) => [term, rarity(passages, all)]));
  const unknown = rarity(0, all);
  return (term) => rarities.get(term) ?? unknown;
}
