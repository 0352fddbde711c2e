import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { foldName } from '../article-filter.ts';
import type { ArticleFilter, ArticleHeadline } from '../passage-store.ts';
import type { Database, SqlValue } from './database.ts';

/** The columns of `articles a` that make an `ArticleHeadline`. */
const HEADLINE_COLUMNS = 'a.id, a.path, a.title, a.publisher, a.author, a.published_at, a.url, a.lang';
/** Those that make an `Article`, and its key. */
const ARTICLE_COLUMNS = `a.key, ${HEADLINE_COLUMNS}, a.body_start, a.source_hash, a.text`;

const headlineRow = z.object({
  key: z.int(),
  id: z.string(),
  path: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published_at: z.string().nullable(),
  url: z.string().nullable(),
  lang: z.string(),
});

const articleRow = headlineRow.extend({
  body_start: z.int(),
  source_hash: z.string(),
  text: z.string(),
});

const fileRow = z.object({ id: z.string(), path: z.string(), sourceHash: z.string() });

const passageRow = z.object({
  id: z.int(),
  article_key: z.int(),
  ordinal: z.int(),
  start: z.int(),
  end: z.int(),
  embedding: z.int(),
});

/** A passage as it stands in the database, with its article's key there. */
export type PassageRow = z.infer<typeof passageRow>;

/** A condition on `articles a`, with the values of its parameters. */
export interface ArticleCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The filter as SQL on `articles a`; always a condition, `TRUE` for an empty filter. */
export function articleCondition(filter: ArticleFilter): ArticleCondition {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const add = (sql: string, value: SqlValue): void => {
    parts.push(sql);
    values.push(value);
  };
  const undated = filter.withUndated === true ? ' OR a.published_at IS NULL' : '';
  if (filter.since !== undefined) add(`(a.published_at >= ?${undated})`, filter.since);
  if (filter.until !== undefined) add(`(a.published_at <= ?${undated})`, filter.until);
  if (filter.publisher !== undefined) add('instr(a.publisher_folded, ?) > 0', foldName(filter.publisher));
  if (filter.articleIds !== undefined) {
    add('a.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.articleIds));
  }
  return { sql: parts.length === 0 ? 'TRUE' : parts.join(' AND '), values };
}

export interface ArticleWriter {
  /** Returns the article's key. */
  insert(article: Article): number;
  insertPassage(articleKey: number, passage: Passage, embedding: number): number;
}

export function articleWriter(database: Database): ArticleWriter {
  const insertArticle = database.prepare(
    `INSERT INTO articles (id, path, title, publisher, publisher_folded, author, published_at, url, lang, body_start,
      source_hash, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPassage = database.prepare(
    'INSERT INTO passages (article_key, ordinal, "start", "end", embedding) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    insert(article) {
      const folded = article.publisher === null ? null : foldName(article.publisher);
      const { lastInsertRowid } = insertArticle.run(
        article.id,
        article.path,
        article.title,
        article.publisher,
        folded,
        article.author,
        article.publishedAt,
        article.url,
        article.lang,
        article.bodyStart,
        article.sourceHash,
        article.text,
      );
      return Number(lastInsertRowid);
    },
    insertPassage(articleKey, { ordinal, start, end }, embedding) {
      return Number(insertPassage.run(articleKey, ordinal, start, end, embedding).lastInsertRowid);
    },
  };
}

/** Key of the article with this id, or null. */
export function articleKey(database: Database, articleId: string): number | null {
  const key: unknown = database.prepare('SELECT key FROM articles WHERE id = ?').pluck().get(articleId);
  return typeof key === 'number' ? key : null;
}

/** The articles for which the condition holds, by key. */
export function selectArticles(
  database: Database,
  { sql, values }: ArticleCondition,
): ReadonlyMap<number, Article> {
  const rows = database.prepare(`SELECT ${ARTICLE_COLUMNS} FROM articles a WHERE ${sql}`).all(...values);
  return new Map(rows.map((row) => articleOf(articleRow.parse(row))));
}

/** The articles for which the condition holds, without their texts, by key. */
export function readHeadlines(
  database: Database,
  { sql, values }: ArticleCondition,
): ReadonlyMap<number, ArticleHeadline> {
  const rows = database
    .prepare(`SELECT a.key, ${HEADLINE_COLUMNS} FROM articles a WHERE ${sql}`)
    .all(...values);
  return new Map(
    rows.map((row) => {
      const { key, published_at: publishedAt, ...headline } = headlineRow.parse(row);
      return [key, { ...headline, publishedAt }];
    }),
  );
}

/** The file that an article was made of. */
export interface ArticleFile {
  readonly id: string;
  readonly path: string;
  readonly sourceHash: string;
}

/** Where every article comes from, without reading its text. */
export function readArticleFiles(database: Database): readonly ArticleFile[] {
  const rows = database.prepare('SELECT id, path, source_hash AS sourceHash FROM articles').all();
  return z.array(fileRow).parse(rows);
}

/** The passages with these ids and their articles, each article once. */
export function selectPassages(
  database: Database,
  ids: readonly number[],
): readonly { readonly row: PassageRow; readonly passage: Passage; readonly article: Article }[] {
  const rows = database
    .prepare('SELECT p.* FROM json_each(?) wanted CROSS JOIN passages p ON p.id = wanted.value')
    .all(JSON.stringify(ids))
    .map((row) => passageRow.parse(row));
  const keys = JSON.stringify([...new Set(rows.map((row) => row.article_key))]);
  const articles = selectArticles(database, {
    sql: 'a.key IN (SELECT value FROM json_each(?))',
    values: [keys],
  });
  return rows.flatMap((row) => {
    const article = articles.get(row.article_key);
    return article === undefined ? [] : [{ row, article, passage: passageOf(row, article) }];
  });
}

/** Rows of the passages of one article, in order. */
export function passageRowsOf(database: Database, key: number): readonly PassageRow[] {
  const rows = database.prepare('SELECT * FROM passages WHERE article_key = ? ORDER BY ordinal').all(key);
  return rows.map((row) => passageRow.parse(row));
}

/** The passage's text is not stored: it is, by construction, a slice of its article. */
export function passageOf({ ordinal, start, end }: PassageRow, article: Article): Passage {
  return { articleId: article.id, ordinal, start, end, text: article.text.slice(start, end) };
}

function articleOf(row: z.infer<typeof articleRow>): [number, Article] {
  const { key, published_at: publishedAt, body_start: bodyStart, source_hash: sourceHash, ...rest } = row;
  return [key, { ...rest, publishedAt, bodyStart, sourceHash }];
}
