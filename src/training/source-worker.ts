import { Worker } from 'node:worker_threads';

/** The modules of this room that run in threads of their own. */
export type TrainingWorkerModule = 'teacher-worker' | 'step-worker';

/** Starts a module of this room in a thread; training always runs from its TypeScript source. */
export function startSourceWorker(module: TrainingWorkerModule, workerData: unknown): Worker {
  return new Worker(new URL('start-source-worker.mjs', import.meta.url), {
    argv: [new URL(`${module}.ts`, import.meta.url).href],
    execArgv: [],
    workerData,
  });
}
