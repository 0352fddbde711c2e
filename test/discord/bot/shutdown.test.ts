import { describe, expect, it } from 'vitest';
import { isLoading, visibleText } from '../../fakes/discord/message.ts';
import { untilTrue } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { heldAnswer, newsroom } from './harness.ts';

describe('a bot that is stopped', () => {
  it('lets running questions end, and refuses new ones', async () => {
    const held = heldAnswer();
    const room = await newsroom({ parts: { answer: held.answer } });
    const { anna, ben, channel, discord, bot } = room;
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    await asked.acknowledged();
    const stopped = bot.stop(10_000);
    const refused = await (await ben.command(channel, 'ask', { question: FERRY_COST })).message();
    expect(refused.content).toContain('I am stopping just now');
    held.release();
    await stopped;
    expect(visibleText(await asked.message())).toContain('640 000');
    expect(discord.gateway.connected()).toBe(false);
  });

  it('stops what takes too long, and says so in every message', async () => {
    const held = heldAnswer();
    const room = await newsroom({ parts: { answer: held.answer } });
    const { anna, ben, edda, channel, discord, bot } = room;
    const asked = await Promise.all(
      [anna, ben, edda].map((person) => person.command(channel, 'ask', { question: FERRY_COST })),
    );
    const mention = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    for (const one of asked) await one.acknowledged();
    await discord.waitFor(() => held.held === 2 && channel.typings === 1, 'questions under way');
    await bot.stop(0);
    for (const one of asked) {
      const message = await one.message();
      expect(isLoading(message)).toBe(false);
      expect(message.content).toMatch(/^(?:Je redémarre|I am restarting)/u);
    }
    const reply = channel.messages().find(({ replyToId }) => replyToId === mention.id);
    expect(reply?.content).toContain('Je redémarre');
    expect(discord.refusals()).toEqual([]);
  });

  it('ends an ingestion, and says that the index is as before', async () => {
    const stopping = new AbortController();
    let isIngesting = false;
    const room = await newsroom({
      parts: ({ editing }) => ({
        signal: stopping.signal,
        editing: {
          ...editing,
          ingest: (_request, { signal }) =>
            new Promise((_resolve, reject) => {
              isIngesting = true;
              signal.addEventListener('abort', () => reject(signal.reason as Error));
            }),
        },
      }),
    });
    const { edda, channel, bot } = room;
    const asked = await edda.command(channel, 'indexer', {});
    await untilTrue(() => isIngesting);
    stopping.abort('SIGTERM');
    await bot.stop(5_000);
    expect((await asked.message()).content).toContain('l’indexation est arrêtée');
  });
});
