import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { noCopies } from '../../../src/answering/quoting/printed-copies.ts';
import { readWhole } from '../../../src/answering/writing/read-whole.ts';
import { writeAnswer } from '../../../src/answering/writing/write-answer.ts';
import { ChatModelError } from '../../../src/models/chat-errors.ts';
import type { ChatEvent, ChatModel } from '../../../src/models/chat-model.ts';
import { chatModel } from '../../../src/models/chat-model-source.ts';
import { type ChatServer, startChatServer } from '../../fakes/models/chat-server.ts';
import { scriptedChatModel } from '../../fakes/models/scripted-chat-model.ts';
import { settingsFor } from '../../models/chat-settings.ts';
import type { Collection } from '../collection.ts';
import { answerOf, GUARD_QUESTION, press, writerOf } from './press.ts';

const HELD = 'Jeanne Riou garde le phare de Kermor [1]. ';
/** Sentences that no extract carries, each another one. */
const unsupported = (count: number): string =>
  Array.from({ length: count }, (_, n) => `La mairie a repeint ${n + 20} volets en vert. `).join('');
const usage = { inputTokens: 1, outputTokens: 1 } as const;

let source: Collection;
beforeEach(async () => {
  source = await press();
});

/** A model that says these pieces, and remembers whether its stream was closed before its end. */
function saying(...pieces: readonly string[]): ChatModel & { isGivenUp: boolean; read: number } {
  const model = { name: 'scripted:model', isGivenUp: false, read: 0, stream };
  async function* stream(): AsyncGenerator<ChatEvent, void, undefined> {
    let isOver = false;
    try {
      for (const text of pieces) {
        model.read += 1;
        yield { type: 'text', text };
      }
      isOver = true;
    } finally {
      model.isGivenUp = !isOver;
    }
    yield { type: 'end', reason: 'complete', usage };
  }
  return model;
}

/** Writes with this model; `onSentence` is told each time that a sentence is about to be checked. */
function write(model: ChatModel, deadlineMs: number, onSentence: () => void, isVerified = false) {
  return writeAnswer(
    { model, rules: { strictness: 'strict', isVerified }, deadlineMs },
    {
      question: GUARD_QUESTION,
      period: null,
      extracts: [],
      copies: noCopies,
      language: 'fr',
      contextOf: async () => {
        onSentence();
        return { rarityOf: () => 1 };
      },
      relevance: { isRelevant: async () => true, hasKind: () => true },
    },
  );
}

describe('the checking of an answer', () => {
  it('lets others have their turn between two sentences, however many come at once', async () => {
    let turns = 0;
    let isOver = false;
    const takeTurn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    const before: number[] = [];
    await write(saying(unsupported(800)), 60_000, () => before.push(turns));
    isOver = true;
    expect(before.length).toBeGreaterThan(10);
    expect(before).toEqual([...new Set(before)]);
  });

  it('ends after some thirty sentences, and closes the connection', async () => {
    const model = saying(...unsupported(800).split(/(?<=\. )/u));
    let sentences = 0;
    const outcome = await write(model, 60_000, () => {
      sentences += 1;
    });
    expect(outcome).toEqual({ kind: 'nothing-held' });
    expect(sentences).toBe(30);
    expect(model).toMatchObject({ isGivenUp: true });
    expect(model.read).toBeLessThan(40);
  });

  it.each([
    ['without an end', 'mot '.repeat(8_000)],
    ['of abbreviations', 'M. p. cf. '.repeat(3_200)],
    ['of quotations that stay open', '« Oui. '.repeat(4_500)],
  ])('reads no more than an answer’s characters: words %s', async (_, text) => {
    const model = saying(...Array.from({ length: 100 }, () => text.slice(0, 320)), text);
    expect(await write(model, 60_000, () => undefined)).toMatchObject({ kind: 'nothing-held' });
    expect(model.isGivenUp).toBe(true);
    expect(model.read).toBeLessThan(20);
  });

  it('ends with its time, in the middle of what came at once, and closes the connection', async () => {
    const model = saying(unsupported(20), HELD);
    let sentences = 0;
    const writing = write(model, 20, () => {
      sentences += 1;
      const until = performance.now() + 25;
      while (performance.now() < until);
    });
    await expect(writing).rejects.toThrow(ChatModelError);
    await expect(writing).rejects.toMatchObject({ kind: 'timeout' });
    expect(sentences).toBeLessThan(2);
    expect(model.isGivenUp).toBe(true);
  });
});

describe('the time for an answer', () => {
  it('is that of the second opinion too', async () => {
    const model = scriptedChatModel(HELD, '0');
    const writer = writerOf(model, { isVerified: true }, 0, 900);
    await answerOf(source, GUARD_QUESTION, writer);
    expect(model.requests).toHaveLength(2);
    const [first, second] = model.requests.map(({ deadlineMs = Infinity }) => deadlineMs);
    expect(second).toBeLessThan(first!);
  });

  it('is that of a follow-up’s completion too', async () => {
    const model = scriptedChatModel('Qui garde le phare de Kermor depuis 2021 ?', HELD);
    const earlier = [
      {
        question: GUARD_QUESTION,
        answerText: 'Jeanne Riou garde le phare depuis 2021.',
        citedArticleIds: [],
      },
    ];
    await answerOf(source, 'Et depuis 2021 ?', writerOf(model, {}, 0, 2_000), { earlier });
    const [completing, writing] = model.requests.map(({ deadlineMs = Infinity }) => deadlineMs);
    expect(completing).toBeLessThan(2_000 / 2);
    expect(writing).toBeLessThan(2_000);
  });

  it('being over, quotations are the answer', async () => {
    const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(scriptedChatModel(HELD), {}, 0, 0));
    const quoted = await answerQuestion(source, GUARD_QUESTION);
    expect(answer).toMatchObject({ answerer: 'extractive', text: quoted.text, citations: quoted.citations });
    expect(answer.notice?.fr).toContain('n’a pas répondu à temps');
  });
});

describe('a short answer', () => {
  it('that is far too long is not read to its end', async () => {
    const model = saying(...Array.from({ length: 1_000 }, () => 'mot '));
    expect(await readWhole(model, { messages: [], maxOutputTokens: 10 })).toBe(null);
    expect(model).toMatchObject({ isGivenUp: true });
    expect(model.read).toBeLessThan(30);
  });

  it('is no verdict when it is talk, however it is spaced', async () => {
    const verdict = `1${' '.repeat(32_000)}x`;
    const model = scriptedChatModel(HELD, () => verdict);
    const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(model, { isVerified: true }));
    expect(answer).toMatchObject({ text: HELD.trim(), answerer: 'scripted:model' });
  });
});

describe('a server that sends nothing useful', () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer('openai');
  });
  afterEach(() => server.close());

  it.each([
    ['sentence after sentence', { kind: 'words', words: unsupported(4_000).split(/(?<=\. )/u) }],
    ['everything at once, and no end', { kind: 'hang', words: [unsupported(4_000)] }],
    ['forty megabytes', { kind: 'words', words: ['mot '.repeat(10_000_000)] }],
    [
      'thoughts without end',
      { kind: 'words', words: ['<think>', ...Array<string>(2_000).fill('mot '.repeat(2_000))] },
    ],
  ] as const)('is left, and the articles’ own sentences are shown: %s', async (_, reply) => {
    server.play(reply);
    const model = await chatModel('openai:phare', settingsFor(server), { deadlineMs: 30_000 });
    const { answer } = await answerOf(source, GUARD_QUESTION, writerOf(model));
    const quoted = await answerQuestion(source, GUARD_QUESTION);
    expect(answer).toMatchObject({ answerer: 'extractive', text: quoted.text, citations: quoted.citations });
    expect(answer.notice?.fr).toContain('Voici les phrases des articles eux-mêmes.');
    while (server.underWay() > 0) await new Promise(setImmediate);
    expect(server.hangUps()).toBe(1);
    expect(server.requests).toHaveLength(1);
  });
});
