import type { Article } from '../../articles/article.ts';
import { isOpenFilter } from '../article-filter.ts';
import { checkQueryVector } from '../change-checks.ts';
import { COPIES_VERSION } from '../copies/sketch.ts';
import { bestPassages, compareArticles, comparePlaces, usableLimit } from '../hit-order.ts';
import type { Manifest } from '../manifest.ts';
import type { PassageStore, StoreHit, StoreQuery } from '../passage-store.ts';
import { embedderStateOf } from './apply-change.ts';
import {
  type ArticleFile,
  articleCondition,
  passageOf,
  passageRowsOf,
  readArticleFiles,
  readHeadlines,
  selectArticles,
  selectPassages,
} from './article-rows.ts';
import { readCopies } from './copy-rows.ts';
import type { Database } from './database.ts';
import {
  holdsTerm,
  lexicalCandidates,
  searchableTerms,
  termFrequencies,
  termsWithPrefix,
} from './lexical.ts';
import { knownEmbeddings, similarities } from './vector-rows.ts';
import type { VectorSearch } from './vector-search.ts';

/** A published generation of an index folder. */
export interface LocalStore extends PassageStore {
  /** What the embedder's source needs to restore it, or null. */
  readonly embedderState: Uint8Array | null;
  /** The file of every article, in no order. */
  articleFiles(): Promise<readonly ArticleFile[]>;
  /** Every hash whose vectors the generation holds (`PassageEntry.embeddingHash`). */
  embeddingHashes(): Promise<Pick<ReadonlySet<string>, 'has'>>;
}

/** A store over an open database, which it closes. */
export function localStore(manifest: Manifest, database: Database, vectorSearch: VectorSearch): LocalStore {
  const running = new Set<Promise<unknown>>();
  return {
    manifest,
    embedderState: embedderStateOf(database),
    async articleFiles() {
      return readArticleFiles(database);
    },
    async embeddingHashes() {
      return knownEmbeddings(database);
    },
    async search(query) {
      const searching = search(database, manifest, vectorSearch, query);
      running.add(searching);
      try {
        return await searching;
      } finally {
        running.delete(searching);
      }
    },
    async articles(filter = {}) {
      return [...selectArticles(database, articleCondition(filter)).values()].sort(compareArticles);
    },
    async headlines() {
      return [...readHeadlines(database, articleCondition({})).values()].sort(compareArticles);
    },
    async matching(groups, filter = {}) {
      const conditions = [
        articleCondition(filter),
        ...groups.map((terms) => holdsTerm(searchableTerms(terms))),
      ];
      const found = readHeadlines(database, {
        sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
        values: conditions.flatMap(({ values }) => values),
      });
      return [...found.values()].sort(compareArticles);
    },
    async copies(articleIds) {
      // Clusters of other rules are not believed; the next ingestion finds them anew.
      return manifest.copies === COPIES_VERSION ? readCopies(database, articleIds) : new Map();
    },
    async passagesOf(articleId) {
      const found = selectArticles(database, articleCondition({ articleIds: [articleId] }));
      return [...found].flatMap(([key, article]) =>
        passageRowsOf(database, key).map((row) => passageOf(row, article)),
      );
    },
    async frequencies(terms) {
      return termFrequencies(database, terms);
    },
    async vocabulary(prefix) {
      return prefix === '' ? [] : termsWithPrefix(database, prefix);
    },
    async close() {
      await Promise.allSettled(running);
      database.close();
    },
  };
}

async function search(
  database: Database,
  manifest: Manifest,
  vectorSearch: VectorSearch,
  { terms, vector, filter, limit }: StoreQuery,
): Promise<readonly StoreHit[]> {
  if (vector !== null) checkQueryVector(vector, manifest.embedder.dimensions);
  const most = usableLimit(limit, manifest.counts.passages);
  const words = searchableTerms(terms);
  const condition = isOpenFilter(filter) ? null : articleCondition(filter);
  const near = vector === null ? [] : await vectorSearch(vector, most, condition);
  const nearIds = near.map(({ id }) => id);
  const candidates = words.length === 0 ? [] : lexicalCandidates(database, words, most, condition, nearIds);
  const lexical = bestPassages(candidates, most);
  const scores = new Map(candidates.map(({ id, score }) => [id, score]));

  const found = selectPassages(database, [...new Set([...lexical.map(({ id }) => id), ...nearIds])]);
  const embeddings = [...new Set(found.map(({ row }) => row.embedding))];
  const cosines = vector === null ? null : similarities(database, vector, embeddings);
  return found
    .map(({ row, passage, article }) => ({
      passage,
      article,
      lexical: scores.get(row.id) ?? 0,
      similarity: cosines?.get(row.embedding) ?? null,
    }))
    .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

function placeOf({ article, passage }: { article: Article; passage: StoreHit['passage'] }) {
  return { path: article.path, ordinal: passage.ordinal };
}
