/**
 * The cells of a Markdown table's row, without their outer spaces, or null for what is no row. The row of dashes
 * under the heads has none.
 *
 * @param inTable the line above is a row, or the one below the dashes: then the outer `|` may be missing
 */
export function readTableRow(line: string, inTable: boolean): readonly string[] | null {
  const text = line.trim();
  const isRow = text.length > 1 && text.startsWith('|') && text.endsWith('|');
  if (!isRow && !(inTable && text.includes('|'))) return null;
  if (/^[|\s:-]+$/.test(text)) return [];
  const from = text.startsWith('|') ? 1 : 0;
  const to = isRow || (text.endsWith('|') && !text.endsWith('\\|')) ? -1 : undefined;
  return text
    .slice(from, to)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** `|---|:-:|`: the row of dashes under the heads of a table. */
export function isDelimiterRow(line: string): boolean {
  const text = line.trim();
  return text.includes('|') && text.includes('-') && /^[|\s:-]+$/.test(text);
}
