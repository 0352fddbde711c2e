import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatModelError } from '../../src/models/chat-errors.ts';
import type { ChatModel, ChatRequest } from '../../src/models/chat-model.ts';
import { type ChatPorts, chatModel } from '../../src/models/chat-model-source.ts';
import { estimateTokens } from '../../src/models/estimate-tokens.ts';
import { type DialectName, dialects } from '../fakes/models/chat-dialects.ts';
import { type ChatReply, words } from '../fakes/models/chat-script.ts';
import { CHAT_CANARY, type ChatServer, startChatServer } from '../fakes/models/chat-server.ts';
import { all, textOf } from './chat-model.conformance.ts';
import { settingsFor } from './chat-settings.ts';

/** Above what loopback needs, on a busy machine too. */
const SHORT_MS = 1_000;
/** Enough to be silent for: a request that is not sent by then has had no answer either. */
const SILENCE_MS = 150;
const LATER_MS = 31_000;
/** One and the same trouble, of which the providers' clients do not all tell the same. */
const BROKEN = ['cut', 'bad-answer', 'unreachable'] as const;
const PROMPT_CANARY = 'canari-du-passage';

let server: ChatServer;
let pausesMs: number[];
let skippedMs: number;
beforeEach(() => {
  pausesMs = [];
  skippedMs = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  return server.close();
});

const request: ChatRequest = {
  messages: [{ role: 'user', text: `Qui tient le phare ? ${PROMPT_CANARY}` }],
  maxOutputTokens: 64,
};
const good = words('Le phare est tenu par Jeanne Riou [1].');

describe.each(Object.keys(dialects) as DialectName[])('%s', (provider) => {
  async function modelOf(replies: readonly ChatReply[], ports: ChatPorts = {}): Promise<ChatModel> {
    server = await startChatServer(provider);
    server.play(...replies);
    return chatModel(`${provider}:phare`, settingsFor(server), { clock, ...ports });
  }

  it.each([
    ['a server error', { kind: 'status', status: 500 }, ['server']],
    ['429 without retry-after', { kind: 'status', status: 429 }, ['rate-limit']],
    ['an overloaded server', { kind: 'status', status: 529 }, ['server']],
    ['a connection closed at once', { kind: 'refuse' }, ['unreachable']],
    ['a stream cut before its first word', { kind: 'cut', words: [] }, BROKEN],
    ['a reset before the first word', { kind: 'reset', words: [] }, BROKEN],
    ['bad JSON before the first word', { kind: 'bad-json', words: [] }, BROKEN],
    ['a page that is no stream', { kind: 'page' }, BROKEN],
  ] as const)('meets %s with two more tries, then a sentence', async (_, fault, kinds) => {
    const model = await modelOf([fault, fault, good]);
    expect(textOf(await all(model.stream(request)))).toBe('Le phare est tenu par Jeanne Riou [1].');
    expect(server.requests).toHaveLength(3);
    expect(pausesMs).toEqual([500, 1_000]);
    server.play(fault);
    const { failure } = await failureOf(model);
    expect(kinds).toContain(failure.kind);
    expect(failure).toMatchObject({ isRetryable: true, exitCode: 1 });
    expect(failure.sentence.fr).not.toBe(failure.sentence.en);
    expect(server.requests).toHaveLength(6);
  });

  it.each([
    ['a cut stream', { kind: 'cut', words: ['Le ', 'phare '] }],
    ['a reset', { kind: 'reset', words: ['Le ', 'phare '] }],
    ['bad JSON', { kind: 'bad-json', words: ['Le ', 'phare '] }],
  ] as const)('never tries again after the first word: %s', async (_, fault) => {
    const model = await modelOf([fault]);
    const { failure, text } = await failureOf(model);
    expect(['cut', 'bad-answer']).toContain(failure.kind);
    expect(text).toBe('Le phare ');
    expect(server.requests).toHaveLength(1);
  });

  it('gives up on a provider that is silent, after three tries', async () => {
    const model = await modelOf([{ kind: 'silence' }], { firstTextMs: SILENCE_MS });
    expect((await failureOf(model)).failure).toMatchObject({ kind: 'timeout' });
    expect(pausesMs, 'between three tries').toHaveLength(2);
    await closed();
  });

  it('keeps the deadline of the whole call, with what has been said so far', async () => {
    const model = await modelOf([{ kind: 'hang', words: ['Le ', 'phare '] }], { deadlineMs: 2 * SHORT_MS });
    const { failure, text } = await failureOf(model);
    expect(failure).toMatchObject({ kind: 'timeout', isRetryable: true });
    expect(text).toBe('Le phare ');
    expect(server.requests).toHaveLength(1);
    await closed();
  });

  it.each([
    [400, 'rejected', 1],
    [401, 'authentication', 2],
    [403, 'authentication', 2],
    [404, 'not-found', 2],
  ] as const)('never tries again after %i', async (status, kind, exitCode) => {
    const { failure } = await failureOf(await modelOf([{ kind: 'status', status }]));
    expect(failure).toMatchObject({ kind, status, exitCode, isRetryable: false });
    expect(failure.sentence.fr).toContain(`HTTP ${status}`);
    expect(server.requests).toHaveLength(1);
  });

  it('reads 32,000 characters of ten million and hangs up', async () => {
    const model = await modelOf([{ kind: 'huge', chars: 10_000_000 }]);
    const events = await all(model.stream(request));
    expect(textOf(events)).toHaveLength(32_000);
    expect(events.at(-1)).toMatchObject({
      type: 'end',
      reason: 'length',
      usage: { outputTokens: estimateTokens(32_000) },
    });
    await closed();
    expect(server.hangUps()).toBe(1);
  });

  it('gives up forty megabytes in one piece, and does not ask for them again', async () => {
    const model = await modelOf([{ kind: 'words', words: ['mot '.repeat(10_000_000)] }]);
    const { failure, text } = await failureOf(model);
    expect(failure).toMatchObject({ kind: 'too-long', isRetryable: false });
    expect(text).toBe('');
    await closed();
    expect(server.hangUps()).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  it('gives up thoughts without end', async () => {
    const model = await modelOf([
      { kind: 'words', words: ['<think>', ...Array.from({ length: 300 }, () => 'mot '.repeat(8_192))] },
    ]);
    const { failure, text } = await failureOf(model);
    expect(failure).toMatchObject({ kind: 'too-long' });
    expect(text).toBe('');
    await closed();
    expect(server.requests).toHaveLength(1);
  });

  // Google's client makes words of anything before LangChain's class sees it.
  it.skipIf(provider === 'google-genai').each([
    ['a number', [42]],
    ['an object', [{ mot: 'Le phare' }]],
    ['nothing', [null]],
    ['a truth', [true]],
    ['a list of them', [[42, { mot: 'Le phare' }]]],
  ])('takes %s for no words', async (_, contents) => {
    const { failure, text } = await failureOf(await modelOf([{ kind: 'odd', contents }]));
    expect([...BROKEN, 'empty']).toContain(failure.kind);
    expect(text).toBe('');
  });

  it.each(['before the first word', 'half-way'])('hangs up when it is given up %s', async (when) => {
    const model = await modelOf([{ kind: 'hang', words: when === 'half-way' ? ['Le ', 'phare '] : [] }]);
    const stop = new AbortController();
    const reading = all(model.stream({ ...request, signal: stop.signal }));
    reading.catch(() => undefined);
    while (server.requests.length === 0) await new Promise(setImmediate);
    stop.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
    await closed();
    expect(server.hangUps()).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  it('hangs up when the reader goes away', async () => {
    const model = await modelOf([{ kind: 'hang', words: ['Le ', 'phare '] }]);
    for await (const _ of model.stream(request)) break;
    await closed();
    expect(server.hangUps()).toBe(1);
  });

  // LangChain's Mistral class sends a temperature of its own when it is given none; no Mistral model refuses one.
  it.skipIf(provider === 'mistralai')('does without a temperature where the model refuses one', async () => {
    const refusal = { kind: 'status', status: 400, message: "Unsupported value: 'temperature'" } as const;
    const model = await modelOf([refusal, good]);
    expect(textOf(await all(model.stream(request)))).toContain('Jeanne Riou');
    await all(model.stream(request));
    expect(server.requests.map(({ temperature }) => temperature)).toEqual([0, null, null]);
    expect(pausesMs).toEqual([]);
  });

  it('tells the model how long an answer may be', async () => {
    await all((await modelOf([good])).stream(request));
    expect(server.requests[0]).toMatchObject({ model: 'phare', maxTokens: 64 });
  });

  it('reports the tokens that the provider counted', async () => {
    const events = await all((await modelOf([good])).stream(request));
    expect(events.at(-1)).toMatchObject({ usage: { inputTokens: 12, outputTokens: 7 } });
  });

  const filters = provider !== 'mistralai' && provider !== 'ollama';
  it.runIf(filters)('tells of an answer that the provider withholds', async () => {
    const { failure } = await failureOf(await modelOf([words('Le phare', { reason: 'filter' })]));
    expect(failure).toMatchObject({ kind: 'filtered', isRetryable: false });
  });

  it('opens its breaker after five failures, asks nothing for half a minute, then tries once', async () => {
    const model = await modelOf([{ kind: 'status', status: 503 }]);
    await failureOf(model);
    await failureOf(model);
    expect(server.requests).toHaveLength(5);
    expect((await failureOf(model)).failure).toMatchObject({ kind: 'paused', isRetryable: true });
    expect(server.requests).toHaveLength(5);
    skippedMs += LATER_MS;
    await failureOf(model);
    expect(server.requests).toHaveLength(6);
    expect((await failureOf(model)).failure.kind).toBe('paused');
    skippedMs += LATER_MS;
    server.play(good);
    expect(await all(model.stream(request))).not.toEqual([]);
    expect(await all(model.stream(request))).not.toEqual([]);
  });

  it('repeats neither keys nor prompts nor what a provider says', async () => {
    const faults: readonly ChatReply[] = [
      ...[400, 401, 403, 404, 422, 429, 500].map(
        (status): ChatReply => ({
          kind: 'status',
          status,
          message: `bad key ${CHAT_CANARY}: ${PROMPT_CANARY}`,
        }),
      ),
      { kind: 'page' },
      { kind: 'bad-json', words: [] },
      { kind: 'refuse' },
      { kind: 'words', words: [] },
    ];
    const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    for (const fault of faults) {
      const { failure } = await failureOf(await modelOf([fault]));
      const everything = [
        failure.message,
        failure.stack,
        String(failure.cause),
        JSON.stringify(failure),
        JSON.stringify(Object.getOwnPropertyDescriptors(failure)),
      ].join();
      expect(everything).not.toContain(CHAT_CANARY);
      expect(everything).not.toContain(PROMPT_CANARY);
      await server.close();
    }
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});

describe('retry-after', () => {
  const tooMany = (seconds: string): ChatReply => ({
    kind: 'status',
    status: 429,
    headers: { 'retry-after': seconds },
  });

  async function modelOf(provider: DialectName, ...replies: readonly ChatReply[]): Promise<ChatModel> {
    server = await startChatServer(provider);
    server.play(...replies);
    return chatModel(`${provider}:phare`, settingsFor(server), { clock, deadlineMs: 10_000 });
  }

  const listening = Object.keys(dialects) as DialectName[];
  it.each(listening)('is waited for at %s', async (provider) => {
    const model = await modelOf(provider, tooMany('7'), good);
    expect(textOf(await all(model.stream(request)))).toContain('Jeanne');
    expect(pausesMs).toEqual([7_250]);
  });

  it.each(listening)('is told, not waited for, beyond the deadline at %s', async (provider) => {
    const { failure } = await failureOf(await modelOf(provider, tooMany('20'), good));
    expect(failure).toMatchObject({ kind: 'rate-limit', retryAfterMs: 20_000 });
    expect(pausesMs).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

const clock = {
  sleep: async (ms: number) => {
    pausesMs.push(ms);
    skippedMs += ms;
  },
  random: () => 0.5,
  now: () => Date.parse('2024-05-01T10:00:00Z') + skippedMs,
};

async function failureOf(model: ChatModel): Promise<{ failure: ChatModelError; text: string }> {
  let text = '';
  try {
    for await (const event of model.stream(request)) if (event.type === 'text') text += event.text;
  } catch (error) {
    expect(error).toBeInstanceOf(ChatModelError);
    return { failure: error as ChatModelError, text };
  }
  throw new Error(`no failure, but ${text}`);
}

/** Until the server has seen the connection close. */
async function closed(): Promise<void> {
  while (server.underWay() > 0) await new Promise(setImmediate);
}
