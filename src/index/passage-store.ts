import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import type { Manifest } from './manifest.ts';

/** Narrows a search to some articles; every given condition must hold. Dates are `YYYY-MM-DD`, inclusive. */
export interface ArticleFilter {
  /** Articles without a date never match a date condition, unless `withUndated` is given. */
  readonly since?: string;
  readonly until?: string;
  readonly withUndated?: true;
  /** Compared without case and accents; matches when the publisher contains it. */
  readonly publisher?: string;
  readonly articleIds?: readonly string[];
}

export interface StoreQuery {
  /** Analysed terms; a passage needs only one of them. Empty: no lexical search. */
  readonly terms: readonly string[];
  /** A unit vector of the generation's embedder, or null: no vector search. */
  readonly vector: Float32Array | null;
  readonly filter: ArticleFilter;
  /** How many candidates each of the two searches brings; at least 1. */
  readonly limit: number;
}

export interface StoreHit {
  readonly passage: Passage;
  readonly article: Article;
  /** BM25, 0 or above, higher is better; 0 when no term is in the passage. */
  readonly lexical: number;
  /** Cosine between −1 and 1 of the passage's best vector; null when the query had none. */
  readonly similarity: number | null;
}

export interface TermFrequency {
  readonly term: string;
  /** Number of passages that contain the term. */
  readonly passages: number;
}

/** What a list shows of an article: everything but its words. */
export type ArticleHeadline = Omit<Article, 'text' | 'bodyStart' | 'sourceHash'>;

/**
 * Articles of one cluster that `copies` gives: more papers than any agency has in a collection, and still read at once.
 */
export const MOST_VERSIONS = 50;

/**
 * One published generation, open for reading. Whoever holds it sees that generation only, whatever is published
 * meanwhile; whoever opened it closes it.
 */
export interface PassageStore {
  readonly manifest: Manifest;
  /**
   * The union of the best `limit` passages of each search, each with both scores, ordered by article path and
   * ordinal. Equal content gives equal hits, however the generation came to be.
   */
  search(query: StoreQuery): Promise<readonly StoreHit[]>;
  /** Articles newest first, undated ones last, then by path; without a filter, all. */
  articles(filter?: ArticleFilter): Promise<readonly Article[]>;
  /** All articles without their texts, in the order of `articles`: 100,000 of them take some 30 MB. */
  headlines(): Promise<readonly ArticleHeadline[]>;
  /**
   * The articles that hold a term of every group, in the headline or anywhere in the body, without their texts and in
   * the order of `articles`: all that there are. Without groups, all that the filter leaves.
   * @param groups analysed terms; those of one group stand for each other
   */
  matching(
    groups: readonly (readonly string[])[],
    filter?: ArticleFilter,
  ): Promise<readonly ArticleHeadline[]>;
  /**
   * By the id of each of these articles that has copies, the articles that print the same report in the same words or
   * nearly, itself among them unless there are more than `MOST_VERSIONS`. The main one comes first: the first that was
   * published; of one day, or undated, the fullest.
   */
  copies(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly ArticleHeadline[]>>;
  /** The passages of an article in order; empty for an unknown id. */
  passagesOf(articleId: string): Promise<readonly Passage[]>;
  /** How often each term occurs in headlines or bodies; unknown terms have 0. */
  frequencies(terms: readonly string[]): Promise<readonly TermFrequency[]>;
  /** All indexed terms that begin with the prefix (one character or more), in code unit order. */
  vocabulary(prefix: string): Promise<readonly TermFrequency[]>;
  close(): Promise<void>;
}
