import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { type ChatPorts, chatModel } from '../../../src/models/chat-model-source.ts';
import { type ChatReply, words } from '../../fakes/models/chat-script.ts';
import { CHAT_CANARY, type ChatServer, startChatServer } from '../../fakes/models/chat-server.ts';
import { settingsFor } from '../../models/chat-settings.ts';
import type { Collection } from '../collection.ts';
import { answerOf, GUARD_QUESTION, numberOf, press, writerOf } from './press.ts';

const DEADLINE_MS = 1_000;
const HELD = 'Jeanne Riou garde le phare de Kermor [1].';

let server: ChatServer;
let source: Collection;
let skippedMs: number;
beforeEach(async () => {
  skippedMs = 0;
  [server, source] = await Promise.all([startChatServer('openai'), press()]);
});
afterEach(() => server.close());

/** Pauses between tries pass at once; deadlines are real. */
const clock = {
  sleep: async (ms: number) => {
    skippedMs += ms;
  },
  random: () => 0.5,
  now: () => Date.parse('2024-07-01T10:00:00Z') + skippedMs,
};

async function writerAt(replies: readonly ChatReply[], ports: ChatPorts = {}) {
  server.play(...replies);
  const model = await chatModel('openai:phare', settingsFor(server), {
    clock,
    deadlineMs: DEADLINE_MS * 30,
    firstTextMs: DEADLINE_MS,
    ...ports,
  });
  return writerOf(model, {}, 0, ports.deadlineMs);
}

const good: ChatReply = {
  kind: 'obedient',
  answer: ({ messages }) => HELD.replace('1', String(numberOf(messages.at(-1)?.text ?? '', 'gardienne'))),
};

describe('an answer from a provider (OpenAI’s protocol)', () => {
  it('is the checked text when all goes well, and asks with data fenced by another delimiter each time', async () => {
    const writer = await writerAt([good]);
    for (const _ of [1, 2]) {
      const { answer } = await answerOf(source, GUARD_QUESTION, writer);
      expect(answer).toMatchObject({ text: HELD, answerer: 'openai:phare', notice: null });
    }
    const prompts = server.requests.map(({ messages }) => messages.map(({ text }) => text).join('\n'));
    const fences = prompts.map((prompt) => /<(articles-[0-9a-f]{24})>/u.exec(prompt)?.[1]);
    expect(new Set(fences).size).toBe(2);
    expect(prompts.join()).not.toContain(CHAT_CANARY);
  });

  it('waits for a slow stream and shows its sentences as they come', async () => {
    const slow = words(`${HELD} Le phare mesure 41 mètres [1]. Sa lampe porte à 28 milles [1].`, {
      everyMs: 5,
    });
    const { answer, progress } = await answerOf(source, GUARD_QUESTION, await writerAt([slow]));
    expect(answer.answerer).toBe('openai:phare');
    expect(progress.filter(({ stage }) => stage === 'text')).toHaveLength(3);
    expect(progress.map(({ stage }) => stage).slice(0, 3)).toEqual(['searching', 'reading', 'writing']);
  });

  it.each([
    ['a server error, three times', [{ kind: 'status', status: 500 }], 3],
    ['429 without retry-after', [{ kind: 'status', status: 429 }], 3],
    ['429 with retry-after beyond the deadline', [status(429, '90')], 1],
    ['a connection refused', [{ kind: 'refuse' }], 3],
    ['a stream cut at once', [{ kind: 'cut', words: [] }], 3],
    ['a stream cut after a good sentence', [{ kind: 'cut', words: [`${HELD} `, 'Elle '] }], 1],
    ['a reset half-way', [{ kind: 'reset', words: [`${HELD} `, 'Elle '] }], 1],
    ['bad JSON', [{ kind: 'bad-json', words: [] }], 3],
    ['bad JSON half-way', [{ kind: 'bad-json', words: [`${HELD} `] }], 1],
    ['a page instead of a stream', [{ kind: 'page' }], 3],
    ['an empty answer', [{ kind: 'words', words: [] }], 1],
    ['an answer that is withheld', [words('Le phare', { reason: 'filter' })], 1],
    ['a wrong key', [{ kind: 'status', status: 401 }], 1],
    ['a prompt that is too long', [{ kind: 'status', status: 400 }], 1],
  ] as const)('becomes quotations with a sentence: %s', async (_, replies, requests) => {
    const { answer } = await answerOf(source, GUARD_QUESTION, await writerAt(replies));
    const quoted = await answerQuestion(source, GUARD_QUESTION);
    expect(answer).toMatchObject({
      status: 'answered',
      answerer: 'extractive',
      text: quoted.text,
      citations: quoted.citations,
    });
    expect(answer.notice?.fr).toMatch(
      /^openai:phar(?:e|…) : .+ Voici les phrases des articles eux-mêmes\.$/u,
    );
    expect(answer.notice?.en).toMatch(/^openai:phar(?:e|…): .+ Here are the articles’ own sentences\.$/u);
    expect(JSON.stringify(answer)).not.toContain(CHAT_CANARY);
    expect(server.requests).toHaveLength(requests);
  });

  it('is the text all the same after two failures, and after a pause that the provider asks for', async () => {
    const flaky = await writerAt([{ kind: 'status', status: 500 }, { kind: 'refuse' }, good]);
    expect((await answerOf(source, GUARD_QUESTION, flaky)).answer.text).toBe(HELD);
    const told = await writerAt([status(429, '7'), good]);
    skippedMs = 0;
    expect((await answerOf(source, GUARD_QUESTION, told)).answer.text).toBe(HELD);
    expect(skippedMs).toBeGreaterThanOrEqual(7_000);
  });

  it.each([
    ['that never begins', [{ kind: 'silence' }]],
    ['that hangs after a good sentence', [{ kind: 'hang', words: [`${HELD} `, 'Elle '] }]],
  ] as const)('keeps the deadline with a stream %s', async (_, replies) => {
    const writer = await writerAt(replies, { deadlineMs: 250, firstTextMs: 200 });
    const { answer } = await answerOf(source, GUARD_QUESTION, writer);
    expect(answer.answerer).toBe('extractive');
    expect(answer.notice).not.toBe(null);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('reads ten million characters of words neither to the end nor into the answer', async () => {
    const { answer } = await answerOf(
      source,
      GUARD_QUESTION,
      await writerAt([{ kind: 'huge', chars: 10_000_000 }]),
    );
    expect(answer).toMatchObject({ answerer: 'extractive', status: 'answered' });
    expect(answer.text.length).toBeLessThan(2_000);
  });

  it('costs no call while the breaker is open', async () => {
    const writer = await writerAt([{ kind: 'status', status: 503 }]);
    await answerOf(source, GUARD_QUESTION, writer);
    await answerOf(source, GUARD_QUESTION, writer);
    const asked = server.requests.length;
    expect(asked).toBe(5);
    const { answer } = await answerOf(source, GUARD_QUESTION, writer);
    expect(answer.notice?.fr).toContain('Voici les phrases');
    expect(server.requests).toHaveLength(asked);
    skippedMs += 31_000;
    server.play(good);
    expect((await answerOf(source, GUARD_QUESTION, writer)).answer.text).toBe(HELD);
  });

  it('closes the connection when it is given up', async () => {
    const stop = new AbortController();
    const writer = await writerAt([{ kind: 'hang', words: [`${HELD} `, 'Elle '] }]);
    const asking = answerQuestion(source, GUARD_QUESTION, {
      writer,
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'text') stop.abort(new Error('assez'));
      },
    });
    await expect(asking).rejects.toThrow('assez');
    while (server.underWay() > 0) await new Promise(setImmediate);
    expect(server.hangUps()).toBe(1);
  });
});

function status(code: number, retryAfter: string): ChatReply {
  return { kind: 'status', status: code, headers: { 'retry-after': retryAfter } };
}
