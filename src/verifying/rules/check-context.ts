/** What the rules go by besides the words. */
export interface CheckContext {
  /** Weight of an analysed term, 0 or above: the rarer, the more it says. See `rarityFrom`. */
  readonly rarityOf: (term: string) => number;
  /**
   * Cosine of two sentences, −1 to 1, by an embedder: it may stand in for words that are missing, never for a number,
   * a date or a name.
   */
  readonly similarity?: (claim: string, sentence: string) => number;
}
