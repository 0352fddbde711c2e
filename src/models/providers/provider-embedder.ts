import { z } from 'zod';
import { parseJson } from '../../json.ts';
import type { Embedder, EmbedderSource, LearnedEmbedder } from '../embedder.ts';
import { BadVectorError, EmbedderStateError } from '../embedder-errors.ts';
import type { CallClock } from '../resilience/call-clock.ts';
import { unitVector } from '../unit-vector.ts';
import { MAX_CONCURRENT_CALLS, providerCaller } from './call-provider.ts';
import { conventionOf, passageText, questionText } from './embedding-text.ts';
import type { Connect } from './providers.ts';

export interface ProviderOptions {
  readonly provider: string;
  readonly model: string;
  readonly connect: Connect;
  readonly clock: CallClock;
  /** Deadline of one attempt to embed a batch of passages. */
  readonly passagesTimeoutMs: number;
  /** Deadline of one attempt to embed a question: someone is waiting. */
  readonly questionTimeoutMs: number;
}

/** A short text that every model can embed, to learn how many dimensions its vectors have. */
const PROBE = 'Kiosque';
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * An embedder behind a LangChain class. It learns nothing but the dimensions, which it keeps as its state, so
 * that opening an index needs no network.
 */
export function providerEmbedderSource(options: ProviderOptions): EmbedderSource {
  const { provider, model, connect, passagesTimeoutMs, questionTimeoutMs } = options;
  const name = `${provider}:${model}`;
  const call = providerCaller(name, options.clock);
  const convention = conventionOf(model);
  const vectorOf = (question: string, signal?: AbortSignal): Promise<unknown> =>
    call(
      (fetch) => connect({ fetch, role: 'question' }).embedQuery(questionText(question, convention)),
      questionTimeoutMs,
      signal,
    );
  const embedderOf = (dimensions: number): Embedder => ({
    identity: {
      provider,
      model,
      dimensions,
      convention: `title · publisher · date, passage; ${convention.name}`,
    },
    async embedPassages(inputs, signal) {
      const texts = inputs.map((input) => passageText(input, convention));
      const vectors: Float32Array[] = Array.from({ length: inputs.length });
      await inLanes(batchesOf(texts), signal, async (batch, stop) => {
        const found = await call(
          async (fetch) =>
            checkCount(
              await connect({ fetch, role: 'passage' }).embedDocuments([...batch.texts]),
              batch.texts.length,
            ),
          passagesTimeoutMs,
          stop,
        );
        found.forEach((vector, at) => {
          const title = inputs[batch.from + at]?.title ?? '';
          vectors[batch.from + at] = checkShapes(vector, dimensions, name, title);
        });
      });
      return vectors.map((vector) => [vector]);
    },
    async embedQuestion(question, signal) {
      signal?.throwIfAborted();
      if (!HAS_WORDS.test(question)) return null;
      return checkShapes(await vectorOf(question, signal), dimensions, name, null);
    },
  });
  const learned = (dimensions: number): LearnedEmbedder => {
    const state: z.infer<typeof stateSchema> = { format: FORMAT, provider, model, dimensions };
    return { embedder: embedderOf(dimensions), state: new TextEncoder().encode(JSON.stringify(state)) };
  };
  return {
    name,
    async learn(_inputs, signal) {
      return learned(checkShapes(await vectorOf(PROBE, signal), null, name, null).length);
    },
    async restore(state) {
      const { data } = stateSchema.safeParse(parseJson(new TextDecoder().decode(state ?? undefined)));
      if (data?.provider !== provider || data.model !== model) throw new EmbedderStateError(name);
      return learned(data.dimensions);
    },
  };
}

const FORMAT = 'kiosque-provider-embedder-1';

/** What a provider's embedder must remember: who it was, and how long its vectors were. */
const stateSchema = z.object({
  format: z.literal(FORMAT),
  provider: z.string(),
  model: z.string(),
  dimensions: z.int().positive(),
});

/** Works through the batches a few at a time; the first failure stops the others. */
async function inLanes<T>(
  batches: readonly T[],
  signal: AbortSignal | undefined,
  work: (batch: T, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  stop.throwIfAborted();
  const waiting = batches.values();
  const lane = async (): Promise<void> => {
    for (const batch of waiting) {
      stop.throwIfAborted();
      await work(batch, stop);
    }
  };
  try {
    await Promise.all(Array.from({ length: MAX_CONCURRENT_CALLS }, lane));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

/** Texts in one request: providers take 96 to 2,048; few enough that a lost request is cheap. */
const MAX_BATCH_TEXTS = 64;
/** About 16,000 tokens, below the limits that providers set for one request. */
const MAX_BATCH_CHARS = 64_000;

/** Consecutive texts for one request; `from` is the position of the first. */
interface Batch {
  readonly from: number;
  readonly texts: readonly string[];
}

/** All texts in order, in as few batches as the limits allow; a text above the limit stands alone. */
function batchesOf(texts: readonly string[]): readonly Batch[] {
  const batches: Batch[] = [];
  let from = 0;
  let chars = 0;
  texts.forEach((text, at) => {
    const isFull = at - from === MAX_BATCH_TEXTS || (at > from && chars + text.length > MAX_BATCH_CHARS);
    if (isFull) {
      batches.push({ from, texts: texts.slice(from, at) });
      from = at;
      chars = 0;
    }
    chars += text.length;
  });
  if (from < texts.length) batches.push({ from, texts: texts.slice(from) });
  return batches;
}

/**
 * A wrong number of vectors, or only empty ones (LangChain's Google class hides a failed call so), is no answer.
 * @throws TypeError; which failure it was shows in what came over the wire.
 */
function checkCount(vectors: unknown, count: number): readonly unknown[] {
  const isAnswer =
    Array.isArray(vectors) &&
    vectors.length === count &&
    !vectors.every((vector) => Array.isArray(vector) && vector.length === 0);
  if (!isAnswer) throw new TypeError('not as many vectors as texts');
  return vectors;
}

function checkShapes(
  vector: unknown,
  dimensions: number | null,
  name: string,
  title: string | null,
): Float32Array {
  const isNumbers = Array.isArray(vector) && vector.every((value) => typeof value === 'number');
  const unit = isNumbers ? unitVector(vector) : null;
  if (unit === null) throw new BadVectorError(name, title);
  if (dimensions !== null && unit.length !== dimensions) {
    throw new BadVectorError(name, title, { expected: dimensions, found: unit.length });
  }
  return unit;
}
