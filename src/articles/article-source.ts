import type { Bilingual } from '../messages/bilingual.ts';

/**
 * Version of all rules by which bytes become an article. It is part of `sourceHash`: with other rules, every file
 * counts as changed and is read again.
 */
export const READING_VERSION = 'kiosque-reading-3';

export interface Rejection {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly reason: Bilingual;
}

export interface ArticleSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 over the version of the reading rules and the bytes, in hexadecimal. */
  readonly sourceHash: string;
}
