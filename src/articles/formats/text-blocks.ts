/**
 * Puts the blocks of a text together, those in the cells of a table row as one.
 * @param textOf the text of a block
 * @param rowOf the block that the text of a table row is
 */
export function textBlocks<Block>(textOf: (block: Block) => string, rowOf: (text: string) => Block) {
  const all: Block[] = [];
  const rows: Block[][][] = [];
  /** Into the open cell, if there is one. */
  const put = (block: Block): void => void (rows.at(-1)?.at(-1) ?? all).push(block);
  return {
    all: all as readonly Block[],
    put,
    openRow: (): void => void rows.push([]),
    openCell: (): void => void rows.at(-1)?.push([]),
    closeRow(): void {
      const cells = rows.pop() ?? [];
      const row = rowText(cells.map((cell) => cell.map(textOf)));
      if (row !== null) put(rowOf(row));
      else for (const block of cells.flat()) put(block);
    },
  };
}

/** A text without needless spaces; a line break inside a sentence is layout. */
export function tidyBlock(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .replace(/(?<=[\p{L}\p{N},’'-])\n+(?=[\p{Ll}\d])/gu, ' ');
}

/** Blocks with an empty line between them; items of a list stay together. */
export function joinBlocks(blocks: readonly string[], isItem: (at: number) => boolean): string {
  const before = (at: number): string => (at === 0 ? '' : isItem(at - 1) && isItem(at) ? '\n' : '\n\n');
  return blocks.map((block, at) => before(at) + block).join('');
}

/** A longer cell is a column of the page's layout, not a figure of a table (characters). */
const MAX_CELL_CHARS = 300;

/**
 * What the cells of a table row are worth: their words between bars, or, where the table only lays out the page (one
 * cell, or long ones), null: their paragraphs stand by themselves.
 */
function rowText(cells: readonly (readonly string[])[]): string | null {
  const filled = cells.filter((cell) => cell.length > 0).map((cell) => cell.join(' ').replaceAll('\n', ' '));
  if (filled.length < 2 || filled.some((cell) => cell.length > MAX_CELL_CHARS)) return null;
  return filled.join(' | ');
}
