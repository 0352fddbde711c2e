import { z } from 'zod';
import {
  type GraphBase,
  type GraphTask,
  type GraphTaskOptions,
  linkDifference,
  runGraphTask,
} from './graph-task.ts';
import { runInWorker } from './worker-thread.ts';

/**
 * From this many vectors on they are linked in a thread of its own, so that a process which answers questions
 * meanwhile keeps answering. Below, the work (about a second, in turns of 20 ms) is not worth the fifth of a second
 * and the memory that a thread costs.
 */
export const WORKER_FROM_VECTORS = 4_000;

/** What the thread tells about its progress. */
const graphProgress = z.object({ done: z.int(), total: z.int() });

/**
 * Writes one graph of a generation: the base with its changes where that is sensible, else a new one.
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
  await runInWorker(
    'graph-worker',
    { task, base: start },
    {
      signal,
      onMessage(message) {
        const { done, total } = graphProgress.parse(message);
        onPoint?.(done, total);
      },
    },
  );
}
