import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { indexText } from '../../text/analyse.ts';
import { compareText, type PassagePlace } from '../hit-order.ts';
import type { TermFrequency } from '../passage-store.ts';
import type { ArticleCondition } from './article-rows.ts';
import type { Database, SqlValue } from './database.ts';

/** How much a term in the headline counts, against one in the passage's own words. */
const TITLE_WEIGHT = 2;
const BODY_WEIGHT = 1;

const BM25 = `bm25(lexical, ${TITLE_WEIGHT.toFixed(3)}, ${BODY_WEIGHT.toFixed(3)})`;

export interface LexicalFields {
  readonly title: string;
  readonly body: string;
}

/** The analysed text of a passage: the headline of its article, and its own words without the headline. */
export function lexicalFields(article: Article, passage: Passage, analysedTitle: string): LexicalFields {
  const start = Math.max(passage.start, article.bodyStart);
  return { title: analysedTitle, body: indexText(article.text.slice(start, Math.max(start, passage.end))) };
}

/**
 * Search terms as the index can hold them: lower case, letters and digits only, each once. Whatever else a term
 * brings (quotes, operators, brackets) is no part of a word and separates words, as in FTS5's tokenizer.
 */
export function searchableTerms(terms: readonly string[]): readonly string[] {
  return [...new Set(terms.flatMap((term) => term.toLowerCase().match(TOKENS) ?? []))];
}

/** What FTS5's unicode61 takes for a token. */
const TOKENS = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/** A passage that was found, with its score and where it stands. */
export interface ScoredPassage extends PassagePlace {
  readonly id: number;
  readonly score: number;
}

export type LexicalWriter = ReturnType<typeof lexicalWriter>;

export function lexicalWriter(database: Database) {
  const insert = database.prepare('INSERT INTO lexical (rowid, title, body) VALUES (?, ?, ?)');
  const remove = database.prepare(
    "INSERT INTO lexical (lexical, rowid, title, body) VALUES ('delete', ?, ?, ?)",
  );
  return {
    put(passageId: number, { title, body }: LexicalFields): void {
      insert.run(passageId, title, body);
    },
    /** Forgets a passage, given what was put: other words would stay in the index and be counted for ever. */
    remove(passageId: number, { title, body }: LexicalFields): void {
      remove.run(passageId, title, body);
    },
    /** Forgets everything. */
    clear(): void {
      database.exec("INSERT INTO lexical (lexical) VALUES ('delete-all')");
    },
    /** Makes one piece of the many that a long series of `put` leaves: an eighth less to read for a question. */
    merge(): void {
      database.exec("INSERT INTO lexical (lexical) VALUES ('optimize')");
    },
  };
}

/**
 * The best `limit` passages for the terms, any that tie with the last of them, and those of `also` that hold one of
 * the terms; in no order. One pass over the index, whatever `also` is: with common words it costs milliseconds.
 * @param terms as `searchableTerms` gives them, at least one.
 * @param condition null: every article; it holds for the passages of `also`.
 */
export function lexicalCandidates(
  database: Database,
  terms: readonly string[],
  limit: number,
  condition: ArticleCondition | null,
  also: readonly number[],
): readonly ScoredPassage[] {
  for (let ties = EXPECTED_TIES; ; ties *= 8) {
    const most = limit + also.length + ties;
    const found = bestMatches(database, terms, most, condition, also);
    const scores = found.map(({ score }) => score).sort((a, b) => b - a);
    const last = scores[limit - 1];
    // All that tie with the last one are here when something worse is, or nothing more was to be had.
    const worst = found.at(-1)?.score;
    if (found.length < most || last === undefined || worst === undefined || worst < last - 2 * SCORE_GRAIN)
      return found;
  }
}

/** How many passages may tie with the last one before the index is read again; agency copies make some. */
const EXPECTED_TIES = 32;

/** The matching passages of `also`, then the best others; `most` together. */
function bestMatches(
  database: Database,
  terms: readonly string[],
  most: number,
  condition: ArticleCondition | null,
  also: readonly number[],
): readonly ScoredPassage[] {
  // The + keeps SQLite from asking FTS5 once for every allowed row; the scores are then made in one pass.
  const restriction =
    condition === null
      ? ''
      : `AND +lexical.rowid IN
          (SELECT p.id FROM articles a CROSS JOIN passages p ON p.article_key = a.key WHERE ${condition.sql})`;
  const sql = `
    WITH matches AS MATERIALIZED (
      SELECT rowid AS id, ${BM25} AS score FROM lexical WHERE lexical MATCH ? ${restriction}
      ORDER BY +lexical.rowid IN (SELECT value FROM json_each(?)) DESC, score LIMIT ?
    )
    SELECT m.id, m.score, a.path, p.ordinal
    FROM matches m CROSS JOIN passages p ON p.id = m.id CROSS JOIN articles a ON a.key = p.article_key`;
  const values: SqlValue[] = [
    matchExpression(terms),
    ...(condition?.values ?? []),
    JSON.stringify(also),
    most,
  ];
  return database
    .prepare<SqlValue[], ScoredPassage>(sql)
    .all(...values)
    .map((row) => ({ ...row, score: settledScore(-row.score) }));
}

/**
 * That one of the terms stands in the headline or a passage of an article.
 * @param terms as `searchableTerms` gives them; none hold for no article
 */
export function holdsTerm(terms: readonly string[]): ArticleCondition {
  if (terms.length === 0) return { sql: 'FALSE', values: [] };
  return {
    sql: 'a.key IN (SELECT p.article_key FROM lexical CROSS JOIN passages p ON p.id = lexical.rowid WHERE lexical MATCH ?)',
    values: [matchExpression(terms)],
  };
}

export function termFrequencies(database: Database, terms: readonly string[]): readonly TermFrequency[] {
  const statement = database.prepare<[string], number>('SELECT doc FROM vocabulary WHERE term = ?').pluck();
  return terms.map((term) => ({ term, passages: statement.get(term) ?? 0 }));
}

/** All terms that begin with the prefix, which is not empty. */
export function termsWithPrefix(database: Database, prefix: string): readonly TermFrequency[] {
  return database
    .prepare<[string, string], TermFrequency>(
      'SELECT term, doc AS passages FROM vocabulary WHERE term >= ? AND term < ?',
    )
    .all(prefix, `${prefix}\u{10FFFF}`)
    .sort((a, b) => compareText(a.term, b.term));
}

/**
 * The only place where query text of FTS5 is made. Every term is a quoted string, so that no word (`NOT`, `NEAR`)
 * and no sign is read as syntax.
 */
function matchExpression(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ');
}

/**
 * A BM25 score without the last digits. Sums that are equal on paper differ there from one machine to the
 * next; without them such passages are ties, and ties are settled by path and ordinal everywhere alike.
 */
function settledScore(score: number): number {
  return Math.round(score / SCORE_GRAIN) * SCORE_GRAIN;
}

/** Far above rounding errors (1e-14), far below a difference that means something. */
const SCORE_GRAIN = 1e-9;
