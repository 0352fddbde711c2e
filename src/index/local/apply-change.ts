import type { Article } from '../../articles/article.ts';
import { vectorProblems } from '../../messages/index-entries.ts';
import { isSameEmbedder } from '../../models/embedder.ts';
import { makePauses } from '../../system/pauses.ts';
import { ANALYSER_VERSION, indexText } from '../../text/analyse.ts';
import { entryChecks } from '../change-checks.ts';
import { COPIES_VERSION } from '../copies/sketch.ts';
import { PassageVectorError } from '../errors.ts';
import type { ArticleEntry, StreamedChange } from '../generation-change.ts';
import type { PassagePlace } from '../hit-order.ts';
import type { Manifest } from '../manifest.ts';
import {
  articleCondition,
  articleWriter,
  hasKey,
  type PassageRow,
  passageOf,
  passageRowsOf,
  selectArticles,
} from './article-rows.ts';
import { type CopyWriter, copyWriter } from './copy-rows.ts';
import { countRows, type Database, SCHEMA } from './database.ts';
import { type LexicalFields, type LexicalWriter, lexicalFields, lexicalWriter } from './lexical.ts';
import {
  allLabels,
  lastLabel,
  removeAllVectors,
  removeUnusedEmbeddings,
  vectorWriter,
} from './vector-rows.ts';

/** What a database holds once a change is in it, and what has changed among its vectors. */
export interface AppliedChange {
  /** What the manifest says of it. */
  readonly content: Omit<Manifest, 'formatVersion' | 'generation' | 'createdAt' | 'files'>;
  /** Of every vector, ascending. */
  readonly labels: readonly number[];
  /** Of the base's vectors that are gone. */
  readonly removedLabels: readonly number[];
  readonly lastBaseLabel: number;
}

/**
 * Turns the base's database, or an empty one, into that of the new generation, in one transaction. What the base has
 * from another embedder, analyser or rules of copies is made anew.
 * @param base null: there is none
 * @throws as `entryChecks` for an entry that must not be indexed; PassageVectorError for a passage whose vectors
 * neither the base nor the change has.
 */
export async function applyChange(
  database: Database,
  base: Manifest | null,
  change: StreamedChange,
  signal?: AbortSignal,
  onArticle?: (done: number) => void,
): Promise<AppliedChange> {
  const pause = makePauses(signal);
  if (base === null) database.exec(SCHEMA);
  const lastBaseLabel = lastLabel(database);
  const analyseAgain = base !== null && base.analyser !== ANALYSER_VERSION;
  const sketchAgain = base !== null && base.copies !== COPIES_VERSION;
  const index = lexicalWriter(database);
  const vectors = vectorWriter(database);
  const copies = copyWriter(database, sketchAgain);
  const writers: Writers = {
    articles: articleWriter(database),
    // What another analyser wrote cannot be taken out word by word: everything goes, and comes back at the end.
    lexical: analyseAgain ? null : index,
    vectors,
    copies,
  };
  const freed: number[] = [];

  database.exec('BEGIN');
  if (base !== null && !isSameEmbedder(base.embedder, change.embedder)) removeAllVectors(database);
  for (const id of change.remove) {
    freed.push(...removeArticle(database, id, writers));
    await pause();
  }
  const check = entryChecks(change.embedder);
  let done = 0;
  for await (const entry of change.put) {
    check(entry);
    for (const { embeddingHash, vectors: given } of entry.passages) {
      if (given !== null && vectors.find(embeddingHash) === null) vectors.insert(embeddingHash, given);
    }
    freed.push(...removeArticle(database, entry.article.id, writers));
    putArticle(entry, writers);
    done += 1;
    onArticle?.(done);
    await pause();
  }
  if (analyseAgain) index.clear();
  for (const key of analyseAgain || sketchAgain ? allKeys(database) : []) {
    const article = selectArticles(database, hasKey([key])).get(key);
    if (article === undefined) continue;
    if (analyseAgain)
      for (const { row, fields } of indexedPassages(database, key, article)) index.put(row.id, fields());
    if (sketchAgain) copies.put(key, article);
    await pause();
  }
  copies.findClusters();
  if (base === null || analyseAgain) index.merge();
  const removedLabels = removeUnusedEmbeddings(database, freed);
  requireVectors(database);
  setState(database, change.embedderState);
  database.exec('COMMIT');
  const labels = allLabels(database);
  return {
    content: {
      embedder: change.embedder,
      analyser: ANALYSER_VERSION,
      copies: COPIES_VERSION,
      reading: change.reading,
      splitting: change.splitting,
      counts: {
        articles: countRows(database, 'articles'),
        passages: countRows(database, 'passages'),
        vectors: labels.length,
      },
      newestArticle: newestDay(database),
    },
    labels,
    removedLabels,
    lastBaseLabel,
  };
}

/** What the embedder needs to be restored, as `applyChange` stored it. */
export function embedderStateOf(database: Database): Uint8Array | null {
  const value = database
    .prepare<[], Uint8Array>("SELECT value FROM state WHERE name = 'embedder'")
    .pluck()
    .get();
  return value === undefined ? null : Uint8Array.from(value);
}

interface Writers {
  readonly articles: ReturnType<typeof articleWriter>;
  readonly lexical: LexicalWriter | null;
  readonly vectors: ReturnType<typeof vectorWriter>;
  readonly copies: CopyWriter;
}

/** Returns the embeddings that the article used. */
function removeArticle(
  database: Database,
  articleId: string,
  { lexical, copies }: Writers,
): readonly number[] {
  const [found] = selectArticles(database, articleCondition({ articleIds: [articleId] }));
  if (found === undefined) return [];
  const [key, article] = found;
  const embeddings: number[] = [];
  for (const { row, fields } of indexedPassages(database, key, article)) {
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
  { articles, lexical, vectors, copies }: Writers,
): void {
  const key = articles.insert(article);
  copies.put(key, article);
  const analysedTitle = indexText(article.title);
  for (const { passage, embeddingHash } of passages) {
    const embedding = vectors.find(embeddingHash);
    if (embedding === null)
      throw new PassageVectorError(article.path, passage.ordinal, vectorProblems.missing);
    const id = articles.insertPassage(key, passage, embedding);
    lexical?.put(id, lexicalFields(article, passage, analysedTitle));
  }
}

/** The passages of a stored article, with a function that analyses their words. */
function indexedPassages(
  database: Database,
  key: number,
  article: Article,
): readonly { readonly row: PassageRow; readonly fields: () => LexicalFields }[] {
  const analysedTitle = indexText(article.title);
  return passageRowsOf(database, key).map((row) => ({
    row,
    fields: () => lexicalFields(article, passageOf(row, article), analysedTitle),
  }));
}

/** A passage without vectors could never be found by meaning, and nobody would notice. */
function requireVectors(database: Database): void {
  const orphan = database
    .prepare<[], PassagePlace>(
      `SELECT a.path, p.ordinal FROM passages p JOIN articles a ON a.key = p.article_key
       WHERE p.embedding NOT IN (SELECT id FROM embeddings) ORDER BY a.path, p.ordinal LIMIT 1`,
    )
    .get();
  if (orphan !== undefined) throw new PassageVectorError(orphan.path, orphan.ordinal, vectorProblems.missing);
}

function allKeys(database: Database): readonly number[] {
  return database.prepare<[], number>('SELECT key FROM articles ORDER BY key').pluck().all();
}

function newestDay(database: Database): string | null {
  return database.prepare<[], string | null>('SELECT max(published_at) FROM articles').pluck().get() ?? null;
}

function setState(database: Database, state: Uint8Array | null): void {
  database.exec("DELETE FROM state WHERE name = 'embedder'");
  if (state !== null) database.prepare("INSERT INTO state (name, value) VALUES ('embedder', ?)").run(state);
}
