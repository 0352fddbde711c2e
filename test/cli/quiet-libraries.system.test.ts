import { CallbackManager } from '@langchain/core/callbacks/manager';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { quietLibraries } from '../../src/cli/quiet-libraries.ts';
import { settings } from '../../src/config/settings.ts';
import { CANARY, type EmbeddingServer, startEmbeddingServer } from '../fakes/embedding-server.ts';
import { startListener } from '../fakes/listener.ts';
import type { DialectName } from '../fakes/models/chat-dialects.ts';
import { type ChatReply, words } from '../fakes/models/chat-script.ts';
import { type ChatServer, startChatServer } from '../fakes/models/chat-server.ts';
import { type Desk, desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';
import { tracingVariables } from './tracing.ts';

const WRITTEN = 'La réparation du bac a coûté 640 000 euros [1].';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the environment of the libraries', () => {
  it('holds of what clients of models read only our own settings', () => {
    const ours = Object.fromEntries(settings.map(({ name }) => [name, 'x']));
    const system = { PATH: '/bin', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8', TZ: 'UTC', NO_COLOR: '1' };
    const environment: NodeJS.ProcessEnv = {
      ...ours,
      ...system,
      ...tracingVariables('http://127.0.0.1:9'),
      LANGSMITH_RUNS_ENDPOINTS: '{}',
      OPENAI_LOG: 'debug',
      ANTHROPIC_LOG: 'debug',
      MISTRAL_DEBUG: '1',
      OPENAI_CUSTOM_HEADERS: 'x: y',
      OPENAI_API_BASE: 'http://127.0.0.1:9',
      AZURE_OPENAI_API_KEY: 'k',
    };
    vi.stubGlobal('console', console);
    quietLibraries(environment);
    expect(environment).toEqual({ ...ours, ...system });
  });
});

it('leaves LangChain nothing that would start its tracing', () => {
  const tracers = (): readonly string[] =>
    CallbackManager.configure()?.handlers.map(({ name }) => name) ?? [];
  vi.stubGlobal('console', console);
  for (const [name, value] of Object.entries(tracingVariables('http://127.0.0.1:9'))) vi.stubEnv(name, value);
  expect(tracers()).toContain('langchain_tracer');
  quietLibraries(process.env);
  expect(tracers()).toEqual([]);
});

describe('npm run ask, with models', () => {
  async function site(provider: DialectName, ...replies: readonly ChatReply[]): Promise<Site> {
    const [chat, embeddings, at] = await Promise.all([
      startChatServer(provider),
      startEmbeddingServer(),
      desk(),
    ]);
    onTestFinished(() => Promise.all([chat.close(), embeddings.close()]).then(() => undefined));
    chat.play(...replies);
    await writeGazette(at);
    const env = {
      CHAT_MODEL: `${provider}:phare`,
      // The two clients that can be led to this machine by a setting, one for each task.
      EMBEDDINGS: provider === 'openai' ? 'ollama:petit' : 'openai:petit',
      OPENAI_API_KEY: CANARY,
      OPENAI_BASE_URL: `${provider === 'openai' ? chat.url : embeddings.url}/v1`,
      OLLAMA_BASE_URL: provider === 'openai' ? embeddings.url : chat.url,
    };
    return { chat, embeddings, at, env };
  }

  it.each(['openai', 'ollama'] as const)(
    'tells nobody else what is asked, whatever tracing the environment asks for: %s',
    async (provider) => {
      const listener = await startListener();
      onTestFinished(() => listener.close());
      const { chat, embeddings, at, env } = await site(provider, words(WRITTEN));
      const traced = { ...env, ...tracingVariables(listener.url) };
      expect(await at.run('ingest', [], { env: traced })).toMatchObject({ code: 0 });
      const { code, stdout } = await at.run('ask', [FERRY_QUESTION, '--json'], { env: traced });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ text: WRITTEN, embedder: traced.EMBEDDINGS });
      expect(chat.requests).toHaveLength(1);
      expect(embeddings.requests.flat()).toContain(FERRY_QUESTION);
      expect(listener.connections()).toBe(0);
    },
  );

  it.each(['openai', 'ollama'] as const)(
    'prints neither requests nor keys, whatever the environment says of logs: %s',
    async (provider) => {
      const { at, env } = await site(provider, words(WRITTEN));
      const loud = {
        ...env,
        OPENAI_LOG: 'debug',
        ANTHROPIC_LOG: 'debug',
        MISTRAL_DEBUG: 'true',
        LANGCHAIN_VERBOSE: 'true',
      };
      const ingested = await at.run('ingest', ['--json'], { env: loud });
      const asked = await at.run('ask', [FERRY_QUESTION, '--json'], { env: loud });
      for (const { code, stdout, stderr } of [ingested, asked]) {
        expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 1 });
        expect(stdout + stderr).not.toMatch(/OpenAI:DEBUG|authorization|\/v1\/embeddings/iu);
        expect(stdout + stderr).not.toContain(CANARY);
      }
      expect(asked.stderr).toBe('');
    },
  );

  it.each([
    ['openai', [42]],
    ['openai', [{ mot: 'Le phare' }]],
    ['ollama', [42]],
    ['ollama', [{ mot: 'Le phare' }, null]],
  ] as const)(
    'prints one line of JSON when the model sends what is no text: %s %j',
    async (provider, contents) => {
      const { at, env } = await site(provider, { kind: 'odd', contents });
      await at.run('ingest', [], { env });
      const { code, stdout } = await at.run('ask', [FERRY_QUESTION, '--json'], { env });
      expect(code).toBe(0);
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(JSON.parse(stdout)).toMatchObject({ status: 'answered', answerer: 'extractive' });
    },
  );
});

interface Site {
  readonly chat: ChatServer;
  readonly embeddings: EmbeddingServer;
  readonly at: Desk;
  readonly env: Readonly<Record<string, string>> & { readonly EMBEDDINGS: string };
}
