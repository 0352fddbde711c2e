import { describe, expect, it } from 'vitest';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { isEphemeral, visibleText } from '../../fakes/discord/message.ts';
import { FERRY_COST } from './articles.ts';
import { EVERYWHERE, type Newsroom, newsroom } from './harness.ts';

/** A newsroom whose server is the only one that is served. */
async function reserved(otherGuilds: BotParts['places']['otherGuilds']): Promise<Newsroom> {
  const places = { ...EVERYWHERE, otherGuilds };
  const room = await newsroom({
    parts: { places },
    before: ({ world }) => Object.assign(places, { allowedGuilds: [...world.guilds.keys()].slice(0, 1) }),
  });
  return room;
}

describe('a server that is not served', () => {
  it('is left, after a sentence, when it invites the bot', async () => {
    const room = await reserved('leave');
    const { discord, anna, channel } = room;
    const other = discord.guild({ name: 'Chez Mallory', channels: ['règles', 'repaire'], locale: 'en-US' });
    await discord.waitFor(
      () => !discord.world.guilds.get(other.id)?.members.has(discord.bot.id),
      'the leave',
    );
    expect(
      other
        .channel('règles')
        .messages()
        .map(({ content }) => content),
    ).toMatchInlineSnapshot(`
      [
        "I am reserved for other servers, and I am leaving this one. Whoever runs this bot can add it to ALLOWED\\_GUILD\\_IDS, then invite me again.",
      ]
    `);
    expect(other.channel('repaire').messages()).toEqual([]);
    const answer = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(visibleText(answer)).toContain('640 000');
    expect(discord.refusals()).toEqual([]);
  });

  it('is left, too, when the bot was there before it started, and nobody can be told', async () => {
    const places = { ...EVERYWHERE };
    const room = await newsroom({
      parts: { places },
      before(discord) {
        Object.assign(places, { allowedGuilds: [...discord.world.guilds.keys()] });
        const other = discord.guild({ name: 'Chez Mallory', channels: ['repaire'] });
        other.channel('repaire').deny(['SendMessages'], discord.bot);
      },
    });
    const { discord } = room;
    await discord.waitFor(
      () =>
        [...discord.world.guilds.values()].filter(({ members }) => members.has(discord.bot.id)).length === 1,
      'the leave',
    );
    expect(discord.refusals()).toEqual([]);
  });

  it('is no reason to say more than once that nobody may change the articles', async () => {
    const room = await newsroom({
      parts: { places: { ...EVERYWHERE } },
      before(discord) {
        for (const name of ['Bréville', 'Cernay', 'Dormans'])
          discord.guild({ name, channels: ['questions'] });
      },
    });
    const noted = room.log.filter((line) => line.includes('without HOME_GUILD_IDS'));
    expect(noted).toHaveLength(1);
  });

  it('has silence where that was chosen, and a private sentence for its commands', async () => {
    const room = await reserved('silent');
    const { discord, anna, channel } = room;
    const other = discord.guild({ name: 'Chez Mallory', channels: ['repaire'] });
    const den = other.channel('repaire');
    const mallory = discord.person({ name: 'Mallory', guilds: [other], permissions: ['ManageGuild'] });
    await mallory.says(den, `${discord.bot.mention} ${FERRY_COST}`);
    const told = await (await mallory.command(den, 'demander', { question: FERRY_COST })).message();
    expect(isEphemeral(told)).toBe(true);
    expect(told.content).toMatchInlineSnapshot(
      `"Je ne réponds pas sur ce serveur : je suis réservé à d’autres. Qui s’occupe de ce bot peut l’ajouter à ALLOWED\\_GUILD\\_IDS."`,
    );
    expect(await mallory.autocomplete(den, 'demander', 'article', 'bac')).toEqual([]);
    const help = await (await mallory.command(den, 'aide')).message();
    expect(help.content).toBe(told.content);
    const direct = await (
      await mallory.command(mallory.dm(), 'demander', { question: FERRY_COST })
    ).message();
    expect(direct.content).toContain('messages privés');
    expect(den.messages().filter(({ authorId }) => authorId === discord.bot.id)).toEqual([]);
    expect(discord.world.guilds.get(other.id)?.members.has(discord.bot.id)).toBe(true);
    const answer = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(visibleText(answer)).toContain('640 000');
  });
});
