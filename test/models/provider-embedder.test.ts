import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KiosqueError } from '../../src/errors.ts';
import type { Embedder, EmbeddingInput } from '../../src/models/embedder.ts';
import {
  BadVectorError,
  EmbedderStateError,
  EmbeddingProviderError,
} from '../../src/models/embedder-errors.ts';
import { embedderSource } from '../../src/models/embedder-source.ts';
import {
  CANARY,
  type EmbeddingServer,
  letterVector,
  startEmbeddingServer,
} from '../fakes/embedding-server.ts';

let server: EmbeddingServer;
let pausesMs: number[];
beforeEach(async () => {
  server = await startEmbeddingServer();
  pausesMs = [];
});
afterEach(() => server.close());

const names = ['openai:text-embedding-3-small', 'ollama:bge-m3'] as const;
const HANG_TIMEOUT_MS = 150;

async function sourceOf(name: string, passagesTimeoutMs = 10_000) {
  const settings = { openaiApiKey: CANARY, openaiBaseUrl: `${server.url}/v1`, ollamaBaseUrl: server.url };
  return embedderSource(name, settings, {
    clock: {
      sleep: async (ms) => void pausesMs.push(ms),
      random: () => 0.5,
      now: () => Date.parse('2024-05-01T10:00:00Z'),
    },
    passagesTimeoutMs,
  });
}

/** Ready to embed; the request that learned its dimensions is not counted. */
async function embedderOf(name: string, passagesTimeoutMs?: number): Promise<Embedder> {
  const { embedder } = await (await sourceOf(name, passagesTimeoutMs)).learn([]);
  (server.requests as unknown[]).length = 0;
  return embedder;
}

function passages(...texts: readonly string[]): readonly EmbeddingInput[] {
  return texts.map((text, at) => ({
    title: `Titre ${at}`,
    publisher: 'Le Courrier',
    publishedAt: '2024-03-02',
    text,
  }));
}

async function failureOf(work: Promise<unknown>): Promise<KiosqueError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  return failure as KiosqueError;
}

describe.each(names)('%s', (name) => {
  it('sends headline, publisher and date in front of the passage', async () => {
    await (await embedderOf(name)).embedPassages(passages('Le pont est fermé.'));
    expect(server.requests).toEqual([['Titre 0 · Le Courrier · 2024-03-02\nLe pont est fermé.']]);
  });

  it('sends many passages in batches, two at a time, and keeps their order', async () => {
    const embedder = await embedderOf(name);
    const many = passages(...Array.from({ length: 300 }, (_, at) => 'z'.repeat(at % 9) + at));
    server.fail({ kind: 'together', requests: 2 });
    const vectors = await embedder.embedPassages(many);
    expect(server.requests.map((texts) => texts.length).toSorted((a, b) => a - b)).toEqual([
      44, 64, 64, 64, 64,
    ]);
    expect(server.mostAtOnce()).toBe(2);
    const alone = await embedder.embedPassages(many.slice(217, 218));
    expect(vectors[217]).toEqual(alone[0]);
  });

  it('keeps a batch below the limit of characters', async () => {
    await (await embedderOf(name)).embedPassages(
      passages(...Array.from({ length: 10 }, () => 'a'.repeat(15_000))),
    );
    expect(server.requests.map((texts) => texts.length).toSorted((a, b) => a - b)).toEqual([2, 4, 4]);
  });

  it('waits as long as the provider asks, then tries again', async () => {
    const embedder = await embedderOf(name);
    server.fail({ kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    await embedder.embedPassages(passages('un'));
    expect(pausesMs).toEqual([7_250]);
    server.fail({ kind: 'status', status: 429, headers: { 'retry-after': 'Wed, 01 May 2024 10:00:20 GMT' } });
    await embedder.embedPassages(passages('un'));
    expect(pausesMs).toEqual([7_250, 20_250]);
  });

  it('does not wait for an hour', async () => {
    const embedder = await embedderOf(name);
    server.fail({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } });
    const failure = await failureOf(embedder.embedPassages(passages('un')));
    expect(failure).toMatchObject({ kind: 'rate-limit', status: 429 });
    expect(pausesMs).toEqual([]);
  });

  it.each([
    ['a server error', { kind: 'status', status: 500 }, 'server'],
    ['a reset connection', { kind: 'reset' }, 'unreachable'],
    ['an answer that is no JSON', { kind: 'not-json' }, 'bad-answer'],
    ['too few vectors', { kind: 'vectors', change: (all: unknown[]) => all.slice(1) }, 'bad-answer'],
    ['no vectors', { kind: 'vectors', change: () => [] }, 'bad-answer'],
  ] as const)('tries three times in all against %s, with growing pauses', async (_, fault, kind) => {
    const embedder = await embedderOf(name);
    server.fail(fault, fault);
    expect(await embedder.embedPassages(passages('un', 'deux'))).toHaveLength(2);
    expect(pausesMs).toEqual([500, 1_000]);
    server.fail(fault, fault, fault);
    const failure = await failureOf(embedder.embedPassages(passages('un', 'deux')));
    expect(failure).toBeInstanceOf(EmbeddingProviderError);
    expect(failure).toMatchObject({ kind, exitCode: 1 });
    expect(server.requests).toHaveLength(6);
  });

  it.each([
    [400, 'rejected', 1],
    [401, 'authentication', 2],
    [403, 'authentication', 2],
    [404, 'not-found', 2],
  ] as const)('never tries again after %i', async (status, kind, exitCode) => {
    const embedder = await embedderOf(name);
    server.fail({ kind: 'status', status });
    const failure = await failureOf(embedder.embedPassages(passages('un')));
    expect(failure).toMatchObject({ kind, status, exitCode });
    expect(failure.sentence.fr).toContain(`HTTP ${status}`);
    expect(server.requests).toHaveLength(1);
  });

  it('gives up on a provider that never answers', async () => {
    const embedder = await embedderOf(name, HANG_TIMEOUT_MS);
    server.fail({ kind: 'hang' }, { kind: 'hang' }, { kind: 'hang' });
    expect(await failureOf(embedder.embedPassages(passages('un')))).toMatchObject({ kind: 'timeout' });
    expect(pausesMs, 'between three tries').toHaveLength(2);
  });

  it('stops at once when it is told to, and does not try again', async () => {
    const embedder = await embedderOf(name);
    server.fail({ kind: 'hang' });
    const stop = new AbortController();
    const work = embedder.embedPassages(passages('un'), stop.signal);
    while (server.requests.length === 0) await new Promise(setImmediate);
    stop.abort(new Error('stopped by the test'));
    await expect(work).rejects.toThrow('stopped by the test');
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['NaN, which JSON writes as null', [null, 1, 1, 1, 1, 1, 1, 1]],
    ['no vector', null],
    ['no length', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['numbers in quotes', ['1', '1', '1', '1', '1', '1', '1', '1']],
    ['too few dimensions', [1, 2, 3]],
    ['an infinite length', [1e308, 1e308, 1, 1, 1, 1, 1, 1]],
  ])('names the passage whose vector has %s', async (_, bad) => {
    const embedder = await embedderOf(name);
    server.fail({ kind: 'vectors', change: ([first]) => [first, bad] });
    const failure = await failureOf(embedder.embedPassages(passages('bon', 'mauvais')));
    expect(failure).toBeInstanceOf(BadVectorError);
    expect(failure).toMatchObject({ title: 'Titre 1' });
    expect(failure.sentence.fr).toContain('« Titre 1 »');
    expect(failure.sentence.en).toContain('"Titre 1"');
  });

  it('repeats nothing of what a provider says', async () => {
    const embedder = await embedderOf(name);
    for (const status of [400, 401, 429, 500]) {
      const fault = { kind: 'status', status } as const;
      server.fail(fault, fault, fault);
      const failure = await failureOf(embedder.embedQuestion('Qui ?'));
      const everything = [
        failure.message,
        failure.stack,
        String(failure.cause),
        JSON.stringify(failure),
      ].join();
      expect(everything).not.toContain(CANARY);
      // The unused faults of a refusal that is not tried again.
      while (status < 429 && (await embedder.embedQuestion('Qui ?').catch(() => null)) === null);
    }
  });
});

it('needs no network to open an index, and refuses the state of another model', async () => {
  const { state } = await (await sourceOf('ollama:bge-m3')).learn([]);
  await server.close();
  const restored = await (await sourceOf('ollama:bge-m3')).restore(state);
  expect(restored.embedder.identity).toMatchObject({ provider: 'ollama', model: 'bge-m3', dimensions: 8 });
  await expect((await sourceOf('ollama:all-minilm')).restore(state)).rejects.toThrow(EmbedderStateError);
  await expect((await sourceOf('ollama:bge-m3')).restore(null)).rejects.toThrow(EmbedderStateError);
  server = await startEmbeddingServer();
});

it('gives E5 models their prefixes, and says so in the identity', async () => {
  const embedder = await embedderOf('ollama:jeffh/intfloat-multilingual-e5-large:f16');
  await embedder.embedPassages(passages('Le pont est fermé.'));
  await embedder.embedQuestion('Quel pont ?');
  expect(server.requests.flat()).toEqual([
    'passage: Titre 0 · Le Courrier · 2024-03-02\nLe pont est fermé.',
    'query: Quel pont ?',
  ]);
  expect(embedder.identity.convention).toContain('e5');
  expect(embedder.identity.convention).not.toBe((await embedderOf('ollama:bge-m3')).identity.convention);
});

it('normalises what the provider sends', async () => {
  const embedder = await embedderOf('ollama:bge-m3');
  const sent = letterVector('pont');
  const length = Math.hypot(...sent);
  const vector = await embedder.embedQuestion('pont');
  sent.forEach((value, at) => {
    expect(vector![at]).toBeCloseTo(value / length, 5);
  });
});
