import { parentPort, workerData } from 'node:worker_threads';
import type { GraphProgress } from './build-graph.ts';
import { type GraphBase, type GraphTask, runGraphTask } from './graph-task.ts';

/** Points between two messages: a message costs about as much as a hundredth of this. */
const POINTS_A_MESSAGE = 100;

const { task, base }: { readonly task: GraphTask; readonly base: GraphBase | null } = workerData;

await runGraphTask(task, base, {
  onPoint(done, total) {
    const progress: GraphProgress = { done, total };
    if (done % POINTS_A_MESSAGE === 0 || done === total) parentPort?.postMessage(progress);
  },
});
