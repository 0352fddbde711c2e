import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { runGraphTask } from './graph-task.ts';

/** Points between two messages: a message costs about as much as a hundredth of this. */
const POINTS_A_MESSAGE = 100;

const { task, base } = z
  .object({
    task: z.object({
      dimensions: z.int(),
      file: z.string(),
      databaseFile: z.string(),
      range: z.object({ first: z.int(), last: z.int() }),
      count: z.int(),
    }),
    base: z.object({ file: z.string(), removed: z.array(z.int()), lastLabel: z.int() }).nullable(),
  })
  .parse(workerData);

await runGraphTask(task, base, {
  onPoint(done, total) {
    if (done % POINTS_A_MESSAGE === 0 || done === total) parentPort?.postMessage({ done, total });
  },
});
