import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Tensor } from 'onnxruntime-node';
import { judgeRow, judgeSupport, SUPPORT_OUTPUTS, TOKEN_OUTPUTS, WHOLE_OUTPUTS } from './judge-row.ts';
import type { SentenceReading, SupportReading } from './reader.ts';
import { PADDING, rowsOf, supportRow, type TextRow } from './rows.ts';
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

/** Rows of one run: more at a time is no faster, and pads short rows to the longest. */
const BATCH_ROWS = 4;

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

/** Runs the model over the rows, those of like length together, and hands each its numbers. */
async function run<R extends TextRow>(
  rows: readonly R[],
  take: (row: R, numbers: RowNumbers) => void,
): Promise<void> {
  const sorted = [...rows].sort((a, b) => a.ids.length - b.ids.length);
  for (let from = 0; from < sorted.length; from += BATCH_ROWS) {
    const batch = sorted.slice(from, from + BATCH_ROWS);
    const length = Math.max(...batch.map(({ ids }) => ids.length));
    const { tokens, whole, support } = await throughGate(gate, () => session.run(inputs(batch, length)));
    const part = (tensor: Tensor | undefined, row: number, size: number): Float32Array =>
      floats(tensor).subarray(row * size, (row + 1) * size);
    batch.forEach((row, number) => {
      take(row, {
        tokens: part(tokens, number, length * TOKEN_OUTPUTS),
        whole: part(whole, number, WHOLE_OUTPUTS),
        support: part(support, number, SUPPORT_OUTPUTS),
      });
    });
  }
}

function inputs(batch: readonly TextRow[], length: number): Record<string, Tensor> {
  const ids = new BigInt64Array(batch.length * length).fill(BigInt(PADDING));
  const kinds = new BigInt64Array(batch.length * length).fill(1n);
  batch.forEach((row, number) => {
    row.ids.forEach((id, place) => {
      ids[number * length + place] = BigInt(id);
    });
    kinds.fill(0n, number * length, number * length + row.secondFrom);
  });
  const shape = [batch.length, length];
  return { ids: new Tensors('int64', ids, shape), kinds: new Tensors('int64', kinds, shape) };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the model gave no numbers');
  return tensor.data;
}
