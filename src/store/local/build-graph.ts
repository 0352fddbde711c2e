import { z } from 'zod';
import { type GraphTask, type GraphTaskOptions, runGraphTask } from './graph-task.ts';
import { runInWorker } from './worker-thread.ts';

/**
 * From this many vectors on the graph is linked in a thread of its own, so that a process which answers questions
 * meanwhile keeps answering. Below, the work (about a second, in turns of 20 ms) is not worth the fifth of a second
 * and the memory that a thread costs.
 */
export const WORKER_FROM_VECTORS = 4_000;

/** What the thread tells about its progress. */
const graphProgress = z.object({ done: z.int(), total: z.int() });

/**
 * Writes the graph of a generation.
 * @throws the signal's reason; Error when the library, the database or the thread fails. A full disk goes
 * unnoticed: check the file.
 */
export async function buildGraph(task: GraphTask, options: GraphTaskOptions = {}): Promise<void> {
  if (task.vectors < WORKER_FROM_VECTORS) return runGraphTask(task, options);
  const { signal, onPoint } = options;
  await runInWorker('graph-worker', task, {
    signal,
    onMessage(message) {
      const { done, total } = graphProgress.parse(message);
      onPoint?.(done, total);
    },
  });
}
