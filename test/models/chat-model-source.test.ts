import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ChatConfigurationError } from '../../src/models/chat-errors.ts';
import type { ChatRequest } from '../../src/models/chat-model.ts';
import { chatModel } from '../../src/models/chat-model-source.ts';
import type { ChatSettings } from '../../src/models/providers/chat-providers.ts';
import { tracingVariables } from '../cli/tracing.ts';
import { startListener } from '../fakes/listener.ts';
import { type DialectName, dialects } from '../fakes/models/chat-dialects.ts';
import { words } from '../fakes/models/chat-script.ts';
import { type ChatServer, startChatServer } from '../fakes/models/chat-server.ts';
import { all, textOf } from './chat-model.conformance.ts';
import { settingsFor } from './chat-settings.ts';

const request: ChatRequest = { messages: [{ role: 'user', text: 'Qui ?' }], maxOutputTokens: 50 };
const everyKey: ChatSettings = {
  openaiApiKey: 'k',
  anthropicApiKey: 'k',
  mistralApiKey: 'k',
  googleApiKey: 'k',
};

const servers: ChatServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serverOf(provider: DialectName): Promise<ChatServer> {
  const server = await startChatServer(provider);
  servers.push(server);
  return server;
}

describe('CHAT_MODEL', () => {
  async function refusal(name: string, settings: ChatSettings = {}, importPackage?: () => Promise<never>) {
    const error: unknown = await chatModel(name, settings, importPackage ? { importPackage } : {}).catch(
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(ChatConfigurationError);
    expect(error).toMatchObject({ exitCode: 2 });
    return (error as ChatConfigurationError).sentence;
  }

  it.each(['gpt-4.1', 'cohere:command', 'constructor:x', '', ':x', 'builtin'])(
    'shows examples for %j',
    async (name) => {
      const sentence = await refusal(name);
      for (const provider of Object.keys(dialects)) {
        expect(sentence.fr).toContain(`${provider}:`);
        expect(sentence.en).toContain(`${provider}:`);
      }
    },
  );

  it('asks for the model', async () => {
    expect((await refusal('ollama')).en).toContain('CHAT_MODEL=ollama:');
    expect((await refusal('anthropic: ', everyKey)).fr).toContain('CHAT_MODEL=anthropic:');
  });

  it.each([
    ['openai:gpt-4.1-mini', 'OPENAI_API_KEY'],
    ['anthropic:claude-haiku-4-5', 'ANTHROPIC_API_KEY'],
    ['mistralai:mistral-small-latest', 'MISTRAL_API_KEY'],
    ['google-genai:gemini-2.5-flash', 'GOOGLE_API_KEY'],
  ])('asks for the key of %s', async (name, variable) => {
    expect((await refusal(name)).fr).toContain(variable);
    expect((await refusal(name)).en).toContain(variable);
  });

  it.each(['cle-collee-par-erreur:x', 'sk-cle-collee-par-erreur', 'openai:cle-collee-par-erreur'])(
    'repeats at most the beginning of what may be a key: %s',
    async (name) => {
      const sentences = Object.values(await refusal(name));
      for (const sentence of sentences) expect(sentence).not.toMatch(/cle-c|sk-cl/u);
    },
  );

  it.each(['anthropic', 'mistralai', 'google-genai'])(
    'says how to install the package of %s',
    async (provider) => {
      const notThere = () => Promise.reject(new Error('Cannot find package'));
      const sentence = await refusal(`${provider}:some-model`, everyKey, notThere);
      expect(sentence.fr).toContain(`«\u00a0npm install @langchain/${provider}\u00a0»`);
      expect(sentence.en).toContain(`"npm install @langchain/${provider}"`);
    },
  );
});

it('needs no key for a server that speaks the OpenAI protocol', async () => {
  const server = await serverOf('openai');
  const model = await chatModel('openai:local/llama-3:8b', { openaiBaseUrl: `${server.url}/v1` });
  expect(textOf(await all(model.stream(request)))).toBe('Bonjour.');
  expect(server.requests[0]?.model).toBe('local/llama-3:8b');
});

it('gives a reasoning model its limit under the name that it knows', async () => {
  const server = await serverOf('openai');
  const model = await chatModel('openai:gpt-5-mini', settingsFor(server));
  await all(model.stream(request));
  expect(server.requests[0]).toMatchObject({ maxTokens: 50 });
});

it('asks Ollama for a context in which the whole prompt fits, in few sizes', async () => {
  const server = await serverOf('ollama');
  const model = await chatModel('ollama:mistral-nemo', settingsFor(server));
  for (const chars of [10, 20_000, 40_000]) {
    await all(model.stream({ ...request, messages: [{ role: 'user', text: 'x'.repeat(chars) }] }));
  }
  expect(server.requests.map(({ contextTokens }) => contextTokens)).toEqual([8_192, 8_192, 16_384]);
});

it('leaves the thoughts of a model out of its answer', async () => {
  const server = await serverOf('openai');
  server.play(words('<think>Le passage 2 parle du phare, peut-être. </think>\n\nJeanne Riou le tient [2].'));
  const model = await chatModel('openai:deepseek-r1', settingsFor(server));
  expect(textOf(await all(model.stream(request)))).toBe('Jeanne Riou le tient [2].');
});

it.each(Object.keys(dialects) as DialectName[])(
  '%s sends nothing to anyone else, whatever tracing is asked for',
  async (provider) => {
    const other = await startListener();
    onTestFinished(other.close);
    for (const [name, value] of Object.entries(tracingVariables(other.url))) vi.stubEnv(name, value);
    vi.stubEnv('LANGCHAIN_VERBOSE', 'true');
    const printed = vi.spyOn(console, 'log');
    const server = await serverOf(provider);
    const model = await chatModel(`${provider}:some-model`, settingsFor(server));
    expect(textOf(await all(model.stream(request)))).toBe('Bonjour.');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    expect(other.connections()).toBe(0);
  },
);

describe('many questions at once', () => {
  it('are four under way, sixteen waiting, the others told so at once', async () => {
    const server = await serverOf('ollama');
    server.play(words('Un deux trois.', { everyMs: 5 }));
    const model = await chatModel('ollama:mistral-nemo', settingsFor(server));
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => all(model.stream(request))));
    expect(server.mostAtOnce()).toBe(4);
    expect(server.requests).toHaveLength(20);
    const refused = asked.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(10);
    for (const failure of refused) expect(failure).toMatchObject({ kind: 'busy', isRetryable: true });
  });

  it('give their place back when they are given up while waiting', async () => {
    const server = await serverOf('ollama');
    server.play({ kind: 'hang', words: ['Un '] });
    const model = await chatModel('ollama:x', settingsFor(server), { atOnce: 1, waiting: 1 });
    const [first, waiting] = [new AbortController(), new AbortController()];
    const ask = (signal: AbortSignal) => all(model.stream({ ...request, signal }));
    const asked = [ask(first.signal), ask(waiting.signal)].map((reading) =>
      reading.catch((error: unknown) => error),
    );
    while (server.requests.length === 0) await new Promise(setImmediate);
    await expect(all(model.stream(request))).rejects.toMatchObject({ kind: 'busy' });
    waiting.abort(new Error('no more'));
    expect(await asked[1]).toMatchObject({ message: 'no more' });
    server.play(words('Bonjour.'));
    const next = all(model.stream(request));
    first.abort(new Error('done'));
    expect(textOf(await next)).toBe('Bonjour.');
    expect(server.requests).toHaveLength(2);
  });
});
