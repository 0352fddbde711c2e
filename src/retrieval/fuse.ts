import type { Language } from '../messages/bilingual.ts';
import type { StoreHit } from '../store/passage-store.ts';

/** What each signal weighs in the fused score; lexical rank weighs 1. Chosen on development sets: docs/retrieval.md. */
export interface FusionWeights {
  readonly similarity: number;
  readonly closeness: number;
}

/** With the built-in embedder, by the language of the question. */
export const fusionWeights: Readonly<Record<Language, FusionWeights>> = {
  fr: { similarity: 0.15, closeness: 3 },
  en: { similarity: 0.6, closeness: 3 },
};

export interface ScoredHit {
  readonly hit: StoreHit;
  readonly score: number;
}

/**
 * The hits with their fused score, best first: z-scores of BM25 and of the similarity over these candidates,
 * weighted and added, plus the weighted closeness. Where a signal tells nothing apart (all equal, or no
 * vector) it counts for nothing. Ties keep the order of the hits.
 */
export function fuse(
  hits: readonly StoreHit[],
  closenessOf: (hit: StoreHit) => number,
  weights: FusionWeights,
): readonly ScoredHit[] {
  const lexical = zScores(hits.map((hit) => hit.lexical));
  const similarity = zScores(hits.map((hit) => hit.similarity ?? 0));
  return hits
    .map((hit, index) => ({
      hit,
      score:
        (lexical[index] ?? 0) +
        weights.similarity * (similarity[index] ?? 0) +
        weights.closeness * closenessOf(hit),
    }))
    .sort((a, b) => b.score - a.score);
}

/** (value − mean) / standard deviation of each value; all 0 when the values do not differ. */
export function zScores(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-12 ? 0 : (value - mean) / deviation));
}
