import { describe, expect, it } from 'vitest';
import { buttonsOf, type Message, visibleText } from '../../fakes/discord/message.ts';
import type { Channel } from '../../fakes/discord/places.ts';
import { FERRY_COST } from './articles.ts';
import { type Newsroom, newsroom } from './harness.ts';

/** The bot's reply to a message, once the bot has noted where it stands: a reply to it goes on from there. */
async function answerTo({ discord, state }: Newsroom, channel: Channel, message: Message): Promise<Message> {
  const reply = await discord.waitFor(
    () =>
      channel
        .messages()
        .find(({ replyToId, authorId }) => replyToId === message.id && authorId === discord.bot.id),
    `a reply to "${message.content}"`,
  );
  while (state.answers.ofMessage(reply.id) === null) await new Promise((next) => setImmediate(next));
  return discord.message(reply.id) as Message;
}

describe('small talk', () => {
  it('gets a sentence, in its language, with nothing to vote on or to open', async () => {
    const room = await newsroom();
    const { anna, ben, discord } = room;
    const french = await answerTo(room, anna.dm(), await anna.says(anna.dm(), 'Salut ça va ?'));
    expect(french.content).toContain('Posez-moi une question sur les articles');
    expect(buttonsOf(french)).toEqual([]);
    const english = await answerTo(room, ben.dm(), await ben.says(ben.dm(), 'hello'));
    expect(english.content).toContain('Ask me a question about the articles');
    expect(discord.refusals()).toEqual([]);
  });

  it('between two questions is no part of the exchange, and opens no thread', async () => {
    const room = await newsroom();
    const { anna, channel } = room;
    const first = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    while (room.state.answers.ofMessage(first.id) === null) await new Promise((next) => setImmediate(next));
    const thanked = await answerTo(room, channel, await anna.says(channel, 'Merci !', { replyTo: first }));
    expect(thanked.content).toContain('Avec plaisir');
    const again = await answerTo(room, channel, await anna.says(channel, 'ok', { replyTo: thanked }));
    const second = await anna.says(channel, 'Et qui l’a payée ?', { replyTo: again });
    expect(visibleText(await answerTo(room, channel, second))).toContain(
      'Compris comme : Et qui l’a payée (bac de Port-Navalon) ?',
    );
    expect(channel.threads()).toEqual([]);
  });
});

describe('a list of articles', () => {
  it('is counted, dated and can be opened', async () => {
    const room = await newsroom();
    const { anna, shown } = room;
    const list = await answerTo(
      room,
      anna.dm(),
      await anna.says(anna.dm(), 'Quels articles parlent de châtaignes ?'),
    );
    expect(shown(list)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      ↱ Anna: Quels articles parlent de châtaignes ?
      │ Quels articles parlent de châtaignes ?
      │ 1 article sur 5 contient ce mot dans son titre ou son texte, pluriels et accords compris : « châtaignes ».
      │ \\• 14 juin 2024, La récolte des châtaignes sera maigre : « La récolte des châtaignes sera maigre cette année dans la vallée de la Brenne : le gel d’avril a brûlé les fleurs de deux arbres sur trois, estime le syndicat des castanéiculteurs. » [1]
      │
      │ **Sources**
      │ **[1]** [La récolte des châtaignes sera maigre](https://courrier-des-causses.example/chataignes#:~:text=La%20r%C3%A9colte%20des%20ch%C3%A2taignes%20sera,estime%20le%20syndicat%20des%20castan%C3%A9iculteurs.) · Le Courrier des Causses · 14 juin 2024
      │ — Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] La récolte des châtaignes sera maigre — Le Courrier des Causses · 14 juin 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    const card = await (await anna.selects(list, '1')).message();
    expect(visibleText(card)).toContain('**La récolte des châtaignes');
  });

  it('does not stand in the way of several questions', async () => {
    const room = await newsroom();
    const { anna, discord } = room;
    const asked = await anna.says(anna.dm(), `${FERRY_COST} Et qui a restauré le rideau du théâtre ?`);
    const answer = visibleText(await answerTo(room, anna.dm(), asked));
    expect(answer).toContain('640 000 euros');
    expect(answer).toMatch(/Apolline Destrem\. » \[\d\]/u);
    expect(discord.refusals()).toEqual([]);
  });
});
