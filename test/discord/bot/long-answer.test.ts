import { describe, expect, it } from 'vitest';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { buttonsOf, type Message, visibleText } from '../../fakes/discord/message.ts';
import { untilPasses, untilTrue } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { newsroom } from './harness.ts';

const SENTENCES = 90;

/** The real answer, said ninety times over: more than one message can hold. */
function wordy({ answer }: BotParts): Partial<BotParts> {
  return {
    async answer(source, question, options) {
      const found = await answer(source, question, options);
      if (options.isWide === true) return found;
      const text = Array.from({ length: SENTENCES }, (_, n) => `${n + 1}. ${found.text}`).join('\n\n');
      return { ...found, text };
    },
  };
}

describe('an answer that is longer than a message', () => {
  it('takes several, whole and in order, with the buttons on the last', async () => {
    const { anna, ben, channel, state, discord } = await newsroom({ parts: wordy });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    const first = await asked.message();
    await untilPasses(() => expect(state.answers.latestIn(channel.id)?.messageId).not.toBeNull());
    const all: readonly Message[] = [first, ...asked.followUps];
    expect(all.length).toBeGreaterThan(1);
    const last = all.at(-1) as Message;
    expect(all.map((message) => buttonsOf(message).length > 0)).toEqual([
      ...all.slice(1).map(() => false),
      true,
    ]);
    const text = all.map(visibleText).join('\n');
    const numbers = [...text.matchAll(/^(\d+)\\?\. «/gmu)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: SENTENCES }, (_, n) => n + 1));
    expect(state.answers.ofMessage(last.id)).not.toBeNull();

    await (await ben.clicks(last, '👍')).message();
    expect(buttonsOf(last)[0]?.label).toBe('1');
    expect(visibleText(last)).toContain('Phrases citées mot pour mot.');

    // What says less cannot take the place of all of them, and is not told again: a sentence stands below.
    const widened = await (await anna.clicks(last, 'Élargir')).message();
    expect(widened.id).not.toBe(last.id);
    expect(widened.content).toBe('En cherchant plus largement, je n’ai rien trouvé de nouveau.');
    expect(discord.refusals()).toEqual([]);
    expect(discord.pinging()).toEqual([]);
  });

  it('stays private when it was asked so, and is shared whole', async () => {
    const { anna, ben, channel, discord, state } = await newsroom({ parts: wordy });
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST, prive: true });
    await asked.message();
    const last = await untilTrue(() => asked.followUps.find((message) => buttonsOf(message).length > 0));
    await untilPasses(() => expect(state.answers.ofMessage(last.id)).not.toBeNull());
    expect([await asked.message(), ...asked.followUps].some((message) => ben.sees(message))).toBe(false);

    const shared = await anna.clicks(last, 'Partager');
    await discord.waitFor(
      () => shared.followUps.some((message) => buttonsOf(message).length > 0),
      'all of it',
    );
    expect(shared.followUps.length).toBeGreaterThan(1);
    expect(shared.followUps.every((message) => ben.sees(message))).toBe(true);
    await discord.waitFor(() => buttonsOf(last).every(({ label }) => label !== 'Partager'), 'no button');

    const widened = await (await anna.clicks(last, 'Élargir')).message();
    expect(ben.sees(widened)).toBe(false);
    expect(discord.refusals()).toEqual([]);
  });
});
