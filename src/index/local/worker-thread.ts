import type { Worker } from 'node:worker_threads';
import { littleYoungMemory, startThread } from '../../system/threads/start-thread.ts';

/** The module of this folder that runs in a thread of its own. */
export type WorkerModule = 'graph-worker';

export interface WorkOptions {
  /** Once it fires, the thread is ended and the promise fails with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onMessage?: (message: unknown) => void;
}

/**
 * Runs a module of this folder in a thread of its own, to its end; nothing of it runs any more when this returns.
 * @throws what the thread threw; Error when it ended with another code than 0; the signal's reason.
 */
export async function runInWorker(
  module: WorkerModule,
  workerData: unknown,
  { signal, onMessage }: WorkOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  const worker = startThread(new URL(module, import.meta.url), workerData, littleYoungMemory);
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await endOf(worker, onMessage);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
}

/**
 * Settles when nothing of the thread runs any more.
 * @throws what the thread threw; Error when it ended with another code than 0.
 */
function endOf(worker: Worker, onMessage?: (message: unknown) => void): Promise<void> {
  const failures: unknown[] = [];
  return new Promise((resolve, reject) => {
    if (onMessage !== undefined) worker.on('message', onMessage);
    worker.on('error', (error) => failures.push(error));
    worker.once('exit', (code) => {
      if (code === 0 && failures.length === 0) resolve();
      else reject(failures[0] ?? new Error(`worker thread ended with code ${code}`));
    });
  });
}
