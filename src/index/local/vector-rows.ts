import { cosine } from '../../models/unit-vector.ts';
import type { Database } from './database.ts';
import { bytesOf, fourByteView } from './four-byte-numbers.ts';
import type { LabelRange } from './layout.ts';

/** No row of `embeddings` has this key. */
const NO_EMBEDDING = 0;

/** One stored vector: a window of the text behind `embedding`. */
export interface StoredVector {
  readonly label: number;
  readonly embedding: number;
  readonly vector: Float32Array;
}

/** As the database has it. */
interface VectorRow extends Omit<StoredVector, 'vector'> {
  readonly vector: Uint8Array;
}

export function vectorWriter(database: Database) {
  const find = database.prepare<[string], number>('SELECT id FROM embeddings WHERE hash = ?').pluck();
  const insertEmbedding = database.prepare('INSERT INTO embeddings (hash) VALUES (?)');
  const insertVector = database.prepare('INSERT INTO vectors (embedding, vector) VALUES (?, ?)');
  return {
    /** Key of the embedding with this hash, or null. */
    find: (hash: string): number | null => find.get(hash) ?? null,
    /** Stores the vectors of a hash that `find` does not know. */
    insert(hash: string, vectors: readonly Float32Array[]): void {
      const embedding = insertEmbedding.run(hash).lastInsertRowid;
      for (const vector of vectors) insertVector.run(embedding, bytesOf(vector));
    },
  };
}

/** Looks hashes up one by one: all of them together take 100 bytes each in memory, and few are asked for. */
export function knownEmbeddings(database: Database): Pick<ReadonlySet<string>, 'has'> {
  const find = database.prepare('SELECT 1 FROM embeddings WHERE hash = ?').pluck();
  return { has: (hash) => find.get(hash) !== undefined };
}

/**
 * Removes those of the given embeddings that no passage uses any more.
 * @returns the labels of the removed vectors.
 */
export function removeUnusedEmbeddings(database: Database, embeddings: readonly number[]): readonly number[] {
  const unused = `SELECT value FROM json_each(?)
    WHERE NOT EXISTS (SELECT 1 FROM passages WHERE passages.embedding = value)`;
  const ids = JSON.stringify(embeddings);
  const labels = database
    .prepare<[string], number>(`DELETE FROM vectors WHERE embedding IN (${unused}) RETURNING label`)
    .pluck()
    .all(ids);
  database.prepare(`DELETE FROM embeddings WHERE id IN (${unused})`).run(ids);
  return labels;
}

/** Forgets every vector; passages have none until they are written again. */
export function removeAllVectors(database: Database): void {
  database.exec(
    `DELETE FROM vectors; DELETE FROM embeddings; UPDATE passages SET embedding = ${NO_EMBEDDING}`,
  );
}

/** The labels of all vectors, ascending. */
export function allLabels(database: Database): readonly number[] {
  // The smaller index holds them too: the table itself would be read with every vector.
  const labels = database
    .prepare<[], number>('SELECT label FROM vectors INDEXED BY vectors_of_embedding')
    .pluck()
    .all();
  return labels.sort((a, b) => a - b);
}

/** The vectors with these labels, ends included, in the order of labels; only some are in memory at a time. */
export function* vectorsBetween(database: Database, { first, last }: LabelRange): Iterable<StoredVector> {
  const statement = database.prepare<[number, number, number], VectorRow>(
    'SELECT label, embedding, vector FROM vectors WHERE label BETWEEN ? AND ? ORDER BY label LIMIT ?',
  );
  for (let from = first; ; ) {
    const some = statement.all(from, last, VECTORS_A_READ).map(storedVector);
    yield* some;
    if (some.length < VECTORS_A_READ) return;
    from = (some.at(-1)?.label ?? last) + 1;
  }
}

const VECTORS_A_READ = 500;

/** Every vector there is. */
export const ALL_LABELS: LabelRange = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** The highest label ever given. */
export function lastLabel(database: Database): number {
  return Number(
    database
      .prepare("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'vectors'")
      .pluck()
      .get(),
  );
}

/** The vectors of these labels; unknown labels are left out. */
export function vectorsOfLabels(database: Database, labels: readonly number[]): readonly StoredVector[] {
  return database
    .prepare<[string], VectorRow>(
      `SELECT v.label, v.embedding, v.vector FROM json_each(?) wanted CROSS JOIN vectors v ON v.label = wanted.value`,
    )
    .all(JSON.stringify(labels))
    .map(storedVector);
}

/** The exact cosine of each embedding with the query: that of its best vector. */
export function similarities(
  database: Database,
  query: Float32Array,
  embeddings: readonly number[],
): ReadonlyMap<number, number> {
  const statement = database.prepare<[string], VectorRow>(
    `SELECT v.label, v.embedding, v.vector FROM json_each(?) wanted CROSS JOIN vectors v ON v.embedding = wanted.value`,
  );
  const best = new Map<number, number>();
  for (const row of statement.iterate(JSON.stringify(embeddings))) {
    const { embedding, vector } = storedVector(row);
    const similarity = cosine(query, vector);
    if (similarity > (best.get(embedding) ?? Number.NEGATIVE_INFINITY)) best.set(embedding, similarity);
  }
  return best;
}

function storedVector({ label, embedding, vector }: VectorRow): StoredVector {
  return { label, embedding, vector: new Float32Array(...fourByteView(vector)) };
}
