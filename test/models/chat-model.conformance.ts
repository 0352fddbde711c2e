import { describe, expect, it } from 'vitest';
import { ChatModelError } from '../../src/models/chat-errors.ts';
import type { ChatEvent, ChatModel, ChatRequest } from '../../src/models/chat-model.ts';

/** What the model under test is to answer, one entry a request. */
export interface Answer {
  readonly text: string;
  readonly reason?: 'complete' | 'length';
  /** Milliseconds between words. */
  readonly everyMs?: number;
}

export interface ConformanceSubject {
  readonly model: ChatModel;
  /** Messages of each request that has reached the model. */
  readonly seen: () => readonly (readonly { readonly role: string; readonly text: string }[])[];
}

const conversation: ChatRequest = {
  messages: [
    { role: 'system', text: 'Réponds en une phrase, d’après les passages.' },
    { role: 'user', text: 'Qui dirige la coopérative de Kerlouan ?' },
    { role: 'assistant', text: 'Les passages ne le disent pas.' },
    { role: 'user', text: 'Et qui l’a fondée ?' },
  ],
  maxOutputTokens: 200,
};
const text = 'Anne Le Goff l’a fondée en 1987 [2]. Elle emploie 43 personnes 🐟 [1].';

/** What every chat model owes to those who read its answers. */
export function chatModelConformance(
  name: string,
  make: (...answers: readonly [Answer, ...Answer[]]) => Promise<ConformanceSubject>,
): void {
  describe(`${name}, as a chat model`, () => {
    it('streams the words in order and ends once, with what it cost', async () => {
      const { model } = await make({ text });
      const events = await all(model.stream(conversation));
      const end = events.at(-1)!;
      expect(textOf(events)).toBe(text);
      expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(5);
      expect(events.filter((event) => event.type === 'text' && event.text === '')).toEqual([]);
      expect(events.filter(({ type }) => type === 'end')).toEqual([end]);
      expect(end).toMatchObject({ type: 'end', reason: 'complete' });
      if (end.type !== 'end') throw new Error('no end');
      expect(end.usage.inputTokens).toBeGreaterThan(0);
      expect(end.usage.outputTokens).toBeGreaterThan(0);
    });

    it('says its name', async () => {
      expect((await make({ text })).model.name).toMatch(/^[a-z-]+:\S+$/u);
    });

    it('is given the whole conversation, in order', async () => {
      const { model, seen } = await make({ text });
      await all(model.stream(conversation));
      expect(seen()).toEqual([conversation.messages]);
    });

    it('asks nothing before someone reads', async () => {
      const { model, seen } = await make({ text });
      model.stream(conversation);
      await new Promise(setImmediate);
      expect(seen()).toEqual([]);
    });

    it('says when an answer was cut at its length', async () => {
      const { model } = await make({ text, reason: 'length' });
      expect((await all(model.stream(conversation))).at(-1)).toMatchObject({ type: 'end', reason: 'length' });
    });

    it.each(['', ' \n '])('does not take %j for an answer', async (nothing) => {
      const { model } = await make({ text: nothing });
      const failure = await all(model.stream(conversation)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ChatModelError);
      expect(failure).toMatchObject({ kind: 'empty', isRetryable: false });
    });

    it('asks nothing when it was given up before', async () => {
      const { model, seen } = await make({ text });
      const signal = AbortSignal.abort(new Error('given up before'));
      await expect(all(model.stream({ ...conversation, signal }))).rejects.toThrow('given up before');
      expect(seen()).toEqual([]);
    });

    it('stops at once when it is given up half-way, with the reason', async () => {
      const { model } = await make({ text, everyMs: 20 });
      const stop = new AbortController();
      const read: string[] = [];
      const reading = (async () => {
        for await (const event of model.stream({ ...conversation, signal: stop.signal })) {
          if (event.type === 'text') read.push(event.text);
          stop.abort(new Error('given up half-way'));
        }
      })();
      await expect(reading).rejects.toThrow('given up half-way');
      expect(read).toHaveLength(1);
    });

    it('lets a reader stop, and answers the next one', async () => {
      const { model } = await make({ text });
      for await (const event of model.stream(conversation)) {
        expect(event.type).toBe('text');
        break;
      }
      expect(textOf(await all(model.stream(conversation)))).toBe(text);
    });

    it('keeps two answers apart that come at the same time', async () => {
      const other = 'La coopérative compte trois bateaux [3].';
      const { model } = await make({ text, everyMs: 1 }, { text: other, everyMs: 1 });
      const both = await Promise.all([all(model.stream(conversation)), all(model.stream(conversation))]);
      expect(both.map(textOf).toSorted()).toEqual([text, other].toSorted());
    });
  });
}

export async function all(events: AsyncIterable<ChatEvent>): Promise<readonly ChatEvent[]> {
  const found: ChatEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

export function textOf(events: readonly ChatEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}
