import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { clustersOf, compareVersions } from '../copies/clusters.ts';
import { type PackedSketches, packSketches } from '../copies/packed-sketches.ts';
import { sketchOf } from '../copies/sketch.ts';
import { type ArticleHeadline, MOST_VERSIONS } from '../passage-store.ts';
import { readHeadlines } from './article-rows.ts';
import type { Database } from './database.ts';
import { bytesOf, fourByteView } from './four-byte-numbers.ts';

/**
 * What is known of copies: a sketch for each article, which an update keeps, and the clusters, which are found anew from all
 * sketches whenever a generation is written. Made where they are missing: generations of before have none of them.
 */
const COPY_SCHEMA = `
  CREATE TABLE IF NOT EXISTS copy_sketches (
    article_key INTEGER PRIMARY KEY, words INTEGER NOT NULL, opening BLOB NOT NULL, rest BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS copy_clusters (
    article_key INTEGER PRIMARY KEY, main INTEGER NOT NULL, place INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS articles_of_cluster ON copy_clusters (main, place);
`;

export interface CopyWriter {
  put(articleKey: number, article: Article): void;
  remove(articleKey: number): void;
  /** Forgets all sketches: those of other rules. */
  clear(): void;
  /** Finds the clusters of all articles that have a sketch. */
  findClusters(): void;
}

export function copyWriter(database: Database): CopyWriter {
  database.exec(COPY_SCHEMA);
  const insert = database.prepare(
    'INSERT OR REPLACE INTO copy_sketches (article_key, words, opening, rest) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM copy_sketches WHERE article_key = ?');
  return {
    put(articleKey, article) {
      const { words, opening, rest } = sketchOf(article);
      insert.run(articleKey, words, bytesOf(opening), bytesOf(rest));
    },
    remove(articleKey) {
      remove.run(articleKey);
    },
    clear() {
      database.exec('DELETE FROM copy_sketches');
    },
    findClusters() {
      database.exec('DELETE FROM copy_clusters');
      const insertMember = database.prepare(
        'INSERT INTO copy_clusters (article_key, main, place) VALUES (?, ?, ?)',
      );
      const { keys, sketches } = readSketches(database);
      for (const places of clustersOf(sketches).clusters) {
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
  const rows = database
    .prepare(
      `SELECT a.id, c.main FROM json_each(?) asked CROSS JOIN articles a ON a.id = asked.value
       CROSS JOIN copy_clusters c ON c.article_key = a.key`,
    )
    .all(JSON.stringify(articleIds));
  const mains = z.array(z.object({ id: z.string(), main: z.int() })).parse(rows);
  const clusters = new Map<number, readonly ArticleHeadline[]>();
  for (const { main } of mains) {
    if (!clusters.has(main)) clusters.set(main, clusterOf(database, main));
  }
  return new Map(mains.map(({ id, main }) => [id, clusters.get(main) ?? []]));
}

function clusterOf(database: Database, main: number): readonly ArticleHeadline[] {
  const keys = database
    .prepare('SELECT article_key FROM copy_clusters WHERE main = ? ORDER BY place LIMIT ?')
    .pluck()
    .all(main, MOST_VERSIONS)
    .map(Number);
  const sql = 'a.key IN (SELECT value FROM json_each(?))';
  const headlines = readHeadlines(database, { sql, values: [JSON.stringify(keys)] });
  return keys.flatMap((key) => headlines.get(key) ?? []);
}

/** All sketches, with the keys of their articles in the same order. */
function readSketches(database: Database): {
  readonly keys: Float64Array;
  readonly sketches: PackedSketches;
} {
  const [count, bytes] = z
    .tuple([z.int(), z.int()])
    .parse(
      database
        .prepare('SELECT count(*), coalesce(sum(length(opening) + length(rest)), 0) FROM copy_sketches')
        .raw()
        .get(),
    );
  const keys = new Float64Array(count);
  const rows = database.prepare('SELECT article_key, opening, rest FROM copy_sketches').raw().iterate();
  let read = 0;
  // Looked at by hand: a schema takes as long as all else that is done with a row, and there is one for each article.
  const sketches = function* () {
    for (const row of rows) {
      const [key, opening, rest] = Array.isArray(row) ? row : [];
      if (!(opening instanceof Uint8Array && rest instanceof Uint8Array)) throw new TypeError('no sketch');
      keys[read] = Number(key);
      read += 1;
      yield {
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

const versionRow = z.object({
  key: z.int(),
  path: z.string(),
  publishedAt: z.string().nullable(),
  words: z.int(),
});

/** The articles of one cluster, the main one first. */
function readVersions(database: Database, keys: readonly number[]): readonly z.infer<typeof versionRow>[] {
  const rows = database
    .prepare(
      `SELECT a.key, a.path, a.published_at AS publishedAt, s.words FROM json_each(?) wanted
       CROSS JOIN articles a ON a.key = wanted.value CROSS JOIN copy_sketches s ON s.article_key = a.key`,
    )
    .all(JSON.stringify(keys));
  return z.array(versionRow).parse(rows).toSorted(compareVersions);
}
