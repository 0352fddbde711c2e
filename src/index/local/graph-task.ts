import { openForReading } from './database.ts';
import { writeChangedGraph, writeNewGraph } from './graph.ts';
import type { LabelRange } from './layout.ts';
import { vectorsBetween } from './vector-rows.ts';

/** Everything that is needed to write one graph of a generation, as data: it can be sent to another thread. */
export interface GraphTask {
  readonly dimensions: number;
  /** Where the new graph is written. */
  readonly file: string;
  /** The finished database of the new generation, whose vectors the graph links. */
  readonly databaseFile: string;
  /** The vectors to link, and how many of these labels that database has. */
  readonly range: LabelRange;
  readonly count: number;
}

/** A verified graph that holds much of what is wanted. */
export interface GraphBase {
  readonly file: string;
  /** Labels that are gone. */
  readonly removed: readonly number[];
  /** Labels after this one are not in it. */
  readonly lastLabel: number;
}

export interface GraphTaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onPoint?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes the graph in this thread: the base with its changes where that is sensible, else a new one.
 * @throws as `writeNewGraph` does; Error when the database cannot be read.
 */
export async function runGraphTask(
  task: GraphTask,
  base: GraphBase | null,
  options: GraphTaskOptions = {},
): Promise<void> {
  if (base !== null && (await linkDifference(task, base, options))) return;
  const { dimensions, file, databaseFile, range, count } = task;
  const database = openForReading(databaseFile);
  try {
    await writeNewGraph({ dimensions, file, ...options }, vectorsBetween(database, range), count);
  } finally {
    database.close();
  }
}

/** @returns false when nothing was written, because a new graph is the better choice. */
export async function linkDifference(
  { dimensions, file, databaseFile, range, count }: GraphTask,
  base: GraphBase,
  options: GraphTaskOptions = {},
): Promise<boolean> {
  const database = openForReading(databaseFile);
  try {
    const added = [...vectorsBetween(database, { first: base.lastLabel + 1, last: range.last })];
    return await writeChangedGraph({ dimensions, file, ...options }, base, added, count);
  } finally {
    database.close();
  }
}
