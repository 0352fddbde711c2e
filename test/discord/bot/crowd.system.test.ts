import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionQueue } from '../../../src/admission/question-queue.ts';
import { rollback } from '../../../src/index/local/history.ts';
import { ACKNOWLEDGEMENT_MS } from '../../fakes/discord/interactions.ts';
import { isEphemeral, visibleText } from '../../fakes/discord/message.ts';
import { untilTrue } from '../../until.ts';
import { FERRY, FERRY_COST, ferry } from './articles.ts';
import { heldAnswer, ingestFolder, newsroom } from './harness.ts';

/** Enough for several generations to come and go while questions run. */
const QUESTIONS = 80;
const COSTS = ['640 000', '655 000', '672 000'];

describe('switches of generation while questions run, then a bad one', () => {
  it('show no answer of two generations, and fail none', async () => {
    const room = await newsroom({ parts: { queue: questionQueue({ maxWaiting: 1_000 }) } });
    const { discord, channel, live, state } = room;
    const people = Array.from({ length: QUESTIONS }, (_, n) => discord.person({ name: `Lectrice ${n}` }));
    const costs = new Map([[live.current.generation, COSTS[0]]]);
    const changes: Readonly<Record<number, () => Promise<void>>> = {
      15: async () => {
        await room.write(FERRY, ferry.replace('640 000', COSTS[1] ?? ''));
        await room.ingest();
        costs.set(live.current.generation, COSTS[1]);
      },
      30: async () => {
        await room.write(FERRY, ferry.replace('640 000', COSTS[2] ?? ''));
        await room.ingest();
        costs.set(live.current.generation, COSTS[2]);
      },
      45: async () => {
        await rollback(room.indexFolder);
        await live.refresh();
      },
      60: async () => {
        // A generation that was damaged on the disk: the one before goes on answering.
        await room.write(FERRY, ferry.replace('640 000', '999 999'));
        const { generation } = await ingestFolder(room.corpusFolder, room.indexFolder);
        await truncate(join(room.indexFolder, 'generations', generation ?? '', 'articles.sqlite'), 5_000);
        expect(await live.refresh()).toBe('refused');
      },
    };
    const asked = [];
    for (const [n, person] of people.entries()) {
      asked.push(await person.command(channel, 'demander', { question: FERRY_COST }));
      await changes[n]?.();
    }
    for (const one of asked) {
      const message = await one.message();
      const text = await discord.waitFor(
        () => (visibleText(message).includes('euros') ? visibleText(message) : null),
        'an answer',
      );
      const stored = await untilTrue(() => state.answers.ofMessage(message.id));
      expect(text).toContain(costs.get(stored.answer.generation));
    }
    expect(costs.size).toBe(3);
    expect(discord.refusals()).toEqual([]);
  });
});

describe('many questions at once', () => {
  it('are each answered or politely refused, and acknowledged in time', async () => {
    const held = heldAnswer();
    const { discord, channel, parts } = await newsroom({ parts: { answer: held.answer } });
    const people = Array.from({ length: 150 }, (_, n) => discord.person({ name: `Lecteur ${n}` }));
    const asked = await Promise.all(
      people.map((person) => person.command(channel, 'demander', { question: FERRY_COST })),
    );
    for (const one of asked) expect((await one.acknowledged()).afterMs).toBeLessThan(ACKNOWLEDGEMENT_MS);
    expect({ running: parts.queue.running, waiting: parts.queue.waiting }).toEqual({
      running: 2,
      waiting: 50,
    });
    held.release();
    const outcomes = await Promise.all(
      asked.map(async (one) => {
        const message = await one.message();
        if (!isEphemeral(message))
          await discord.waitFor(() => visibleText(message).includes('640 000'), 'an answer');
        else expect(message.content).toContain('Il y a trop de monde');
        return isEphemeral(message) ? 'refused' : 'answered';
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(52);
    expect(discord.refusals()).toEqual([]);
  });
});
