import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { loadTransformers, type Tensor, type Tokens } from './transformers-library.ts';

/** Longer sentences are cut: training pairs seldom have as many tokens, and time grows with them. */
const MAX_TOKENS = 96;

const { folder, model: name } = z.object({ folder: z.string(), model: z.string() }).parse(workerData);
const request = z.object({ id: z.int(), texts: z.array(z.string()) });

const { env, AutoModel, AutoTokenizer } = await loadTransformers();
env.allowRemoteModels = false;
env.localModelPath = folder;
const tokenizer = await AutoTokenizer.from_pretrained(name);
// One thread a worker and a worker a core encodes more than one worker with all cores: the matrices are small.
const model = await AutoModel.from_pretrained(name, {
  dtype: 'fp32',
  session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
});

parentPort?.on('message', (message: unknown) => {
  const { id, texts } = request.parse(message);
  encode(texts).then(
    (vectors) => parentPort?.postMessage({ id, vectors }, [vectors.buffer]),
    (error: unknown) => parentPort?.postMessage({ id, failure: String(error) }),
  );
});

async function encode(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>> {
  const tokens = await tokenizer(texts, { padding: true, truncation: true, max_length: MAX_TOKENS });
  const { last_hidden_state: states } = await model(tokens);
  return meanPooled(states, tokens.attention_mask);
}

/** The mean of a text's token vectors, of length 1: the pooling that gte-small was trained with. */
function meanPooled(states: Tensor, mask: Tokens['attention_mask']): Float32Array<ArrayBuffer> {
  const [texts = 0, tokens = 0, dimensions = 0] = states.dims;
  const pooled = new Float32Array(texts * dimensions);
  for (let text = 0; text < texts; text += 1) {
    const vector = pooled.subarray(text * dimensions, (text + 1) * dimensions);
    for (let token = 0; token < tokens; token += 1) {
      const at = text * tokens + token;
      if (mask.data[at] !== 1n) continue;
      for (let d = 0; d < dimensions; d += 1)
        vector[d] = (vector[d] ?? 0) + (states.data[at * dimensions + d] ?? 0);
    }
    const norm = Math.hypot(...vector);
    for (let d = 0; d < dimensions; d += 1) vector[d] = (vector[d] ?? 0) / norm;
  }
  return pooled;
}
