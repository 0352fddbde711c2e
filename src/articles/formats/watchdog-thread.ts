import { parentPort, workerData } from 'node:worker_threads';
import type { WatchedLimits } from './reading-child.ts';

/**
 * Runs beside the reading thread, which may hang in a loop or inflate a bomb, and ends the process from the outside:
 * SIGALRM for its time, SIGKILL for its memory or when nobody waits for it any more. A thread's own limits do not hold
 * buffers.
 */

const LOOK_EVERY_MS = 25;

const { startedCpuMs, cpuMs, residentMiB, parent } = workerData as WatchedLimits;

setInterval(() => {
  if (process.memoryUsage.rss() > residentMiB * 1024 * 1024 || process.ppid !== parent) {
    process.kill(process.pid, 'SIGKILL');
  }
  const startMs = Atomics.load(startedCpuMs, 0);
  if (startMs >= 0 && usedCpuMs() - startMs > cpuMs) process.kill(process.pid, 'SIGALRM');
}, LOOK_EVERY_MS);
parentPort?.postMessage('watching');

function usedCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
