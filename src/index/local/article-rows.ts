import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { ArticleFilter, ArticleHeadline } from '../passage-store.ts';
import type { Database, SqlValue } from './database.ts';

/** The columns of `articles a` that make an `ArticleHeadline`. */
const HEADLINE_COLUMNS =
  'a.id, a.path, a.title, a.publisher, a.author, a.published_at AS publishedAt, a.url, a.lang';
/** Those that make an `Article`. */
const ARTICLE_COLUMNS = `${HEADLINE_COLUMNS}, a.body_start AS bodyStart, a.source_hash AS sourceHash, a.text`;
const PASSAGE_COLUMNS = 'p.id, p.article_key AS articleKey, p.ordinal, p."start", p."end", p.embedding';

/** A passage as it stands in the database, with its article's key there. */
export interface PassageRow extends Pick<Passage, 'ordinal' | 'start' | 'end'> {
  readonly id: number;
  readonly articleKey: number;
  readonly embedding: number;
}

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
  if (filter.publisher !== undefined) add('instr(a.publisher_folded, ?) > 0', foldPhrase(filter.publisher));
  if (filter.articleIds !== undefined) {
    add('a.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.articleIds));
  }
  return { sql: parts.length === 0 ? 'TRUE' : parts.join(' AND '), values };
}

export function articleWriter(database: Database) {
  const insertArticle = database.prepare(
    `INSERT INTO articles (id, path, title, publisher, publisher_folded, author, published_at, url, lang, body_start,
      source_hash, text)
     VALUES (:id, :path, :title, :publisher, :folded, :author, :publishedAt, :url, :lang, :bodyStart, :sourceHash, :text)`,
  );
  const insertPassage = database.prepare(
    'INSERT INTO passages (article_key, ordinal, "start", "end", embedding) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    /** Returns the article's key. */
    insert(article: Article): number {
      const folded = article.publisher === null ? null : foldPhrase(article.publisher);
      return Number(insertArticle.run({ ...article, folded }).lastInsertRowid);
    },
    insertPassage(articleKey: number, { ordinal, start, end }: Passage, embedding: number): number {
      return Number(insertPassage.run(articleKey, ordinal, start, end, embedding).lastInsertRowid);
    },
  };
}

/** The articles for which the condition holds, by key. */
export function selectArticles(
  database: Database,
  condition: ArticleCondition,
): ReadonlyMap<number, Article> {
  const rows = selectRows<Article>(database, ARTICLE_COLUMNS, condition);
  return new Map(rows.map(({ key, ...article }) => [key, article]));
}

/** The articles for which the condition holds, without their texts, by key. */
export function readHeadlines(
  database: Database,
  condition: ArticleCondition,
): ReadonlyMap<number, ArticleHeadline> {
  const rows = selectRows<ArticleHeadline>(database, HEADLINE_COLUMNS, condition);
  return new Map(rows.map(({ key, ...headline }) => [key, headline]));
}

function selectRows<Row>(
  database: Database,
  columns: string,
  { sql, values }: ArticleCondition,
): readonly (Row & { readonly key: number })[] {
  return database
    .prepare<SqlValue[], Row & { readonly key: number }>(
      `SELECT a.key, ${columns} FROM articles a WHERE ${sql}`,
    )
    .all(...values);
}

/** The condition that an article has one of these keys. */
export function hasKey(keys: readonly number[]): ArticleCondition {
  return { sql: 'a.key IN (SELECT value FROM json_each(?))', values: [JSON.stringify(keys)] };
}

/** The file that an article was made of. */
export type ArticleFile = Pick<Article, 'id' | 'path' | 'sourceHash'>;

/** Where every article comes from, without reading its text. */
export function readArticleFiles(database: Database): readonly ArticleFile[] {
  return database.prepare<[], ArticleFile>('SELECT id, path, source_hash AS sourceHash FROM articles').all();
}

/** The passages with these ids and their articles, each article once. */
export function selectPassages(
  database: Database,
  ids: readonly number[],
): readonly { readonly row: PassageRow; readonly passage: Passage; readonly article: Article }[] {
  const rows = database
    .prepare<[string], PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM json_each(?) wanted CROSS JOIN passages p ON p.id = wanted.value`,
    )
    .all(JSON.stringify(ids));
  const articles = selectArticles(database, hasKey([...new Set(rows.map(({ articleKey: key }) => key))]));
  return rows.flatMap((row) => {
    const article = articles.get(row.articleKey);
    return article === undefined ? [] : [{ row, article, passage: passageOf(row, article) }];
  });
}

/** Rows of the passages of one article, in order. */
export function passageRowsOf(database: Database, key: number): readonly PassageRow[] {
  return database
    .prepare<[number], PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages p WHERE p.article_key = ? ORDER BY p.ordinal`,
    )
    .all(key);
}

/** The passage's text is not stored: it is, by construction, a slice of its article. */
export function passageOf({ ordinal, start, end }: PassageRow, article: Article): Passage {
  return { articleId: article.id, ordinal, start, end, text: article.text.slice(start, end) };
}
