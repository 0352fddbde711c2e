import { compareText } from './hit-order.ts';
import {
  BM25_B,
  BM25_K1,
  BM25_LEAST_IDF,
  BODY_WEIGHT,
  type LexicalFields,
  settledScore,
  TITLE_WEIGHT,
  tokensOf,
} from './lexical-scoring.ts';
import type { TermFrequency } from './passage-store.ts';

/** BM25 over passages in memory, numbered as they were given. */
export interface MemoryLexical {
  /** Scores of all passages that hold one of the terms. */
  scores(terms: readonly string[]): ReadonlyMap<number, number>;
  frequencies(terms: readonly string[]): readonly TermFrequency[];
  vocabulary(prefix: string): readonly TermFrequency[];
}

/**
 * FTS5's bm25() (https://sqlite.org/fts5.html#the_bm25_function) in the same order of arithmetic: an occurrence
 * counts with its column's weight, a passage's length is that of both columns.
 */
export function memoryLexical(passages: readonly LexicalFields[]): MemoryLexical {
  const postings = new Map<string, Map<number, number>>();
  const lengths = passages.map(({ title, body }, passage) => {
    const titleTokens = tokensOf(title);
    const bodyTokens = tokensOf(body);
    for (const token of titleTokens) count(postings, token, passage, TITLE_WEIGHT);
    for (const token of bodyTokens) count(postings, token, passage, BODY_WEIGHT);
    return titleTokens.length + bodyTokens.length;
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / passages.length;
  const found = (term: string): TermFrequency => ({ term, passages: postings.get(term)?.size ?? 0 });

  return {
    scores(terms) {
      const sums = new Map<number, number>();
      for (const term of terms) {
        const weights = postings.get(term);
        if (weights === undefined) continue;
        const idf = inverseFrequency(passages.length, weights.size);
        for (const [passage, weight] of weights) {
          const length = lengths[passage] ?? 0;
          const damping = BM25_K1 * (1 - BM25_B + (BM25_B * length) / averageLength);
          const part = idf * ((weight * (BM25_K1 + 1)) / (weight + damping));
          sums.set(passage, (sums.get(passage) ?? 0) + part);
        }
      }
      return new Map([...sums].map(([passage, sum]) => [passage, settledScore(sum)]));
    },
    frequencies: (terms) => terms.map(found),
    vocabulary: (prefix) =>
      [...postings.keys()]
        .filter((term) => prefix !== '' && term.startsWith(prefix))
        .sort(compareText)
        .map(found),
  };
}

function count(
  postings: Map<string, Map<number, number>>,
  term: string,
  passage: number,
  weight: number,
): void {
  const weights = postings.get(term) ?? new Map<number, number>();
  postings.set(term, weights.set(passage, (weights.get(passage) ?? 0) + weight));
}

function inverseFrequency(passages: number, withTerm: number): number {
  const idf = Math.log((passages - withTerm + 0.5) / (withTerm + 0.5));
  return idf > 0 ? idf : BM25_LEAST_IDF;
}
