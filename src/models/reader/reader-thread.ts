import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { judgeRow, TOKEN_OUTPUTS, WHOLE_OUTPUTS } from './judge-row.ts';
import type { SentenceReading } from './reader.ts';
import { PADDING, ROW_LENGTH, type Row, rowsOf } from './rows.ts';
import type { ReadingRequest, ThreadReply, ThreadSetting } from './thread-messages.ts';
import { tokenizerOf } from './tokenizer.ts';

/**
 * The thread that the model runs in: a run of the session holds its thread until it is done, and so may not be on one
 * that answers anybody else.
 */

/** Rows of one run: more at a time is no faster, and pads short rows to the longest. */
const BATCH_ROWS = 4;

const { modelFile, vocabularyFile, threads }: ThreadSetting = workerData;
const { InferenceSession: Sessions, Tensor: Tensors } = await import('onnxruntime-node');
const session = await Sessions.create(modelFile, { intraOpNumThreads: threads, interOpNumThreads: 1 });
const split = tokenizerOf(JSON.parse(readFileSync(vocabularyFile, 'utf8')));

parentPort?.on('message', (request: ReadingRequest) => {
  answer(request).then(reply, (error: unknown) =>
    reply({ failed: request.id, message: error instanceof Error ? error.message : String(error) }),
  );
});
reply({ ready: true });

function reply(message: ThreadReply): void {
  parentPort?.postMessage(message);
}

async function answer({ id, question, passages }: ReadingRequest): Promise<ThreadReply> {
  const readings: (SentenceReading | null)[][] = passages.map(({ sentences }) => sentences.map(() => null));
  const rows = passages
    .flatMap((passage, index) => rowsOf(question, passage, index, split))
    .sort((a, b) => a.ids.length - b.ids.length);
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const batch = rows.slice(from, from + BATCH_ROWS);
    const { tokens, whole, length } = await run(session, batch);
    batch.forEach((row, number) => {
      const judged = judgeRow(
        row,
        tokens.subarray(number * length * TOKEN_OUTPUTS, (number + 1) * length * TOKEN_OUTPUTS),
        whole.subarray(number * WHOLE_OUTPUTS, (number + 1) * WHOLE_OUTPUTS),
      );
      judged.forEach((reading, index) => {
        const place = row.sentences[index]?.number;
        const passage = readings[row.passage];
        if (place !== undefined && passage !== undefined) passage[place] = reading;
      });
    });
  }
  return { id, readings };
}

async function run(
  model: InferenceSession,
  batch: readonly Row[],
): Promise<{ readonly tokens: Float32Array; readonly whole: Float32Array; readonly length: number }> {
  const length = Math.min(ROW_LENGTH, Math.max(...batch.map(({ ids }) => ids.length)));
  const ids = new BigInt64Array(batch.length * length).fill(BigInt(PADDING));
  const kinds = new BigInt64Array(batch.length * length).fill(1n);
  batch.forEach((row, number) => {
    row.ids.forEach((id, place) => {
      ids[number * length + place] = BigInt(id);
    });
    kinds.fill(0n, number * length, number * length + row.passageFrom);
  });
  const shape = [batch.length, length];
  const { tokens, whole } = await model.run({
    ids: new Tensors('int64', ids, shape),
    kinds: new Tensors('int64', kinds, shape),
  });
  return { tokens: floats(tokens), whole: floats(whole), length };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the model gave no numbers');
  return tensor.data;
}
