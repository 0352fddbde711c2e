import { z } from 'zod';
import type { Embedder, EmbedderIdentity, EmbedderSource, LearnedEmbedder } from '../embedder.ts';
import { BadVectorError, EmbedderStateError } from '../embedder-errors.ts';
import type { CallClock } from '../resilience/call-clock.ts';
import { unitVector } from '../unit-vector.ts';
import { batchesOf } from './batches.ts';
import { type CallProvider, MAX_CONCURRENT_CALLS, providerCaller } from './call-provider.ts';
import { conventionOf, passageText, questionText, type TextConvention } from './embedding-text.ts';
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
  const name = `${options.provider}:${options.model}`;
  const call = providerCaller(name, options.clock);
  const learned = (dimensions: number): LearnedEmbedder => ({
    embedder: providerEmbedder(name, dimensions, options, call),
    state: writeProviderState({ provider: options.provider, model: options.model, dimensions }),
  });
  return {
    name,
    async learn(_inputs, signal) {
      const { connect, model, questionTimeoutMs } = options;
      const probe = questionText(PROBE, conventionOf(model));
      const vector: unknown = await call(
        (fetch) => connect({ fetch, role: 'question' }).embedQuery(probe),
        questionTimeoutMs,
        signal,
      );
      return learned(checkShapes(vector, null, name, null).length);
    },
    async restore(state) {
      const stored = readProviderState(state);
      if (stored?.provider !== options.provider || stored.model !== options.model)
        throw new EmbedderStateError(name);
      return learned(stored.dimensions);
    },
  };
}

function providerEmbedder(
  name: string,
  dimensions: number,
  options: ProviderOptions,
  call: CallProvider,
): Embedder {
  const { connect, passagesTimeoutMs, questionTimeoutMs } = options;
  const convention = conventionOf(options.model);
  return {
    identity: identityOf(options, dimensions, convention),
    async embedPassages(inputs, signal) {
      const texts = inputs.map((input) => passageText(input, convention));
      const vectors: Float32Array[] = Array.from({ length: inputs.length });
      await inLanes(batchesOf(texts), signal, async (batch, stop) => {
        const found = await call(
          (fetch) =>
            embedAll(
              connect({ fetch, role: 'passage' }).embedDocuments([...batch.texts]),
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
      const text = questionText(question, convention);
      const vector: unknown = await call(
        (fetch) => connect({ fetch, role: 'question' }).embedQuery(text),
        questionTimeoutMs,
        signal,
      );
      return checkShapes(vector, dimensions, name, null);
    },
  };
}

function identityOf(
  { provider, model }: ProviderOptions,
  dimensions: number,
  convention: TextConvention,
): EmbedderIdentity {
  return { provider, model, dimensions, convention: `title · publisher · date, passage; ${convention.name}` };
}

/** Works through the batches a few at a time; the first failure stops the others. */
async function inLanes<T>(
  batches: readonly T[],
  signal: AbortSignal | undefined,
  work: (batch: T, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const waiting = batches.values();
  const lane = async (): Promise<void> => {
    for (const batch of waiting) {
      stop.signal.throwIfAborted();
      await work(batch, stop.signal);
    }
  };
  try {
    await Promise.all(Array.from({ length: MAX_CONCURRENT_CALLS }, lane));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** A wrong number of vectors, or only empty ones (LangChain's Google class hides a failed call so), is no answer. */
async function embedAll(answer: Promise<unknown>, count: number): Promise<readonly unknown[]> {
  const vectors = await answer;
  const isAnswer = Array.isArray(vectors) && vectors.length === count && !vectors.every(isEmptyArray);
  // Which failure it was shows in what came over the wire.
  if (!isAnswer) throw new TypeError('not as many vectors as texts');
  return vectors;
}

function isEmptyArray(vector: unknown): boolean {
  return Array.isArray(vector) && vector.length === 0;
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

const FORMAT = 'kiosque-provider-embedder-1';

const stateSchema = z.object({
  format: z.literal(FORMAT),
  provider: z.string(),
  model: z.string(),
  dimensions: z.int().positive(),
});

/** What a provider's embedder must remember: who it was, and how long its vectors were. */
type ProviderState = Readonly<Omit<z.infer<typeof stateSchema>, 'format'>>;

function writeProviderState(state: ProviderState): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...state }));
}

/** The state, or null when these bytes are not one of this version. */
function readProviderState(bytes: Uint8Array | null): ProviderState | null {
  if (bytes === null) return null;
  try {
    return stateSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
