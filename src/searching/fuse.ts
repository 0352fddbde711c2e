import type { StoreHit } from '../index/passage-store.ts';

/** What each signal weighs in the fused score; lexical rank weighs 1. Chosen on development sets: docs/retrieval.md. */
export interface FusionWeights {
  readonly similarity: number;
  readonly closeness: number;
  /** Standard deviations above the mean from which more similarity counts for nothing; no limit when not given. */
  readonly similarityCap?: number;
}

/** In French, words find more than meaning does; across languages it is the other way round. */
const FRENCH_SIMILARITY = 0.45;
const ENGLISH_SIMILARITY = 1.5;
const CLOSENESS = 1.5;
/**
 * In French, a passage that is nearer than others by more than two standard deviations is no surer for it: it is often
 * one on the same subject that leaves the answer out. In English that nearness may be all there is.
 */
const FRENCH_CAP = 2;
const ENGLISH_CAP = 5;

/**
 * The weights for a question that is so English: geometric between the two languages, so that a question that may be
 * either loses little in both.
 * @param englishShare 0 for French, 1 for English
 */
export function fusionWeights(englishShare: number): FusionWeights {
  const similarity = FRENCH_SIMILARITY * (ENGLISH_SIMILARITY / FRENCH_SIMILARITY) ** englishShare;
  return {
    similarity,
    closeness: CLOSENESS,
    similarityCap: FRENCH_CAP + (ENGLISH_CAP - FRENCH_CAP) * englishShare,
  };
}

export interface ScoredHit<Hit extends StoreHit = StoreHit> {
  readonly hit: Hit;
  readonly score: number;
}

/**
 * The hits with their fused score, best first: z-scores of BM25 and of the similarity over these candidates,
 * weighted and added (the similarity up to its cap), plus the weighted closeness. Where a signal tells nothing apart
 * (all equal, or no vector) it counts for nothing. Ties keep the order of the hits.
 */
export function fuse<Hit extends StoreHit>(
  hits: readonly Hit[],
  closenessOf: (hit: Hit) => number,
  weights: FusionWeights,
): readonly ScoredHit<Hit>[] {
  const cap = weights.similarityCap ?? Number.POSITIVE_INFINITY;
  const lexical = zScores(hits.map((hit) => hit.lexical));
  const similarity = zScores(hits.map((hit) => hit.similarity ?? 0));
  return hits
    .map((hit, index) => ({
      hit,
      score:
        (lexical[index] ?? 0) +
        weights.similarity * Math.min(similarity[index] ?? 0, cap) +
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
