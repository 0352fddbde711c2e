import type { PassageStore } from '../../index/passage-store.ts';
import { rarity } from '../../searching/question.ts';
import type { TextReading } from '../../text/reading.ts';

/** What the rules go by besides the words. */
export interface CheckContext {
  /** Weight of an analysed term, 0 or above: the rarer, the more it says. See `rarityFrom`. */
  readonly rarityOf: (term: string) => number;
}

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
