import type { TextReading } from '../text/reading.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { AnalysedQuestion } from './question.ts';

/** Neighbours in the question may have one other word between them in the passage. */
const MAX_GAP = 2;

/**
 * How much of the question's word pairs stand together in a text, between 0 and 1: the share, by rarity, of
 * neighbouring question terms that occur in the same order with at most one word between them. BM25 does not see
 * word order; this does, and tells « ministre russe » from a text with a minister and a Russian.
 */
export function closeness(question: AnalysedQuestion, text: TextReading): number {
  const terms = question.terms.filter((term) => !term.isWhole);
  const weight = terms.reduce((sum, term) => sum + term.rarity, 0);
  if (terms.length < 2 || weight === 0) return 0;
  const said = text.terms.flatMap(({ term: word, isWhole }) => (isStopWord(word) || isWhole ? [] : [word]));
  const standTogether = (first: readonly string[], second: readonly string[]): boolean =>
    said.some(
      (word, at) =>
        first.includes(word) && said.slice(at + 1, at + 1 + MAX_GAP).some((later) => second.includes(later)),
    );
  let together = 0;
  for (const [index, term] of terms.slice(0, -1).entries()) {
    const next = terms[index + 1];
    if (next !== undefined && standTogether(term.forms, next.forms))
      together += Math.min(term.rarity, next.rarity);
  }
  return together / weight;
}
