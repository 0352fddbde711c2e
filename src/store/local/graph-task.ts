import { openForReading } from './database.ts';
import { writeGraph } from './graph.ts';
import { allVectorsAfter } from './vector-rows.ts';

/** Everything that is needed to write the graph of a generation, as data: it can be sent to another thread. */
export interface GraphTask {
  readonly dimensions: number;
  /** Where the new graph is written. */
  readonly file: string;
  /** The finished database of the new generation, whose vectors the graph links. */
  readonly databaseFile: string;
  /** How many vectors that database has. */
  readonly vectors: number;
  /** A verified graph to start from, labels that are gone, and the label after which those it lacks begin. */
  readonly base: {
    readonly file: string;
    readonly removed: readonly number[];
    readonly lastLabel: number;
  } | null;
}

export interface GraphTaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onPoint?: (done: number, total: number) => void;
}

/**
 * Writes the graph, in this thread.
 * @throws as `writeGraph` does; Error when the database cannot be read.
 */
export async function runGraphTask(
  { dimensions, file, databaseFile, vectors, base }: GraphTask,
  { signal, onPoint }: GraphTaskOptions = {},
): Promise<void> {
  const database = openForReading(databaseFile);
  try {
    await writeGraph({
      dimensions,
      file,
      base:
        base === null
          ? null
          : {
              file: base.file,
              removed: base.removed,
              added: () => allVectorsAfter(database, base.lastLabel),
            },
      all: () => allVectorsAfter(database, 0),
      count: vectors,
      ...(signal === undefined ? {} : { signal }),
      ...(onPoint === undefined ? {} : { onPoint }),
    });
  } finally {
    database.close();
  }
}
