import type { ArticleFilter, PassageStore } from '../index/passage-store.ts';
import type { Embedder } from '../models/embedder.ts';
import { englishShare } from '../text/detect-language.ts';
import type { TextReading } from '../text/reading.ts';
import { closeness } from './closeness.ts';
import { collapseCopies, type ReadHit, shareTopPlaces } from './diversify.ts';
import { fuse, fusionWeights } from './fuse.ts';
import { applyPreferences, searchPreferring } from './prefer.ts';
import { type AnalysedQuestion, analyseQuestion, searchTerms } from './question.ts';
import { type ReadPassage, readPassages } from './read-passage.ts';

/** How many passages each of the two searches brings before fusion. */
const CANDIDATES = 40;
/** How many passages are looked at for copies and closeness: the tail below never reaches the top ten. */
const RANKED_PASSAGES = 30;

export interface RankedPassage extends ReadPassage {
  /** From 1. */
  readonly rank: number;
  /** Fused score: comparable within one question only. */
  readonly score: number;
  /** The same words in other articles: agency reports are printed by many papers. */
  readonly copies: readonly ReadPassage[];
}

export interface RetrievalOptions {
  readonly filter?: ArticleFilter;
  /** `lexical` and `vector` use one search alone, for comparison. */
  readonly mode?: 'hybrid' | 'lexical' | 'vector';
  /** Articles that match one of these come a little before equal ones, and are found even where others fit better. */
  readonly preferences?: readonly ArticleFilter[];
  /** Looks at twice as many passages, and lets one article take all places. */
  readonly isWide?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Retrieval {
  readonly question: AnalysedQuestion;
  /** False: words were searched alone. */
  readonly hasVector: boolean;
  /** Best first; at most 30. */
  readonly passages: readonly RankedPassage[];
}

/** A question as it is searched for, however often: its words held against one generation, and its vector. */
export interface SearchedQuestion {
  readonly question: AnalysedQuestion;
  /** Null: words are searched alone. */
  readonly vector: Float32Array | null;
}

/**
 * The passages of one generation that fit a question. Without an embedder (or when the question has no vector)
 * the lexical search answers alone.
 */
export async function retrieve(
  store: PassageStore,
  embedder: Embedder | null,
  asked: TextReading,
  { signal, ...options }: RetrievalOptions = {},
): Promise<Retrieval> {
  const asks = options.mode === 'lexical' ? null : embedder;
  return searchPassages(store, await prepareQuestion(store, asks, asked, signal), options);
}

/**
 * What is found out once for all searches for a question: of words that no article has, what is meant; and the vector.
 */
export async function prepareQuestion(
  store: PassageStore,
  embedder: Embedder | null,
  asked: TextReading,
  signal?: AbortSignal,
): Promise<SearchedQuestion> {
  const question = await analyseQuestion(store, asked);
  const vector = embedder === null ? null : await embedder.embedQuestion(asked.text, signal);
  return { question, vector };
}

/** The same as `retrieve` for a question that was prepared for this generation. */
export async function searchPassages(
  store: PassageStore,
  { question, vector }: SearchedQuestion,
  options: Omit<RetrievalOptions, 'signal'>,
): Promise<Retrieval> {
  const { mode = 'hybrid', preferences = [], isWide = false } = options;
  const query = {
    terms: mode === 'vector' ? [] : searchTerms(question),
    vector,
    filter: options.filter ?? {},
    limit: isWide ? 2 * CANDIDATES : CANDIDATES,
  };
  const hits = readPassages(await searchPreferring(store, query, preferences));
  const ranked = applyPreferences(rank(question, hits, mode), preferences);
  const isOneArticle = options.filter?.articleIds?.length === 1;
  const distinct = collapseCopies(ranked.slice(0, RANKED_PASSAGES));
  const shared = isOneArticle || isWide ? distinct : shareTopPlaces(distinct);
  return {
    question,
    hasVector: vector !== null,
    passages: shared.map(({ hit, score, copies }, index) => ({ ...hit, rank: index + 1, score, copies })),
  };
}

/** The passages, each followed by its copies in other articles, under its rank and score. */
export function withCopies(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return passages.flatMap((each) => [each, ...each.copies.map((copy) => ({ ...each, ...copy }))]);
}

/** Passages of several searches, each at its first place and as it was found last, with their new ranks. */
export function rerank(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  const distinct = new Map(passages.map((each) => [`${each.article.id} ${each.passage.ordinal}`, each]));
  return [...distinct.values()].map((passage, index) => ({ ...passage, rank: index + 1 }));
}

function rank(question: AnalysedQuestion, hits: readonly ReadHit[], mode: 'hybrid' | 'lexical' | 'vector') {
  if (mode === 'vector') return fuse(hits, () => 0, { similarity: 1, closeness: 0 });
  if (mode === 'lexical') return fuse(hits, () => 0, { similarity: 0, closeness: 0 });
  // Without one term of the question there are no pairs of them, and reading a passage costs a tenth of a millisecond.
  const closenessOf = ({ lexical, reading }: ReadHit): number =>
    lexical === 0 ? 0 : closeness(question, reading.text);
  return fuse(hits, closenessOf, fusionWeights(englishShare(question.reading)));
}
