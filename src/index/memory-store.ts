import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import { ANALYSER_VERSION, indexText } from '../text/analyse.ts';
import { matchesFilter } from './article-filter.ts';
import { checkQueryVector, entryChecks } from './change-checks.ts';
import { findClusters } from './copies/clusters.ts';
import { COPIES_VERSION, sketchOf } from './copies/sketch.ts';
import { PassageVectorError } from './errors.ts';
import type { GenerationChange } from './generation-change.ts';
import { bestPassages, compareArticles, comparePlaces, type PassagePlace, usableLimit } from './hit-order.ts';
import { lexicalFields, searchableTerms } from './lexical-scoring.ts';
import { FORMAT_VERSION, type Manifest } from './manifest.ts';
import { memoryLexical } from './memory-lexical.ts';
import {
  type ArticleFilter,
  type ArticleHeadline,
  MOST_VERSIONS,
  type PassageStore,
  type StoreQuery,
} from './passage-store.ts';
import { clampCosine, innerProduct } from './vector-arithmetic.ts';

export interface MemoryStoreOptions {
  /** Name of the generation in the manifest; `memory` when not given. */
  readonly generation?: string;
  readonly createdAt?: Date;
}

/**
 * A store in memory over the articles of a change, which is taken as fresh: there is no base. It answers as a local
 * store of the same content does, and suits small collections, evaluations and tests.
 * @throws PassageVectorError for a vector that must not be indexed, or a hash that came without vectors.
 * @throws UnsoundEntryError for an entry that contradicts itself.
 */
export function memoryStore(change: GenerationChange, options: MemoryStoreOptions = {}): PassageStore {
  change.put.forEach(entryChecks(change.embedder));
  const vectors = vectorsByHash(change);
  const entries = change.put.flatMap(({ article, passages }) => {
    const analysedTitle = indexText(article.title);
    return passages.map(({ passage, embeddingHash }): MemoryEntry => {
      const known = vectors.get(embeddingHash);
      if (known === undefined)
        throw new PassageVectorError(article.path, passage.ordinal, { kind: 'missing' });
      const fields = lexicalFields(article, passage, analysedTitle);
      return { article, passage, path: article.path, ordinal: passage.ordinal, fields, vectors: known };
    });
  });
  const articles = change.put.map(({ article }) => article).sort(compareArticles);
  const manifest = manifestOf(change, articles, entries.length, vectors, options);
  let clusters: ReadonlyMap<string, readonly ArticleHeadline[]> | null = null;
  const lexical = memoryLexical(entries.map(({ fields }) => fields));

  return {
    manifest,
    async search({ terms, vector, filter, limit }: StoreQuery) {
      if (vector !== null) checkQueryVector(vector, change.embedder.dimensions);
      const most = usableLimit(limit, entries.length);
      const allowed = entries.map(({ article }) => matchesFilter(article, filter));
      const scores = lexical.scores(searchableTerms(terms));
      const cosines = vector === null ? null : entries.map((entry) => similarity(vector, entry.vectors));
      const best = (scoreOf: (index: number) => number | undefined) =>
        bestPassages(scoreEntries(entries, allowed, scoreOf), most);
      const found = [...best((i) => scores.get(i)), ...(cosines === null ? [] : best((i) => cosines[i]))];
      return [...new Map(found.map((candidate) => [candidate.index, candidate])).values()]
        .sort(comparePlaces)
        .map(({ index, entry: { passage, article } }) => ({
          passage,
          article,
          lexical: scores.get(index) ?? 0,
          similarity: cosines?.[index] ?? null,
        }));
    },
    async articles(filter: ArticleFilter = {}) {
      return articles.filter((article) => matchesFilter(article, filter));
    },
    async headlines() {
      return articles.map(headlineOf);
    },
    async matching(groups, filter = {}) {
      const holders = groups.map(
        (terms) =>
          new Set(
            [...lexical.scores(searchableTerms(terms)).keys()].map((index) => entries[index]?.article.id),
          ),
      );
      return articles
        .filter((article) => matchesFilter(article, filter) && holders.every((ids) => ids.has(article.id)))
        .map(headlineOf);
    },
    async copies(articleIds) {
      clusters ??= clustersById(articles);
      const known = clusters;
      return new Map(
        articleIds.flatMap((id) => {
          const cluster = known.get(id);
          return cluster === undefined ? [] : [[id, cluster]];
        }),
      );
    },
    async passagesOf(articleId) {
      const passages = entries
        .filter(({ article }) => article.id === articleId)
        .map(({ passage }) => passage);
      return passages.sort((a, b) => a.ordinal - b.ordinal);
    },
    async frequencies(terms) {
      return lexical.frequencies(terms);
    },
    async vocabulary(prefix) {
      return lexical.vocabulary(prefix);
    },
    async close() {},
  };
}

function clustersById(articles: readonly Article[]): ReadonlyMap<string, readonly ArticleHeadline[]> {
  const sketched = articles.map((article) => ({
    article,
    path: article.path,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
    ...sketchOf(article),
  }));
  const clusters = findClusters(sketched).clusters.flatMap((cluster) => {
    const headlines = cluster.slice(0, MOST_VERSIONS).map(({ article }) => headlineOf(article));
    return cluster.map(({ article }) => [article.id, headlines] as const);
  });
  return new Map(clusters);
}

function headlineOf(article: Article): ArticleHeadline {
  const { text: _text, bodyStart: _start, sourceHash: _hash, ...headline } = article;
  return headline;
}

interface MemoryEntry extends PassagePlace {
  readonly article: Article;
  readonly passage: Passage;
  readonly fields: ReturnType<typeof lexicalFields>;
  readonly vectors: readonly Float32Array[];
}

interface ScoredEntry extends PassagePlace {
  readonly index: number;
  readonly entry: MemoryEntry;
  readonly score: number;
}

function scoreEntries(
  entries: readonly MemoryEntry[],
  allowed: readonly boolean[],
  scoreOf: (index: number) => number | undefined,
): readonly ScoredEntry[] {
  return entries.flatMap((entry, index) => {
    const score = scoreOf(index);
    if (score === undefined || allowed[index] !== true) return [];
    return [{ index, entry, score, path: entry.path, ordinal: entry.ordinal }];
  });
}

/** The first vectors given for a hash count, as in a generation on disk. */
function vectorsByHash(change: GenerationChange): ReadonlyMap<string, readonly Float32Array[]> {
  const vectors = new Map<string, readonly Float32Array[]>();
  for (const { embeddingHash, vectors: given } of change.put.flatMap(({ passages }) => passages)) {
    if (given !== null && !vectors.has(embeddingHash)) vectors.set(embeddingHash, given);
  }
  return vectors;
}

function similarity(query: Float32Array, vectors: readonly Float32Array[]): number {
  return Math.max(...vectors.map((vector) => clampCosine(innerProduct(query, vector, 0))));
}

function manifestOf(
  change: GenerationChange,
  articles: readonly Article[],
  passages: number,
  vectors: ReadonlyMap<string, readonly Float32Array[]>,
  { generation = 'memory', createdAt = new Date() }: MemoryStoreOptions,
): Manifest {
  const windows = [...vectors.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    formatVersion: FORMAT_VERSION,
    generation,
    createdAt: createdAt.toISOString(),
    embedder: change.embedder,
    analyser: ANALYSER_VERSION,
    copies: COPIES_VERSION,
    reading: change.reading,
    splitting: change.splitting,
    counts: { articles: articles.length, passages, vectors: windows },
    newestArticle: articles[0]?.publishedAt ?? null,
    files: {},
  };
}
