import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { onLoopback } from './loopback.ts';

/** One answer of the server in place of the true one. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'hang' }
  /** The true answer, once so many requests are under way. */
  | { readonly kind: 'together'; readonly requests: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'vectors'; readonly change: (vectors: unknown[]) => unknown[] };

export interface EmbeddingServer {
  readonly url: string;
  /** Texts of each request that came, in order of arrival. */
  readonly requests: readonly (readonly string[])[];
  /** Largest number of requests under way at once. */
  mostAtOnce(): number;
  /** The next requests meet these faults, one each. */
  fail(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

/** The secret that a provider's error message repeats; it must never reach a person. */
export const CANARY = 'sk-canary-7f3a91';
const SERVER_DIMENSIONS = 8;

/**
 * A loopback server that speaks the embedding calls of OpenAI (`POST /v1/embeddings`) and Ollama
 * (`POST /api/embed`). A text's vector depends on its letters only.
 */
export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const requests: (readonly string[])[] = [];
  const faults: Fault[] = [];
  let underWay = 0;
  let mostAtOnce = 0;

  const server = createServer((request, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => {
      underWay -= 1;
    });
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as { model: string; input: string | string[] };
    const inputs = typeof body.input === 'string' ? [body.input] : body.input;
    requests.push(inputs);
    const fault = faults.shift();
    if (fault?.kind === 'hang') return;
    while (fault?.kind === 'together' && mostAtOnce < fault.requests) await setImmediate();
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(JSON.stringify({ error: { message: `refused for key ${CANARY}`, type: 'error' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    if (fault?.kind === 'not-json') return void response.end('<html>Bad gateway</html>');
    const vectors =
      fault?.kind === 'vectors' ? fault.change(inputs.map(letterVector)) : inputs.map(letterVector);
    const isOllama = request.url === '/api/embed';
    const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
    response.end(
      JSON.stringify(
        isOllama
          ? { model: body.model, embeddings: vectors }
          : { object: 'list', model: body.model, data, usage: { prompt_tokens: 1, total_tokens: 1 } },
      ),
    );
  }

  const { url, close } = await onLoopback(server);
  return {
    url,
    requests,
    mostAtOnce: () => mostAtOnce,
    fail: (...next) => void faults.push(...next),
    close,
  };
}

/** Not of length 1 on purpose: whoever receives it must normalise it. */
export function letterVector(text: string): number[] {
  const vector = Array.from({ length: SERVER_DIMENSIONS }, () => 1);
  for (const letter of text) {
    const at = (letter.codePointAt(0) ?? 0) % SERVER_DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + 3;
  }
  return vector;
}
