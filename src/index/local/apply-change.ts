import { indexText } from '../../text/analyse.ts';
import { entryChecks } from '../change-checks.ts';
import { PassageVectorError } from '../errors.ts';
import type { ArticleEntry, StreamedChange } from '../generation-change.ts';
import { type LexicalFields, lexicalFields } from '../lexical-scoring.ts';
import {
  type ArticleWriter,
  articleKey,
  articleWriter,
  type PassageRow,
  passageOf,
  passageRowsOf,
  selectArticles,
} from './article-rows.ts';
import { type CopyWriter, copyWriter } from './copy-rows.ts';
import type { Database } from './database.ts';
import { type LexicalWriter, lexicalWriter } from './lexical.ts';
import { makePauses } from './pauses.ts';
import { removeAllVectors, removeUnusedEmbeddings, type VectorWriter, vectorWriter } from './vector-rows.ts';

export interface ApplyOptions {
  /** There is no base: the database is empty. */
  readonly isNew: boolean;
  /** The base's terms come from another analyser: every passage is analysed again. */
  readonly analyseAgain: boolean;
  /** The base's sketches of articles come from other rules, or it has none. */
  readonly sketchAgain: boolean;
  /** The base's vectors come from another embedder: none of them counts. */
  readonly forgetVectors: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onArticle?: ((done: number) => void) | undefined;
}

/**
 * Turns the base's database into that of the new generation, in one transaction.
 * @returns labels of the base's vectors that are gone.
 * @throws as `entryChecks` for an entry that must not be indexed; PassageVectorError for a passage whose vectors neither
 * the base nor the change has.
 */
export async function applyChange(
  database: Database,
  change: StreamedChange,
  { isNew, analyseAgain, sketchAgain, forgetVectors, signal, onArticle }: ApplyOptions,
): Promise<readonly number[]> {
  const pause = makePauses(signal);
  const articles = articleWriter(database);
  const index = lexicalWriter(database);
  // What another analyser wrote cannot be taken out word by word: everything goes, and comes back at the end.
  const lexical = analyseAgain ? null : index;
  const vectors = vectorWriter(database);
  const copies = copyWriter(database, sketchAgain);
  const freed: number[] = [];

  database.exec('BEGIN');
  if (forgetVectors) removeAllVectors(database);
  for (const id of change.remove) {
    freed.push(...removeArticle(database, id, lexical, copies));
    await pause();
  }
  const check = entryChecks(change.embedder);
  let done = 0;
  for await (const entry of change.put) {
    check(entry);
    for (const { embeddingHash, vectors: given } of entry.passages) {
      if (given !== null && vectors.find(embeddingHash) === null) vectors.insert(embeddingHash, given);
    }
    freed.push(...removeArticle(database, entry.article.id, lexical, copies));
    putArticle(entry, articles, lexical, vectors, copies);
    done += 1;
    onArticle?.(done);
    await pause();
  }
  if (analyseAgain) await analyseAll(database, index, pause);
  if (sketchAgain) await sketchAll(database, copies, pause);
  copies.findClusters();
  if (isNew || analyseAgain) index.merge();
  const removed = removeUnusedEmbeddings(database, freed);
  requireVectors(database);
  setState(database, change.embedderState);
  database.exec('COMMIT');
  return removed;
}

/** What the embedder needs to be restored, as `applyChange` stored it. */
export function embedderStateOf(database: Database): Uint8Array | null {
  const value: unknown = database.prepare("SELECT value FROM state WHERE name = 'embedder'").pluck().get();
  return value instanceof Uint8Array ? Uint8Array.from(value) : null;
}

/** Returns the embeddings that the article used. */
function removeArticle(
  database: Database,
  articleId: string,
  lexical: LexicalWriter | null,
  copies: CopyWriter,
): readonly number[] {
  const key = articleKey(database, articleId);
  if (key === null) return [];
  const embeddings: number[] = [];
  for (const { row, fields } of indexedPassages(database, key)) {
    lexical?.remove(row.id, fields());
    embeddings.push(row.embedding);
  }
  copies.remove(key);
  database.prepare('DELETE FROM passages WHERE article_key = ?').run(key);
  database.prepare('DELETE FROM articles WHERE key = ?').run(key);
  return embeddings;
}

function putArticle(
  { article, passages }: ArticleEntry,
  articles: ArticleWriter,
  lexical: LexicalWriter | null,
  vectors: VectorWriter,
  copies: CopyWriter,
): void {
  const key = articles.insert(article);
  copies.put(key, article);
  const analysedTitle = indexText(article.title);
  for (const { passage, embeddingHash } of passages) {
    const embedding = vectors.find(embeddingHash);
    if (embedding === null) throw new PassageVectorError(article.path, passage.ordinal, { kind: 'missing' });
    const id = articles.insertPassage(key, passage, embedding);
    lexical?.put(id, lexicalFields(article, passage, analysedTitle));
  }
}

async function analyseAll(
  database: Database,
  lexical: LexicalWriter,
  pause: () => Promise<void> | void,
): Promise<void> {
  lexical.clear();
  for (const key of allKeys(database)) {
    for (const { row, fields } of indexedPassages(database, key)) lexical.put(row.id, fields());
    await pause();
  }
}

async function sketchAll(
  database: Database,
  copies: CopyWriter,
  pause: () => Promise<void> | void,
): Promise<void> {
  for (const key of allKeys(database)) {
    const article = selectArticles(database, { sql: 'a.key = ?', values: [key] }).get(key);
    if (article !== undefined) copies.put(key, article);
    await pause();
  }
}

function allKeys(database: Database): readonly number[] {
  return database.prepare('SELECT key FROM articles ORDER BY key').pluck().all().map(Number);
}

/** The passages of a stored article, with a function that analyses their words. */
function indexedPassages(
  database: Database,
  key: number,
): readonly { readonly row: PassageRow; readonly fields: () => LexicalFields }[] {
  const article = selectArticles(database, { sql: 'a.key = ?', values: [key] }).get(key);
  if (article === undefined) return [];
  const analysedTitle = indexText(article.title);
  return passageRowsOf(database, key).map((row) => ({
    row,
    fields: () => lexicalFields(article, passageOf(row, article), analysedTitle),
  }));
}

/** A passage without vectors could never be found by meaning, and nobody would notice. */
function requireVectors(database: Database): void {
  const orphan: unknown = database
    .prepare(
      `SELECT a.path, p.ordinal FROM passages p JOIN articles a ON a.key = p.article_key
       WHERE p.embedding NOT IN (SELECT id FROM embeddings) ORDER BY a.path, p.ordinal LIMIT 1`,
    )
    .raw()
    .get();
  if (!Array.isArray(orphan)) return;
  throw new PassageVectorError(String(orphan[0]), Number(orphan[1]), { kind: 'missing' });
}

function setState(database: Database, state: Uint8Array | null): void {
  database.exec("DELETE FROM state WHERE name = 'embedder'");
  if (state !== null) database.prepare("INSERT INTO state (name, value) VALUES ('embedder', ?)").run(state);
}
