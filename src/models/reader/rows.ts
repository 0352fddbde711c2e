import type { ReadablePassage, StatementToCheck } from './reader.ts';
import type { Pieces, SplitIntoPieces } from './tokenizer.ts';

/** Numbers of the special pieces. */
const START = 0;
const BETWEEN = 2;

/** Pieces spent on each at most; training uses the same limits (training/reader/batches.py). */
const MOST_QUESTION = 64;
const MOST_TITLE = 24;
const MOST_SENTENCE = 120;
const MOST_STATEMENT = 96;
/** Pieces of a row at most: a question, a headline and a passage of 900 characters. */
export const ROW_LENGTH = 272;

/** A sentence within a row: its place among the passage's sentences, and its pieces. */
export interface RowSentence {
  readonly number: number;
  /** Index in the row of its first piece. */
  readonly first: number;
  readonly pieces: Pieces;
}

/** Two texts as the model reads them. */
export interface TextRow {
  readonly ids: readonly number[];
  /** Pieces from here on belong to the second text, a passage or evidence: kind 1. */
  readonly secondFrom: number;
}

/** A question with a passage, or with the part of it that fits. */
export interface ReaderRow extends TextRow {
  readonly sentences: readonly RowSentence[];
}

/** Rows for a question with a passage: several when the passage is longer than one holds. */
export function rowsOf(
  question: string,
  { title, sentences }: ReadablePassage,
  split: SplitIntoPieces,
): readonly ReaderRow[] {
  const asked = split(question).ids.slice(0, MOST_QUESTION);
  const head = [START, ...asked, BETWEEN];
  const start = [...head, ...split(title).ids.slice(0, MOST_TITLE)];
  const rows: ReaderRow[] = [];
  let ids = [...start];
  let held: RowSentence[] = [];
  const finish = (): void => {
    if (held.length > 0) rows.push({ ids: [...ids, BETWEEN], secondFrom: head.length, sentences: held });
    ids = [...start];
    held = [];
  };
  sentences.forEach((sentence, number) => {
    const pieces = firstOf(split(sentence), MOST_SENTENCE);
    if (ids.length + pieces.ids.length + 1 > ROW_LENGTH) finish();
    held.push({ number, first: ids.length, pieces });
    ids.push(...pieces.ids);
  });
  finish();
  return rows;
}

/** A statement with its evidence; of longer evidence only the beginning. */
export function supportRow({ statement, evidence }: StatementToCheck, split: SplitIntoPieces): TextRow {
  const claim = split(statement).ids.slice(0, MOST_STATEMENT);
  const head = [START, ...claim, BETWEEN];
  const room = ROW_LENGTH - head.length - 1;
  return { ids: [...head, ...split(evidence).ids.slice(0, room), BETWEEN], secondFrom: head.length };
}

function firstOf({ ids, starts, ends }: Pieces, count: number): Pieces {
  return { ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}
