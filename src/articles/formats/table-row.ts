/** A longer cell is a column of the page's layout, not a figure of a table (characters). */
const MAX_CELL_CHARS = 300;

/**
 * What the cells of a table row are worth: their words between bars, or, where the table only lays out the page (one
 * cell, or long ones), null: their paragraphs stand by themselves.
 * @param cells the paragraphs of each cell
 */
export function rowText(cells: readonly (readonly string[])[]): string | null {
  const filled = cells.filter((cell) => cell.length > 0).map((cell) => cell.join(' ').replaceAll('\n', ' '));
  if (filled.length < 2 || filled.some((cell) => cell.length > MAX_CELL_CHARS)) return null;
  return filled.join(' | ');
}
