import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Tensor } from 'onnxruntime-node';
import type { ThreadAnswer, ThreadQuestion } from '../../system/threads/ask-thread.ts';
import { judgeRow, judgeSupport } from './judge-row.ts';
import type { SentenceReading } from './reader.ts';
import type { TextJudgement, TextToJudge, ThreadSetting } from './reader-line.ts';
import { rowsOf, supportRow, type TextRow } from './rows.ts';
import { throughGate } from './runtime-gate.ts';
import { tokenizerOf } from './tokenizer.ts';

/**
 * A thread that the model runs in: a run of the session holds its thread until it is done, and so may not be on one
 * that answers anybody else. It takes one processor; over several, a run of one row is no faster.
 */

const { modelFile, vocabularyFile, gate }: ThreadSetting = workerData;
const { InferenceSession, Tensor: Tensors } = await import('onnxruntime-node');
const session = await throughGate(gate, () =>
  InferenceSession.create(modelFile, { intraOpNumThreads: 1, interOpNumThreads: 1 }),
);
const split = tokenizerOf(JSON.parse(readFileSync(vocabularyFile, 'utf8')));

parentPort?.on('message', ({ id, question: text }: ThreadQuestion<TextToJudge>) => {
  judge(text).then(
    (answer) => reply({ id, answer }),
    (error: unknown) =>
      reply({ id, failed: { message: error instanceof Error ? error.message : String(error) } }),
  );
});

function reply(message: ThreadAnswer<TextJudgement>): void {
  parentPort?.postMessage(message);
}

async function judge(text: TextToJudge): Promise<TextJudgement> {
  if ('statement' in text) {
    const { support } = await run(supportRow(text.statement, split));
    return { support: judgeSupport(support) };
  }
  const { question, passage } = text;
  const readings: (SentenceReading | null)[] = passage.sentences.map(() => null);
  for (const row of rowsOf(question, passage, split)) {
    const { tokens, whole } = await run(row);
    judgeRow(row, tokens, whole).forEach((reading, index) => {
      const place = row.sentences[index]?.number;
      if (place !== undefined) readings[place] = reading;
    });
  }
  return { readings };
}

interface RowNumbers {
  readonly tokens: Float32Array;
  readonly whole: Float32Array;
  readonly support: Float32Array;
}

/** What the model makes of a row. Each is a run of its own: together they would be padded to the longest. */
async function run(row: TextRow): Promise<RowNumbers> {
  const { tokens, whole, support } = await throughGate(gate, () => session.run(inputs(row)));
  return { tokens: floats(tokens), whole: floats(whole), support: floats(support) };
}

function inputs({ ids, secondFrom }: TextRow): Record<string, Tensor> {
  const shape = [1, ids.length];
  const kinds = BigInt64Array.from(ids, (_, place) => (place < secondFrom ? 0n : 1n));
  return {
    ids: new Tensors('int64', BigInt64Array.from(ids, BigInt), shape),
    kinds: new Tensors('int64', kinds, shape),
  };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the model gave no numbers');
  return tensor.data;
}
