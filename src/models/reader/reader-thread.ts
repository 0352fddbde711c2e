import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Tensor } from 'onnxruntime-node';
import { judgeRow, judgeSupport } from './judge-row.ts';
import type { SentenceReading, SupportReading } from './reader.ts';
import { rowsOf, supportRow, type TextRow } from './rows.ts';
import { throughGate } from './runtime-gate.ts';
import type {
  PassageReadings,
  ReadingRequest,
  SupportRequest,
  ThreadReply,
  ThreadSetting,
} from './thread-messages.ts';
import { tokenizerOf } from './tokenizer.ts';

/**
 * The thread that the model runs in: a run of the session holds its thread until it is done, and so may not be on one
 * that answers anybody else.
 */

const { modelFile, vocabularyFile, threads, gate }: ThreadSetting = workerData;
const { InferenceSession, Tensor: Tensors } = await import('onnxruntime-node');
const session = await throughGate(gate, () =>
  InferenceSession.create(modelFile, { intraOpNumThreads: threads, interOpNumThreads: 1 }),
);
const split = tokenizerOf(JSON.parse(readFileSync(vocabularyFile, 'utf8')));

parentPort?.on('message', (request: ReadingRequest | SupportRequest) => {
  answer(request).then(reply, (error: unknown) =>
    reply({ failed: request.id, message: error instanceof Error ? error.message : String(error) }),
  );
});
reply({ ready: true });

function reply(message: ThreadReply): void {
  parentPort?.postMessage(message);
}

async function answer(request: ReadingRequest | SupportRequest): Promise<ThreadReply> {
  const { id } = request;
  return 'statements' in request
    ? { id, supports: await check(request) }
    : { id, readings: await read(request) };
}

async function read({ question, passages }: ReadingRequest): Promise<PassageReadings> {
  const readings: (SentenceReading | null)[][] = passages.map(({ sentences }) => sentences.map(() => null));
  const rows = passages.flatMap((passage, index) => rowsOf(question, passage, index, split));
  await run(rows, (row, { tokens, whole }) => {
    judgeRow(row, tokens, whole).forEach((reading, index) => {
      const place = row.sentences[index]?.number;
      const passage = readings[row.passage];
      if (place !== undefined && passage !== undefined) passage[place] = reading;
    });
  });
  return readings;
}

async function check({ statements }: SupportRequest): Promise<readonly SupportReading[]> {
  const rows = statements.map((each, index) => ({ index, ...supportRow(each, split) }));
  const supports: SupportReading[] = [];
  await run(rows, ({ index }, { support }) => {
    supports[index] = judgeSupport(support);
  });
  return supports;
}

interface RowNumbers {
  readonly tokens: Float32Array;
  readonly whole: Float32Array;
  readonly support: Float32Array;
}

/**
 * Runs the model over the rows and hands each its numbers. Each row is a run of its own: together they would be no faster,
 * be padded to the longest, and change each other's numbers, since int8 takes the scale of activations from a whole run.
 */
async function run<R extends TextRow>(
  rows: readonly R[],
  take: (row: R, numbers: RowNumbers) => void,
): Promise<void> {
  for (const row of rows) {
    const { tokens, whole, support } = await throughGate(gate, () => session.run(inputs(row)));
    take(row, { tokens: floats(tokens), whole: floats(whole), support: floats(support) });
  }
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
