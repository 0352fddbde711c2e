import { Worker } from 'node:worker_threads';

/**
 * Starts a module in a thread of its own, from its source or from what was built of it.
 *
 * @param module address of the module without its ending: `new URL('graph-worker', import.meta.url)`
 */
export function startThread(module: URL, workerData?: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), { workerData });
  // The loader that the main thread has for TypeScript does not reach the first module of a thread (Node 20).
  return new Worker(new URL('start-source-thread.mjs', import.meta.url), {
    argv: [`${module.href}.ts`],
    execArgv: [],
    workerData,
  });
}
