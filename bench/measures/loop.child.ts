import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { readQuestions } from '../collection/files.ts';
import { ENGINES } from '../engines/all.ts';
import type { OpenEngine } from '../engines/engine.ts';

/** How long the event loop was held up, in ms, and how long it was watched. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly watchedMs: number;
}

export interface LoopResult {
  /** Answering 20 questions a second. */
  readonly serving: LoopDelay;
  /** The same while the index is opened once more. */
  readonly servingWhileLoading: LoopDelay;
  /** Only opening. */
  readonly loading: LoopDelay;
}

const RESOLUTION_MS = 1;
const SERVING_MS = 5_000;
const QUESTION_EVERY_MS = 50;
/** Opened so many times in a row, so that a short opening is watched long enough. */
const LOADS = 3;

const [engineId = '', collectionFolder = '', indexFolder = ''] = process.argv.slice(2);
const engine = await ENGINES[engineId]?.();
if (engine === undefined) throw new Error(`unknown engine ${engineId}`);
const questions = await readQuestions(collectionFolder);
// Where a hybrid question takes seconds there is nothing to see but that question.
const mode = engineId === 'kiosque' ? 'hybrid' : 'vector';
const opened = await engine.open(indexFolder);
for (const question of questions.slice(0, 20)) await opened.search(mode, question);

const serving = await watch(() => serve(opened, setTimeout(SERVING_MS)));
const servingWhileLoading = await watch(() => serve(opened, load()));
const loading = await watch(load);
const result: LoopResult = { serving, servingWhileLoading, loading };
process.send?.(result);

async function load(): Promise<void> {
  for (let i = 0; i < LOADS; i += 1) await engine?.open(indexFolder);
}

/** Asks a question every 50 ms until the other work is done. */
async function serve(from: OpenEngine, until: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  const end = until.then(() => {
    state.isDone = true;
  });
  for (let i = 0; !state.isDone; i += 1) {
    const question = questions[i % questions.length];
    if (question !== undefined) await from.search(mode, question);
    await setTimeout(QUESTION_EVERY_MS);
  }
  await end;
}

async function watch(work: () => Promise<unknown>): Promise<LoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  await setTimeout(10);
  delay.enable();
  const start = performance.now();
  await work();
  // The last hold-up is only counted when the timer fires once more.
  await setTimeout(5);
  delay.disable();
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  return {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
    watchedMs: performance.now() - start,
  };
}
