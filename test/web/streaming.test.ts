import { describe, expect, it } from 'vitest';
import { numberIn, writerWith } from '../discord/bot/writing.ts';
import { steppedChatModel } from '../fakes/models/stepped-chat-model.ts';
import { patiently } from '../until.ts';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

const LINES = { accept: 'application/x-ndjson' };
const body = () => new URLSearchParams({ q: STRIKE_QUESTION });

describe('an answer that a model writes', () => {
  it('comes sentence by sentence, each checked, and stands on its page', async () => {
    const model = steppedChatModel();
    const room = await openRoom(undefined, { writer: writerWith(model) });
    const response = await fetch(`${room.address}/ask`, { method: 'POST', body: body(), headers: LINES });
    const lines = linesOf(response.body!);
    expect(await lines.until('status', 'Rédaction…')).toBe(true);
    const written = model.writes('');
    await written;
    const n = numberIn(model.requests[0]!, 'votent la grève');
    const first = `Plus de 11 000 gros conteneurs attendent sur les quais [${n}]. `;
    await model.writes(first);
    await model.writes(`Ils sont 40 000 à Marseille [${n}]. `);
    expect(await lines.until('text', 'Plus de 11 000 gros conteneurs attendent sur les quais [1].')).toBe(
      true,
    );
    model.ends();
    const page = await lines.last('page');
    const { text } = await room.page(page);
    expect(text).toContain('Plus de 11 000 gros conteneurs attendent sur les quais');
    expect(text).toContain('Rédigé par scripted:model');
    expect(text).not.toContain('Marseille');
  });

  it('is given up when the visitor leaves', async () => {
    const model = steppedChatModel();
    const room = await openRoom(undefined, { writer: writerWith(model) });
    const leaving = new AbortController();
    const init = { method: 'POST', body: body(), headers: LINES, signal: leaving.signal };
    const response = await fetch(`${room.address}/ask`, init);
    const lines = linesOf(response.body!);
    await lines.until('status', 'Rédaction…');
    leaving.abort();
    await expect.poll(() => model.givenUp, patiently).toBe(1);
    expect(room.logged).toEqual([]);
  });

  it('is given up when the room ends', async () => {
    const model = steppedChatModel();
    const room = await openRoom(undefined, { writer: writerWith(model) });
    const response = await fetch(`${room.address}/ask`, { method: 'POST', body: body(), headers: LINES });
    const lines = linesOf(response.body!);
    await lines.until('status', 'Rédaction…');
    room.stop();
    expect(await lines.last('fault')).toContain('se ferme à l’instant');
    expect(model.givenUp).toBe(1);
  });
});

/** Lines of JSON as they come. */
function linesOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const waiting: Record<string, string>[] = [];
  const next = async (): Promise<Record<string, string> | null> => {
    for (;;) {
      const line = waiting.shift();
      if (line !== undefined) return line;
      const { value, done } = await reader.read();
      if (done) return null;
      const parts = (rest + value).split('\n');
      rest = parts.pop() ?? '';
      waiting.push(...parts.map((part) => JSON.parse(part) as Record<string, string>));
    }
  };
  return {
    async until(key: string, said: string): Promise<boolean> {
      for (;;) {
        const line = await next();
        if (line === null) return false;
        if (line[key] === said) return true;
      }
    },
    async last(key: string): Promise<string> {
      for (;;) {
        const line = await next();
        if (line === null) throw new Error(`no ${key}`);
        if (line[key] !== undefined) return line[key];
      }
    },
  };
}
