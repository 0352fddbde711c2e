import { once } from 'node:events';
import { startThread } from '../../src/system/threads/start-thread.ts';
import { type Batch, batchStream } from './batches.ts';
import type { Progress } from './progress.ts';
import { type StepOrder, type StepSettings, stepMemory } from './step-memory.ts';
import type { TokenisedTexts } from './tokenised-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An excerpt of a text that is not much longer than itself would teach nothing. */
const LONG_WORDS = 30;

export interface TrainingPlan extends StepSettings {
  readonly steps: number;
  readonly learningRate: number;
  /** Steps in which the rate grows from 0; then it falls to 0 in a straight line. */
  readonly warmUpSteps: number;
  readonly taughtShare: number;
  readonly excerptShare: number;
  /** Part of the known words that the batches of excerpts read as if they were unknown, on both sides. */
  readonly unknownShare: number;
  /** After so many steps `onCheckpoint` is called. */
  readonly checkpointSteps: number;
}

export interface TaughtSentences {
  /** Unit vectors, one after the other. */
  readonly vectors: Float32Array;
  /** The number of a text's vector; -1 when it has none. */
  numberOf(text: number): number;
}

/**
 * Trains the rows in place. The result depends on the seed and not on the number of threads.
 * @returns the mean loss of the last hundred steps
 */
export async function trainRows(
  rows: Float32Array,
  texts: TokenisedTexts,
  vocabulary: Vocabulary,
  taught: TaughtSentences,
  plan: TrainingPlan,
  report: { readonly progress: Progress; readonly onCheckpoint?: (step: number) => Promise<void> },
): Promise<number> {
  const memory = stepMemory(plan, {
    tokens: texts.tokens,
    starts: texts.starts,
    grams: vocabulary.grams,
    gramStarts: vocabulary.gramStarts,
    teacher: taught.vectors,
    rows,
  });
  const nextBatch = batchStream({
    ...plan,
    sources: texts.sources,
    isLong: (source, pair) => {
      const text = source.rights[pair] ?? 0;
      return (texts.starts[text + 1] ?? 0) - (texts.starts[text] ?? 0) >= LONG_WORDS;
    },
    isTaught: (source, pair) => source.kind === 'en-fr' && taught.numberOf(source.lefts[pair] ?? 0) >= 0,
  });
  const fill = ({ source, pairs, isTaught, excerptWords }: Batch): void => {
    pairs.forEach((pair, at) => {
      const right = source.rights[pair] ?? 0;
      const left = excerptWords === null ? (source.lefts[pair] ?? 0) : right;
      memory.batchTexts[at] = left;
      memory.batchTexts[plan.pairs + at] = right;
      memory.batchTeacher[at] = isTaught ? taught.numberOf(left) : -1;
    });
  };
  const workers = Array.from({ length: plan.threads }, (_, thread) =>
    startThread(new URL('step-worker', import.meta.url), { memory, thread }),
  );
  const losses: number[] = [];
  try {
    for (let step = 1; step <= plan.steps; step += 1) {
      const batch = nextBatch();
      fill(batch);
      const order: StepOrder = {
        step,
        learningRate: rateAt(step, plan),
        isTaught: batch.isTaught,
        leftWords: batch.excerptWords ?? plan.windowWords,
        unknownShare: batch.excerptWords === null ? 0 : plan.unknownShare,
      };
      const done = workers.map((worker) => once(worker, 'message'));
      for (const worker of workers) worker.postMessage(order);
      await Promise.all(done);
      losses.push(memory.losses.reduce((sum, loss) => sum + loss, 0));
      report.progress('training', step / plan.steps, `loss ${meanLoss(losses).toFixed(3)}`);
      if (step % plan.checkpointSteps === 0 && step < plan.steps) await report.onCheckpoint?.(step);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return meanLoss(losses);
}

function rateAt(step: number, plan: TrainingPlan): number {
  const warm = Math.min(1, step / plan.warmUpSteps);
  return plan.learningRate * warm * Math.max(0, 1 - (step - 1) / plan.steps);
}

/** Of the last hundred steps: batches of different sources differ. */
function meanLoss(losses: readonly number[]): number {
  const last = losses.slice(-100);
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}
