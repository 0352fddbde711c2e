import { describe, expect, it } from 'vitest';
import { buttonsOf, type Message } from '../../fakes/discord/message.ts';
import { untilPasses } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { newsroom } from './harness.ts';

const parts = { publicUrl: 'https://kiosque.example' };
const linksOf = (message: Message) => buttonsOf(message).flatMap(({ url }) => url ?? []);

describe('an answer in Discord', () => {
  it('links to its permanent page, also where its buttons were drawn again', async () => {
    const { anna, channel, state } = await newsroom({ parts });
    const answer = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    await untilPasses(() => expect(state.answers.ofMessage(answer.id)).not.toBeNull());
    const page = `https://kiosque.example/answers/${state.answers.ofMessage(answer.id)?.id}`;
    expect(linksOf(answer)).toEqual([page]);
    await anna.clicks(answer, '👍');
    await untilPasses(() => expect(buttonsOf(answer).map(({ label }) => label)).toContain('1'));
    expect(linksOf(answer)).toEqual([page]);
  });

  it('has none when it is private, until it is shared', async () => {
    const { anna, channel } = await newsroom({ parts });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST, prive: true });
    const own = await asked.message();
    await untilPasses(() => expect(buttonsOf(own).map(({ label }) => label)).toContain('Partager'));
    expect(linksOf(own)).toEqual([]);
    await anna.clicks(own, 'Partager');
    const shared = await untilPasses(() => {
      const found = channel.messages().find((message) => linksOf(message).length > 0);
      expect(found).toBeDefined();
      return found!;
    });
    expect(linksOf(shared)[0]).toMatch(/^https:\/\/kiosque\.example\/answers\/[\w-]{12}$/u);
    expect(linksOf(own)).toEqual([]);
  });

  it('has none in a direct message', async () => {
    const { ben } = await newsroom({ parts });
    const answer = await (await ben.command(ben.dm(), 'ask', { question: FERRY_COST })).message();
    await untilPasses(() => expect(buttonsOf(answer).length).toBeGreaterThan(1));
    expect(linksOf(answer)).toEqual([]);
  });

  it('has none where pages have no address that others could open', async () => {
    const { anna, channel } = await newsroom();
    const answer = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    await untilPasses(() => expect(buttonsOf(answer).length).toBeGreaterThan(1));
    expect(linksOf(answer)).toEqual([]);
  });
});
