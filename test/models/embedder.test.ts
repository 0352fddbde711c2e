import { afterAll, beforeAll, describe } from 'vitest';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { embedderSource } from '../../src/models/embedder-source.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../fakes/embedding-server.ts';
import { letterEmbedderSource } from '../fakes/letter-embedder.ts';
import { describeEmbedder } from './embedder.conformance.ts';

let server: EmbeddingServer;
beforeAll(async () => {
  server = await startEmbeddingServer();
});
afterAll(() => server.close());

describe('the built-in embedder', () => describeEmbedder(async () => builtinEmbedderSource()));
describe('the in-memory embedder of the tests', () => describeEmbedder(async () => letterEmbedderSource()));
describe("LangChain's OpenAI class over HTTP", () =>
  describeEmbedder(() =>
    embedderSource('openai:text-embedding-3-small', {
      openaiApiKey: 'key',
      openaiBaseUrl: `${server.url}/v1`,
    }),
  ));
describe("LangChain's Ollama class over HTTP", () =>
  describeEmbedder(() => embedderSource('ollama:bge-m3:latest', { ollamaBaseUrl: server.url })));
