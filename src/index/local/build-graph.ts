import { once } from 'node:events';
import { littleYoungMemory, startThread } from '../../system/threads/start-thread.ts';
import {
  type GraphBase,
  type GraphTask,
  type GraphTaskOptions,
  linkDifference,
  runGraphTask,
} from './graph-task.ts';

/**
 * From this many vectors on they are linked in a thread of its own, so that a process which answers questions
 * meanwhile keeps answering. Below, the work (about a second, in turns of 20 ms) is not worth the fifth of a second
 * and the memory that a thread costs.
 */
export const WORKER_FROM_VECTORS = 4_000;

/** What the thread tells, some hundred points at a time. */
export interface GraphProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Writes one graph of a generation: the base with its changes where that is sensible, else a new one. Nothing of it
 * runs any more when this returns.
 * @throws the signal's reason; Error when the library, the database or the thread fails. A full disk goes
 * unnoticed: check the file.
 */
export async function buildGraph(
  task: GraphTask,
  base: GraphBase | null,
  options: GraphTaskOptions = {},
): Promise<void> {
  let start = base;
  if (start !== null && task.range.last - start.lastLabel < WORKER_FROM_VECTORS) {
    if (await linkDifference(task, start, options)) return;
    start = null;
  }
  if (start === null && task.count < WORKER_FROM_VECTORS) return runGraphTask(task, null, options);
  const { signal, onPoint } = options;
  signal?.throwIfAborted();
  const worker = startThread(
    new URL('graph-worker', import.meta.url),
    { task, base: start },
    littleYoungMemory,
  );
  // What it fails of is told below, or, once it is ended, nobody's matter.
  worker.on('error', () => undefined);
  worker.on('message', ({ done, total }: GraphProgress) => onPoint?.(done, total));
  try {
    const [code]: unknown[] = await once(worker, 'exit', { signal });
    if (code !== 0) throw new Error(`worker thread ended with code ${String(code)}`);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}
