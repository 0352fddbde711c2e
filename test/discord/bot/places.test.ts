import { describe, expect, it } from 'vitest';
import { admission } from '../../../src/admission/admission.ts';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { isEphemeral, type Message, selectsOf, visibleText } from '../../fakes/discord/message.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Channel } from '../../fakes/discord/places.ts';
import { FERRY_COST } from './articles.ts';
import { auditOf, EVERYWHERE, type Newsroom, newsroom } from './harness.ts';

/** A newsroom whose places are told by what stands in it: ids are not known before. */
async function roomWith(places: (room: Newsroom) => Partial<BotParts['places']>): Promise<Newsroom> {
  const chosen = { ...EVERYWHERE };
  const room = await newsroom({ parts: { places: chosen } });
  Object.assign(chosen, places(room));
  return room;
}

async function replyIn({ discord }: Newsroom, channel: Channel, question: Message): Promise<Message> {
  return discord.waitFor(
    () => channel.messages().find(({ replyToId }) => replyToId === question.id),
    'a reply',
  );
}

/** The first that the bot says to somebody alone. */
async function toldInPrivate({ discord }: Newsroom, person: Person): Promise<Message> {
  return discord.waitFor(() => person.dm().messages()[0], 'a private word');
}

describe('a mention in the wrong place', () => {
  it('has one private sentence a person and day, whatever the channel, and counts as a question', async () => {
    const places = { ...EVERYWHERE };
    const room = await newsroom({
      parts: ({ state, nowMs }) => ({
        places,
        admission: admission({
          perMinute: 1,
          burst: 4,
          questionsPerDay: 100,
          counters: state.counters,
          now: nowMs,
        }),
      }),
    });
    const { anna, ben, channel, guild, discord } = room;
    Object.assign(places, { allowedChannels: [channel.id] });
    const [lounge, lobby] = [guild.channel('salon'), guild.channel('accueil')];
    const mention = `${discord.bot.mention} ${FERRY_COST}`;
    await anna.says(lounge, mention);
    expect((await toldInPrivate(room, anna)).content).toMatchInlineSnapshot(
      `"Je ne réponds pas dans le salon où vous m’avez écrit : « La rédaction » m’en a réservé d’autres."`,
    );
    await anna.says(lobby, mention);
    await anna.says(lounge, mention);
    await ben.says(lobby, mention);
    await toldInPrivate(room, ben);
    expect(anna.dm().messages()).toHaveLength(1);
    for (const place of [lounge, lobby])
      expect(place.messages().filter(({ authorId }) => authorId === discord.bot.id)).toEqual([]);

    // Three of four are gone: one question is left.
    const first = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(visibleText(first)).toContain('640 000');
    const second = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(second.content).toContain('plus vite que je ne lis');

    await room.restart();
    await anna.says(lobby, mention);
    await ben.command(channel, 'ask', { question: FERRY_COST });
    expect(anna.dm().messages()).toHaveLength(1);
    discord.advance(24 * 60 * 60_000);
    await anna.says(lobby, mention);
    await discord.waitFor(() => anna.dm().messages()[1], 'the word of the next day');
    expect(discord.pinging()).toEqual([]);
  });

  it('is answered there by one sentence where the person takes no private messages', async () => {
    const room = await roomWith(({ channel }) => ({ allowedChannels: [channel.id] }));
    const { anna, guild, discord } = room;
    anna.acceptsDirectMessages(false);
    const lounge = guild.channel('salon');
    const mention = await anna.says(lounge, `${discord.bot.mention} ${FERRY_COST}`);
    expect((await replyIn(room, lounge, mention)).content).toMatchInlineSnapshot(
      `"Je ne réponds pas ici : ce serveur m’a réservé d’autres salons."`,
    );
  });

  it('without a question costs as much as one', async () => {
    const room = await newsroom({
      parts: ({ state, nowMs }) => ({
        admission: admission({
          perMinute: 1,
          burst: 1,
          questionsPerDay: 100,
          counters: state.counters,
          now: nowMs,
        }),
      }),
    });
    const { anna, channel, discord } = room;
    const first = await anna.says(channel, discord.bot.mention);
    expect((await replyIn(room, channel, first)).content).toContain('Quelle est votre question');
    const second = await anna.says(channel, discord.bot.mention);
    expect((await replyIn(room, channel, second)).content).toContain('plus vite que je ne lis');
  });
});

describe('allowed channels', () => {
  it('hold for commands, mentions and direct messages; a thread follows its channel', async () => {
    const room = await roomWith(({ channel }) => ({ allowedChannels: [channel.id] }));
    const { anna, ben, channel, guild, discord } = room;
    const lounge = guild.channel('salon');
    const refused = await (await anna.command(lounge, 'demander', { question: FERRY_COST })).message();
    expect(isEphemeral(refused)).toBe(true);
    expect(refused.content).toMatchInlineSnapshot(
      `"Je ne réponds pas ici : ce serveur m’a réservé d’autres salons."`,
    );
    await ben.says(lounge, `${discord.bot.mention} How much did the ferry cost?`);
    expect((await toldInPrivate(room, ben)).content).toMatchInlineSnapshot(
      `"I do not answer in the channel where you wrote to me: "La rédaction" has set others aside for me."`,
    );
    const direct = await anna.says(anna.dm(), FERRY_COST);
    expect((await replyIn(room, anna.dm(), direct)).content).toMatchInlineSnapshot(
      `"Je ne réponds pas en messages privés. Posez votre question sur le serveur."`,
    );
    const command = await (await anna.command(anna.dm(), 'demander', { question: FERRY_COST })).message();
    expect(command.content).toContain('Je ne réponds pas en messages privés');
    const list = await (await anna.command(lounge, 'articles')).message();
    expect(list.content).toContain('Je ne réponds pas ici');
    expect(await anna.autocomplete(lounge, 'demander', 'article', 'bac')).toEqual([]);

    const thread = anna.startsThread(channel, 'Le bac');
    const allowed = await anna.command(thread, 'demander', { question: FERRY_COST });
    expect(visibleText(await allowed.message())).toContain('640 000');
    const inThread = await anna.says(thread, `${discord.bot.mention} ${FERRY_COST}`);
    expect(visibleText(await replyIn(room, thread, inThread))).toContain('640 000');
    const elsewhere = anna.startsThread(lounge, 'Le bac, au salon');
    const outside = await anna.command(elsewhere, 'demander', { question: FERRY_COST });
    expect((await outside.message()).content).toContain('Je ne réponds pas ici');
    expect(discord.refusals()).toEqual([]);
  });
});

describe('allowed roles', () => {
  it('hold for commands, mentions and the check of a message', async () => {
    const reader = { id: '' };
    const room = await roomWith(({ guild }) => {
      reader.id = guild.role({ name: 'Lectrices' }).id;
      return { allowedRoles: [reader.id] };
    });
    const { anna, ben, channel, guild, discord } = room;
    const refused = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(refused.content).toMatchInlineSnapshot(
      `"Sur ce serveur, il faut un rôle que vous n’avez pas pour me poser des questions."`,
    );
    const mention = await ben.says(channel, `${discord.bot.mention} How much did the ferry cost?`);
    expect((await toldInPrivate(room, ben)).content).toMatchInlineSnapshot(
      `"On "La rédaction", asking me questions takes a role that you do not have."`,
    );
    const check = await ben.contextCommand('Check against the articles', mention);
    expect((await check.message()).content).toContain('takes a role that you do not have');

    guild.join(anna, [reader]);
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    expect(visibleText(await asked.message())).toContain('640 000');
  });
});

describe('the commands of editors', () => {
  const commands = ['article', 'ingest', 'rollback', 'status', 'feedback', 'editors'];

  it('are offered to those who manage the server, and to nobody in private', async () => {
    const { anna, edda, channel } = await newsroom();
    expect(anna.offered(channel)).toEqual([
      'ask',
      'articles',
      'help',
      'forget',
      'Check against the articles',
    ]);
    expect(edda.offered(channel)).toEqual(expect.arrayContaining(commands));
    expect(edda.offered(edda.dm())).toEqual([
      'ask',
      'articles',
      'help',
      'forget',
      'Check against the articles',
    ]);
  });

  it('obey an editor role, and nobody else, whatever a server shows to whom', async () => {
    // A server's owner may show any command to anybody: then the bot alone stands guard.
    const role = { id: '' };
    const room = await roomWith(({ guild }) => {
      role.id = guild.role({ name: 'Documentation' }).id;
      return { editorRoles: [role.id] };
    });
    const { anna, ben, channel, guild, discord } = room;
    for (const command of discord.world.commands.values()) delete command.data.default_member_permissions;
    for (const name of ['etat', 'indexer', 'revenir', 'retours']) {
      const told = await (await anna.command(channel, name)).message();
      expect(told.content).toBe('Cette commande est réservée à qui gère le serveur ou a un rôle d’éditeur.');
      expect(isEphemeral(told)).toBe(true);
    }
    const [suggestion] = await anna.autocomplete(channel, 'article retirer', 'article', 'bac');
    expect(suggestion).toBeUndefined();
    const removed = await anna.command(channel, 'article retirer', { article: 'bac.md' });
    expect((await removed.message()).content).toContain('réservée');
    expect(auditOf(room)).toEqual([]);

    guild.join(ben, [role]);
    expect(visibleText(await (await ben.command(channel, 'status')).message())).toContain('Generation');
  });
});

describe('where the bot may not embed links', () => {
  it('the text stands alone', async () => {
    const room = await newsroom();
    const { anna, edda, channel, shown, discord } = room;
    channel.deny(['EmbedLinks']);
    const answer = await (await anna.command(channel, 'demander', { question: FERRY_COST })).message();
    expect(shown(answer)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      **Combien a coûté la réparation du bac de Port-Navalon ?**

      « La réparation du bac a coûté 640 000 euros, payés par le département. » [1]

      **Sources**
      **[1]** Le bac de Port-Navalon reprend du service · La Gazette du Golfe · 3 mai 2024 · <https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.>

      -# Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    const mention = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    expect(shown(await replyIn(room, channel, mention))).toContain('640 000 euros');
    expect(selectsOf(answer)).toHaveLength(1);
    expect(shown(await (await anna.selects(answer, '1')).message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      ↱ Kiosque: **Combien a coûté la réparation du bac de Port-Navalon ?**
      **[1] Le bac de Port-Navalon reprend du service**
      <https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.>
      **Journal** La Gazette du Golfe
      **Auteur** Hervé Quintin
      **Date** 3 mai 2024

      Le bac de Port-Navalon reprend du service

      Le bac de Port-Navalon reprendra ses traversées le 18 mai, après sept mois d’arrêt. La coque a été refaite aux chantiers de Lorient, où deux hivers d’eau salée avaient laissé des traces jusque sous la ligne de flottaison.

      **La réparation du bac a coûté 640 000 euros, payés par le département.** « Les passagers étaient las de faire le tour par la route », a dit Maëlle Kerouedan, présidente de l’association des usagers.

      Le nouvel horaire prévoit onze traversées par jour en semaine et quatorze le dimanche. Les vélos passent sans supplément, les chiens restent sur le pont.

      Un second bac, plus petit, est à l’étude pour les mois d’été. La commune de Larzhon, sur l’autre rive, a promis de refaire la cale avant la fin de l’année."
    `);
    expect(shown(await (await anna.command(channel, 'articles')).message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Anna sees this)
      **5 articles**

      **1** La récolte des châtaignes sera maigre · Le Courrier des Causses · 14 juin 2024
      **2** Keepers return to the Skerrow lighthouse · The Harbour Post · 2 juin 2024
      **3** Le bac de Port-Navalon reprend du service · La Gazette du Golfe · 3 mai 2024
      **4** Le théâtre de Mazerolles retrouve son rideau peint · Le Courrier des Causses · 11 février 2024
      **5** L’observatoire du mont Aubrac ouvre ses portes · sans date
      ▽ Ouvrir un article…
         · La récolte des châtaignes sera maigre — Le Courrier des Causses · 14 juin 2024
         · Keepers return to the Skerrow lighthouse — The Harbour Post · 2 juin 2024
         · Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
         · Le théâtre de Mazerolles retrouve son rideau peint — Le Courrier des Causses · 11 février 2024
         · L’observatoire du mont Aubrac ouvre ses portes — sans date"
    `);
    for (const [who, name] of [
      [anna, 'aide'],
      [edda, 'etat'],
    ] as const) {
      const message = await (await who.command(channel, name)).message();
      expect(message.content).not.toBe('');
      expect(message.embeds).toEqual([]);
    }
    expect(discord.refusals()).toEqual([]);
  });
});

describe('where the bot may not write', () => {
  it('a mention has no answer, and the bot goes on', async () => {
    const room = await newsroom();
    const { anna, channel, guild, discord, log } = room;
    channel.deny(['SendMessages'], discord.bot);
    await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    await discord.waitFor(() => discord.refusals().some((line) => line.includes('50013')), 'a refused reply');
    const elsewhere = await anna.command(guild.channel('salon'), 'demander', { question: FERRY_COST });
    expect(visibleText(await elsewhere.message())).toContain('640 000');
    expect(log.join('')).not.toContain('unhandled');
  });
});
