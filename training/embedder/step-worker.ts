import { parentPort, workerData } from 'node:worker_threads';
import { compareTexts, sumColumns } from './step-contrast.ts';
import { readTexts } from './step-forward.ts';
import { differentiate } from './step-gradient.ts';
import type { StepMemory, StepOrder } from './step-memory.ts';
import { updateRows } from './step-update.ts';

const ARRIVED = 0;
const ROUND = 1;

const { memory, thread }: { readonly memory: StepMemory; readonly thread: number } = workerData;
const { pairs, threads } = memory.settings;
const from = shareStart(thread);
const to = shareStart(thread + 1);

parentPort?.on('message', (order: StepOrder) => {
  readTexts(memory, order, from, to);
  readTexts(memory, order, pairs + from, pairs + to);
  meet();
  compareTexts(memory, from, to);
  meet();
  sumColumns(memory, from, to);
  meet();
  memory.losses[thread] =
    differentiate(memory, order, from, to) + differentiate(memory, order, pairs + from, pairs + to);
  meet();
  updateRows(memory, order, thread);
  parentPort?.postMessage(order.step);
});

/** Shares begin at multiples of four: the loops work on blocks of that. */
function shareStart(share: number): number {
  return share === threads ? pairs : Math.floor((share * pairs) / threads / 4) * 4;
}

/** Waits until all threads are here: each needs what the others wrote. */
function meet(): void {
  const round = Atomics.load(memory.barrier, ROUND);
  if (Atomics.add(memory.barrier, ARRIVED, 1) === threads - 1) {
    Atomics.store(memory.barrier, ARRIVED, 0);
    Atomics.add(memory.barrier, ROUND, 1);
    Atomics.notify(memory.barrier, ROUND);
    return;
  }
  while (Atomics.load(memory.barrier, ROUND) === round) Atomics.wait(memory.barrier, ROUND, round);
}
