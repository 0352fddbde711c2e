import type { Article } from '../../articles/article.ts';
import { compareVersions, type PrintedVersion } from '../copies/clusters.ts';
import { joinCopies } from '../copies/join-copies.ts';
import { type PackedSketches, packSketches } from '../copies/packed-sketches.ts';
import { sketchOf } from '../copies/sketch.ts';
import type { StatedFacts } from '../copies/stated-facts.ts';
import { type ArticleHeadline, MOST_VERSIONS } from '../passage-store.ts';
import { hasKey, readHeadlines } from './article-rows.ts';
import { type Database, onlyRow } from './database.ts';
import { bytesOf, fourByteView } from './four-byte-numbers.ts';

/**
 * What is known of copies: a sketch for each article, which an update keeps, and the clusters, which are found anew
 * from all sketches whenever a generation is written. Facts stand apart: they are read only of articles that are
 * compared. Made where they are missing: generations of before have none of them.
 */
const COPY_SCHEMA = `
  CREATE TABLE IF NOT EXISTS copy_sketches (
    article_key INTEGER PRIMARY KEY, words INTEGER NOT NULL, published_at TEXT, publisher TEXT,
    opening BLOB NOT NULL, rest BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS copy_facts (article_key INTEGER PRIMARY KEY, facts BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS copy_clusters (
    article_key INTEGER PRIMARY KEY, main INTEGER NOT NULL, place INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS articles_of_cluster ON copy_clusters (main, place);
`;

export type CopyWriter = ReturnType<typeof copyWriter>;

/** @param isAnew whether the sketches that are there come from other rules: all of them go, with their table */
export function copyWriter(database: Database, isAnew: boolean) {
  if (isAnew) database.exec('DROP TABLE IF EXISTS copy_sketches');
  database.exec(COPY_SCHEMA);
  const insert = database.prepare(
    'INSERT OR REPLACE INTO copy_sketches (article_key, words, published_at, publisher, opening, rest) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertFacts = database.prepare(
    'INSERT OR REPLACE INTO copy_facts (article_key, facts) VALUES (?, ?)',
  );
  const removals = ['copy_sketches', 'copy_facts'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE article_key = ?`),
  );
  return {
    put(articleKey: number, article: Article): void {
      const { words, opening, rest, facts } = sketchOf(article);
      insert.run(articleKey, words, article.publishedAt, article.publisher, bytesOf(opening), bytesOf(rest));
      insertFacts.run(articleKey, bytesOf(facts));
    },
    remove(articleKey: number): void {
      for (const removal of removals) removal.run(articleKey);
    },
    /** Finds the clusters of all articles that have a sketch. */
    findClusters(): void {
      database.exec('DELETE FROM copy_clusters');
      const insertMember = database.prepare(
        'INSERT INTO copy_clusters (article_key, main, place) VALUES (?, ?, ?)',
      );
      const { keys, sketches } = readSketches(database);
      for (const places of joinCopies(sketches, factsReader(database, keys)).clusters) {
        const versions = readVersions(
          database,
          places.map((place) => keys[place] ?? 0),
        );
        const main = versions[0]?.key ?? null;
        for (const [place, { key }] of versions.entries()) insertMember.run(key, main, place);
      }
    },
  };
}

/** The clusters of these articles, as `PassageStore.copies` gives them. */
export function readCopies(
  database: Database,
  articleIds: readonly string[],
): ReadonlyMap<string, readonly ArticleHeadline[]> {
  const mains = database
    .prepare<[string], { id: string; main: number }>(
      `SELECT a.id, c.main FROM json_each(?) asked CROSS JOIN articles a ON a.id = asked.value
       CROSS JOIN copy_clusters c ON c.article_key = a.key`,
    )
    .all(JSON.stringify(articleIds));
  const clusters = new Map<number, readonly ArticleHeadline[]>();
  for (const { main } of mains) {
    if (!clusters.has(main)) clusters.set(main, clusterOf(database, main));
  }
  return new Map(mains.map(({ id, main }) => [id, clusters.get(main) ?? []]));
}

function clusterOf(database: Database, main: number): readonly ArticleHeadline[] {
  const keys = database
    .prepare<[number, number], number>(
      'SELECT article_key FROM copy_clusters WHERE main = ? ORDER BY place LIMIT ?',
    )
    .pluck()
    .all(main, MOST_VERSIONS);
  const headlines = readHeadlines(database, hasKey(keys));
  return keys.flatMap((key) => headlines.get(key) ?? []);
}

/** All sketches, with the keys of their articles in the same order. */
function readSketches(database: Database): {
  readonly keys: Float64Array;
  readonly sketches: PackedSketches;
} {
  const size = database.prepare<[], { count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(length(opening) + length(rest)), 0) AS bytes FROM copy_sketches',
  );
  const { count, bytes } = onlyRow(size.get());
  const keys = new Float64Array(count);
  const rows = database
    .prepare<[], SketchRow>(
      'SELECT article_key AS key, published_at AS publishedAt, publisher, opening, rest FROM copy_sketches',
    )
    .iterate();
  let read = 0;
  const sketches = function* () {
    for (const { key, publishedAt, publisher, opening, rest } of rows) {
      keys[read] = key;
      read += 1;
      yield {
        publishedAt,
        publisher,
        opening: new Uint32Array(...fourByteView(opening)),
        rest: new Uint32Array(...fourByteView(rest)),
      };
    }
  };
  return {
    keys,
    sketches: packSketches(sketches(), { count, shingles: bytes / Uint32Array.BYTES_PER_ELEMENT }),
  };
}

interface SketchRow {
  readonly key: number;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly opening: Uint8Array;
  readonly rest: Uint8Array;
}

/** Facts that are kept at hand: those of some articles are asked for again and again. */
const MOST_KEPT_FACTS = 10_000;

function factsReader(database: Database, keys: Float64Array): (place: number) => StatedFacts {
  const select = database
    .prepare<[number | undefined], Uint8Array>('SELECT facts FROM copy_facts WHERE article_key = ?')
    .pluck();
  const kept = new Map<number, StatedFacts>();
  return (place) => {
    const known = kept.get(place);
    if (known !== undefined) return known;
    const bytes = select.get(keys[place]);
    if (bytes === undefined) throw new TypeError('no facts');
    const facts = new Uint32Array(...fourByteView(bytes));
    if (kept.size === MOST_KEPT_FACTS) kept.clear();
    kept.set(place, facts);
    return facts;
  };
}

/** The articles of one cluster, the main one first. */
function readVersions(
  database: Database,
  keys: readonly number[],
): readonly (PrintedVersion & { readonly key: number })[] {
  return database
    .prepare<[string], PrintedVersion & { readonly key: number }>(
      `SELECT a.key, a.path, a.published_at AS publishedAt, s.words FROM json_each(?) wanted
       CROSS JOIN articles a ON a.key = wanted.value CROSS JOIN copy_sketches s ON s.article_key = a.key`,
    )
    .all(JSON.stringify(keys))
    .sort(compareVersions);
}
