import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * For threads that stand beside others and make much that is soon forgotten: V8 would take 48 MiB in each of them
 * before it looks for what is no longer used.
 */
export const littleYoungMemory: ResourceLimits = { maxYoungGenerationSizeMb: 6 };

/**
 * Starts a module in a thread of its own, from its source or from what was built of it.
 *
 * @param module address of the module without its ending: `new URL('graph-worker', import.meta.url)`
 */
export function startThread(module: URL, workerData?: unknown, resourceLimits: ResourceLimits = {}): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`${module.href}.js`), { workerData, resourceLimits });
  // The loader that the main thread has for TypeScript does not reach the first module of a thread (Node 20).
  return new Worker(new URL('start-source-thread.mjs', import.meta.url), {
    argv: [`${module.href}.ts`],
    execArgv: [],
    workerData,
    resourceLimits,
  });
}
