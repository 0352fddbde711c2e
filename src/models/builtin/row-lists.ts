/** A word has at most so many rows: three n-grams begin at each of its characters and at its boundaries. */
const MAX_ROWS_A_WORD = 160;
const FIRST_ROWS = 4_096;

/**
 * A text as rows of a table, word by word: word w has `rows[starts[w]]` up to `rows[starts[w + 1]]`. The arrays grow
 * to the longest text that was ever written into them and are used again, so that a word costs no memory.
 */
export interface RowLists {
  words: number;
  starts: Int32Array;
  rows: Int32Array;
}

export function emptyRowLists(): RowLists {
  return { words: 0, starts: new Int32Array(FIRST_ROWS), rows: new Int32Array(FIRST_ROWS) };
}

/** Forgets the words and keeps the room. */
export function clearRowLists(lists: RowLists): void {
  lists.words = 0;
  lists.starts[0] = 0;
}

/** Makes room for one more word. @returns where its rows begin */
export function roomForWord(lists: RowLists): number {
  const at = lists.starts[lists.words] ?? 0;
  if (at + MAX_ROWS_A_WORD > lists.rows.length) lists.rows = doubleArray(lists.rows);
  if (lists.words + 2 > lists.starts.length) lists.starts = doubleArray(lists.starts);
  return at;
}

/** Ends the word whose rows end at `end`. */
export function endWord(lists: RowLists, end: number): void {
  lists.words += 1;
  lists.starts[lists.words] = end;
}

function doubleArray(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
