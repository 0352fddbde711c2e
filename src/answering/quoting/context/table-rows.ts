import type { Article } from '../../../articles/article.ts';
import { matchesIn } from '../../../text/matches.ts';
import type { Span } from '../../../text/sentences.ts';

/** A row of a table under its heads; offsets count in the article's text. */
export interface TableRow extends Span {
  /** The first row of its table, which names the columns. */
  readonly heads: Span;
}

/** Cleaning writes each row of a table as a line of its own, its cells between bars. */
const ROW = /^[^\n|]*(?: \| [^\n|]*)+$/gmu;
/** Between two rows of one table. */
const BETWEEN_ROWS = /^\n+$/u;

/**
 * The rows between two offsets of an article, without the heads of their tables. A line with bars that stands alone is
 * no table.
 */
export function tableRows(article: Article, from: number, to: number): readonly TableRow[] {
  const rows = known.get(article) ?? allRows(article);
  known.set(article, rows);
  return rows.filter(({ start, end }) => start >= from && end <= to);
}

/** A table may be as long as its article: it is read once, not for each of the passages. */
const known = new WeakMap<Article, readonly TableRow[]>();

function allRows({ text }: Article): readonly TableRow[] {
  const rows: TableRow[] = [];
  let heads: Span | null = null;
  let previous: Span | null = null;
  for (const match of matchesIn(text, ROW)) {
    const line = trimLine(match[0], match.index);
    const isNext: boolean =
      previous !== null &&
      BETWEEN_ROWS.test(text.slice(previous.end, line.start)) &&
      cellsOf(text, previous).length === cellsOf(text, line).length;
    if (isNext && heads !== null) {
      rows.push({ ...line, heads });
    } else heads = line;
    previous = line;
  }
  return rows;
}

/** Each cell with the head of its column behind it, as one would read it out: « 540 (Voix) ». */
export function rowWithHeads(text: string, { heads, ...row }: TableRow): string {
  const names = cellsOf(text, heads);
  return cellsOf(text, row)
    .map((cell, column) => `${cell} (${names[column] ?? ''})`)
    .join(' · ');
}

function cellsOf(text: string, { start, end }: Span): readonly string[] {
  return text
    .slice(start, end)
    .split('|')
    .map((cell) => cell.trim());
}

function trimLine(line: string, start: number): Span {
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: start + line.trimEnd().length };
}
