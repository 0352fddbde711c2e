import type { Article } from '../articles/article.ts';
import type { Passage, SplittingSettings } from '../articles/passage.ts';
import type { EmbedderIdentity } from '../models/embedder.ts';

/** A passage to index with the vectors it is found by. */
export interface PassageEntry {
  readonly passage: Passage;
  /**
   * SHA-256 (hexadecimal) of what the embedder sees: equal hashes have equal vectors, across articles and
   * generations.
   */
  readonly embeddingHash: string;
  /** Null: the base generation or an entry before this one has the vectors of this hash already. */
  readonly vectors: readonly Float32Array[] | null;
}

export interface ArticleEntry {
  readonly article: Article;
  readonly passages: readonly PassageEntry[];
}

/** Entries that are made when they are asked for, one after the other: all of them may not fit into the memory. */
export interface EntryStream extends AsyncIterable<ArticleEntry> {
  readonly length: number;
}

/** What a new generation holds, said as the difference from the one it starts from. */
export interface GenerationChange<
  Entries extends readonly ArticleEntry[] | EntryStream = readonly ArticleEntry[],
> {
  /** `fresh`: start from nothing. `current`: start from the published generation, if there is one. */
  readonly base: 'fresh' | 'current';
  /** Ids of articles of the base that are not in the new generation. Unknown ids are ignored. */
  readonly remove: readonly string[];
  /** New articles, and changed ones, which replace the article of the same id. Read once. */
  readonly put: Entries;
  readonly embedder: EmbedderIdentity;
  /** What the embedder's source needs to restore it; stored as it is. */
  readonly embedderState: Uint8Array | null;
  readonly splitting: SplittingSettings;
  /** Version of the rules by which all its articles were read. */
  readonly reading: string;
}

/** A change whose entries may come one by one. */
export type StreamedChange = GenerationChange<readonly ArticleEntry[] | EntryStream>;
