/** A passage: an exact slice of one article's text, the unit of retrieval. */
export interface Passage {
  readonly articleId: string;
  /** Position among the article's passages, from 0. */
  readonly ordinal: number;
  /** `article.text.slice(start, end)` is the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How articles are split; part of a generation's manifest, since another value means other passages. */
export interface SplittingSettings {
  /** Upper length of a passage in characters; only a sentence longer than this makes a longer one. */
  readonly maxPassageChars: number;
  /** Version of the splitting rules. */
  readonly version: number;
}

/**
 * About 900 characters: long enough to hold a claim with its attribution, short enough that a reader finds the
 * quote in it at a glance, and about 150 French words.
 */
export const defaultSplitting: SplittingSettings = { maxPassageChars: 900, version: 1 };
