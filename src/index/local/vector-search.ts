import { makePauses } from '../../system/pauses.ts';
import { bestPassages, type PassagePlace } from '../hit-order.ts';
import { type ArticleCondition, articleCondition } from './article-rows.ts';
import { countRows, type Database, type SqlValue } from './database.ts';
import { scanOf, type VectorIndex } from './graph.ts';
import type { ScoredPassage } from './lexical.ts';
import { ALL_LABELS, similarities, vectorsBetween, vectorsOfLabels } from './vector-rows.ts';

/**
 * The best `limit` passages for a query vector that was checked, each with the cosine of its best vector; in no order.
 * @param condition null: every article
 */
export type VectorSearch = (
  query: Float32Array,
  limit: number,
  condition: ArticleCondition | null,
) => Promise<readonly ScoredPassage[]>;

/** An embedding with its cosine. */
interface Ranked {
  readonly embedding: number;
  readonly score: number;
}

/**
 * Up to this many embeddings a filtered search reads the vectors of all that match: exact, and about 20 ms at 384
 * dimensions. Beyond, the index finds enough of them by looking a little further.
 */
const NARROW_FILTER_EMBEDDINGS = 4_000;
/** How far the index is searched for passages that match a filter before all matching ones are compared. */
const MOST_INDEX_RESULTS = 4_000;
/** How far the index's cosines, made in float32, may be from exact ones. */
const FLOAT32_SLACK = 1e-6;

/** Search by comparing the query with every vector, which are read into memory for the first search. */
export function exactSearch(database: Database, dimensions: number): VectorSearch {
  let reading: Promise<VectorSearch> | null = null;
  return async (query, limit, condition) => {
    reading ??= scanOf(vectorsBetween(database, ALL_LABELS), countRows(database, 'vectors'), dimensions).then(
      (scan) => indexSearch(database, scan),
    );
    return (await reading)(query, limit, condition);
  };
}

/** Search through an index of the vectors; exact where the filter leaves few passages. */
export function indexSearch(database: Database, index: VectorIndex): VectorSearch {
  const vectorsEach = Math.ceil(index.nodes / Math.max(1, countRows(database, 'passages')));
  return async (query, limit, condition) => {
    if (condition !== null) {
      const matching = matchingEmbeddings(database, condition, NARROW_FILTER_EMBEDDINGS + 1);
      if (matching.length <= NARROW_FILTER_EMBEDDINGS) {
        return passagesOf(database, await rankAll(database, query, matching), limit, condition);
      }
    }
    let wanted = (limit + 1) * vectorsEach;
    for (;;) {
      const near = index.nearest(query, wanted);
      const labels = near.map(({ label }) => label);
      const found = passagesOf(database, rankLabels(database, query, labels), limit, condition);
      if (wanted >= index.nodes) return found;
      // Had the last one found the same score as the last one seen, another of its equals might come before it.
      const last = found[limit - 1];
      if (last !== undefined && last.score > (near.at(-1)?.similarity ?? -1) + FLOAT32_SLACK) return found;
      if (wanted >= MOST_INDEX_RESULTS) break;
      wanted *= 4;
    }
    const all = matchingEmbeddings(database, condition ?? articleCondition({}), -1);
    return passagesOf(database, await rankAll(database, query, all), limit, condition);
  };
}

/** Embeddings of the passages for which the condition holds; `most` of them, all when negative. */
function matchingEmbeddings(
  database: Database,
  { sql, values }: ArticleCondition,
  most: number,
): readonly number[] {
  return database
    .prepare<SqlValue[], number>(
      `SELECT DISTINCT p.embedding FROM articles a CROSS JOIN passages p ON p.article_key = a.key
       WHERE ${sql} LIMIT ?`,
    )
    .pluck()
    .all(...values, most);
}

/** Exact scores of the embeddings behind these labels, best first. */
function rankLabels(database: Database, query: Float32Array, labels: readonly number[]): readonly Ranked[] {
  const embeddings = new Set(vectorsOfLabels(database, labels).map(({ embedding }) => embedding));
  return inOrder(similarities(database, query, [...embeddings]));
}

async function rankAll(
  database: Database,
  query: Float32Array,
  embeddings: readonly number[],
): Promise<readonly Ranked[]> {
  const pause = makePauses();
  const scores = new Map<number, number>();
  for (let i = 0; i < embeddings.length; i += EMBEDDINGS_A_READ) {
    const some = similarities(database, query, embeddings.slice(i, i + EMBEDDINGS_A_READ));
    for (const [embedding, score] of some) scores.set(embedding, score);
    await pause();
  }
  return inOrder(scores);
}

/** About 10 ms of reading. */
const EMBEDDINGS_A_READ = 1_000;

function inOrder(scores: ReadonlyMap<number, number>): readonly Ranked[] {
  return [...scores].map(([embedding, score]) => ({ embedding, score })).sort((a, b) => b.score - a.score);
}

/**
 * The best `limit` passages behind embeddings, which come best first. Several passages may share an embedding
 * (agency copies), so embeddings that tie with the last one taken are looked at as well.
 */
function passagesOf(
  database: Database,
  ranked: readonly Ranked[],
  limit: number,
  condition: ArticleCondition | null,
): readonly ScoredPassage[] {
  const statement = database.prepare<SqlValue[], PassagePlace & { id: number; embedding: number }>(
    `SELECT p.id, p.embedding, a.path, p.ordinal FROM json_each(?) wanted
     CROSS JOIN passages p ON p.embedding = wanted.value CROSS JOIN articles a ON a.key = p.article_key
     WHERE ${condition?.sql ?? 'TRUE'}`,
  );
  const found: ScoredPassage[] = [];
  let next = 0;
  while (next < ranked.length && found.length < limit) {
    const from = next;
    next = endOfTies(ranked, from + limit);
    const some = new Map(ranked.slice(from, next).map(({ embedding, score }) => [embedding, score]));
    const values: SqlValue[] = [JSON.stringify([...some.keys()]), ...(condition?.values ?? [])];
    for (const { embedding, ...place } of statement.all(...values))
      found.push({ ...place, score: some.get(embedding) ?? 0 });
  }
  return bestPassages(found, limit);
}

function endOfTies(ranked: readonly Ranked[], end: number): number {
  const last = ranked[end - 1]?.score;
  let after = Math.min(end, ranked.length);
  while (after < ranked.length && ranked[after]?.score === last) after += 1;
  return after;
}
