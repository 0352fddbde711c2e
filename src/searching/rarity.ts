/**
 * Rarity of a term: the inverse document frequency of BM25 in the form that never goes below 0
 * (Robertson and Zaragoza 2009, eq. 3.3, with 1 added inside the logarithm as Lucene does).
 *
 * @param containing number of passages that contain the term
 * @param all number of passages of the generation
 */
export function rarity(containing: number, all: number): number {
  return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
}
