import { describe, expect, it } from 'vitest';
import { buttonsOf, type Message, visibleText } from '../../fakes/discord/message.ts';
import type { Channel } from '../../fakes/discord/places.ts';
import { FERRY_COST, LIGHTHOUSE_PAY } from './articles.ts';
import { type Newsroom, newsroom } from './harness.ts';

/** The bot's next message in a channel, once it is an answer or a sentence. */
async function replyTo({ discord }: Newsroom, channel: Channel, question: Message): Promise<Message> {
  return discord.waitFor(
    () =>
      channel
        .messages()
        .find(({ replyToId, authorId }) => replyToId === question.id && authorId === discord.bot.id),
    `a reply to "${question.content}"`,
  );
}

/** Waits until the bot has noted where it shows an answer: a reply to it is a follow-up from then on. */
async function remembered({ discord, state }: Newsroom, message: Message): Promise<Message> {
  while (state.answers.ofMessage(message.id) === null) await new Promise((next) => setImmediate(next));
  return discord.message(message.id) as Message;
}

describe('a mention', () => {
  it('is answered by a reply that notifies nobody', async () => {
    const room = await newsroom();
    const { anna, channel, shown, discord } = room;
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    const answer = await replyTo(room, channel, question);
    expect(shown(answer)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      ↱ Anna: <@bot> Combien a coûté la réparation du bac de Port-Navalon ?
      │ Combien a coûté la réparation du bac de Port-Navalon ?
      │ « La réparation du bac a coûté 640 000 euros, payés par le département. » [1]
      │
      │ **Sources**
      │ **[1]** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration%20du%20bac%20a%20co%C3%BBt%C3%A9%20640%20000%20euros%2C%20pay%C3%A9s%20par%20le%20d%C3%A9partement.) · La Gazette du Golfe · 3 mai 2024
      │ — Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    expect(channel.typings).toBe(1);
    expect(discord.pinging()).toEqual([]);
    expect(discord.refusals()).toEqual([]);
  });

  it('is answered in the language of the question', async () => {
    const room = await newsroom();
    const { ben, channel, discord } = room;
    const question = await ben.says(channel, `${LIGHTHOUSE_PAY} ${discord.bot.mention}`);
    const answer = await replyTo(room, channel, question);
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Widen');
    expect(visibleText(answer)).toContain('Skerrow');
  });

  it('without a question is told how to ask', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    const question = await anna.says(channel, discord.bot.mention);
    expect((await replyTo(room, channel, question)).content).toMatchInlineSnapshot(
      `"Quelle est votre question ? Écrivez-la dans le même message, ou utilisez \`/demander\`."`,
    );
  });

  it('with a question that is too long is told so', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    const question = await anna.says(channel, `${discord.bot.mention} ${'Et le bac ? '.repeat(60)}`);
    expect((await replyTo(room, channel, question)).content).toMatchInlineSnapshot(
      `"Votre question a 719 caractères ; 500 au plus. Raccourcissez-la."`,
    );
  });

  it('of everybody, of a role, or none at all, is none of its business', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    await anna.says(channel, `@everyone ${FERRY_COST}`);
    await anna.says(channel, 'Qui vient déjeuner ?');
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    await replyTo(room, channel, question);
    expect(channel.messages()).toHaveLength(4);
  });

  it('that was deleted meanwhile still gets its answer', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    anna.deletes(question);
    const answer = await discord.waitFor(
      () => channel.messages().find(({ authorId }) => authorId === discord.bot.id),
      'an answer',
    );
    expect(visibleText(answer)).toContain('640 000 euros');
  });
});

describe('a direct message', () => {
  it('is a question', async () => {
    const room = await newsroom();
    const { anna, state } = room;
    const question = await anna.says(anna.dm(), FERRY_COST);
    const answer = await remembered(room, await replyTo(room, anna.dm(), question));
    expect(visibleText(answer)).toContain('640 000 euros');
    expect(state.answers.ofMessage(answer.id)).toMatchObject({ guildId: null });
  });

  it('with nothing but a picture is told how to ask', async () => {
    const room = await newsroom();
    const { anna } = room;
    const attachments = [{ filename: 'chat.png', bytes: Buffer.from('png') }];
    const question = await anna.says(anna.dm(), '', { attachments });
    expect((await replyTo(room, anna.dm(), question)).content).toContain('Quelle est votre question ?');
  });

  it('has the same buttons as on a server', async () => {
    const room = await newsroom();
    const { anna, ben, discord } = room;
    const question = await anna.says(anna.dm(), FERRY_COST);
    const answer = await remembered(room, await replyTo(room, anna.dm(), question));
    const card = await (await anna.selects(answer, '1')).message();
    expect(visibleText(card)).toContain('**La réparation');
    const modal = await (await anna.clicks(answer, '👎')).modal();
    await (await anna.submits(modal, { reason: 'other' })).followUp();
    expect(buttonsOf(answer)[1]?.label).toBe('1');
    await (await anna.clicks(answer, 'Élargir')).message();
    expect(visibleText(answer)).toContain('640 000 euros');
    const follow = await anna.says(anna.dm(), 'Et qui l’a payée ?', { replyTo: answer });
    expect(visibleText(await replyTo(room, anna.dm(), follow))).toContain('Compris comme');
    expect(ben.dm().messages()).toEqual([]);
    expect(discord.refusals()).toEqual([]);
  });

  it('can be a command', async () => {
    const { ben } = await newsroom();
    const asked = await ben.command(ben.dm(), 'ask', { question: LIGHTHOUSE_PAY });
    expect(visibleText(await asked.message())).toContain('Skerrow');
  });
});

describe('a long exchange', () => {
  it('goes on in a thread, where no mention is needed but the words must be readable', async () => {
    const room = await newsroom();
    const { anna, channel, discord, shown, state } = room;
    const first = await remembered(
      room,
      await (await anna.command(channel, 'demander', { question: FERRY_COST })).message(),
    );

    const second = await anna.says(channel, 'Et qui l’a payée ?', { replyTo: first });
    const answer = await remembered(room, await replyTo(room, channel, second));
    expect(visibleText(answer)).toContain('Compris comme : Et qui l’a payée (bac de Port-Navalon) ?');
    expect(state.answers.ofMessage(answer.id)?.parentId).toBe(state.answers.ofMessage(first.id)?.id);
    expect(channel.threads()).toEqual([]);

    const third = await anna.says(channel, 'Et combien de traversées par jour ?', { replyTo: answer });
    const thread = await discord.waitFor(() => channel.threads()[0], 'a thread');
    expect(thread.name).toBe(FERRY_COST);
    const inThread = await remembered(
      room,
      await discord.waitFor(() => thread.lastMessage(), 'an answer in the thread'),
    );
    expect(shown(inThread)).toMatchInlineSnapshot(`
      "Kiosque (APP)
      │ Et combien de traversées par jour ?
      │ « Le nouvel horaire prévoit onze traversées par jour en semaine et quatorze le dimanche. » [1]
      │
      │ **Sources**
      │ **[1]** [Le bac de Port-Navalon reprend du service](https://gazette-du-golfe.example/bac#:~:text=Le%20nouvel%20horaire%20pr%C3%A9voit%20onze%20travers%C3%A9es%20par%20jour%20en%20semaine%20et%20quatorze%20le%20dimanche.) · La Gazette du Golfe · 3 mai 2024
      │ — Phrases citées mot pour mot.
      ▽ Ouvrir une source…
         · [1] Le bac de Port-Navalon reprend du service — La Gazette du Golfe · 3 mai 2024
      [👍] [👎] [🔎 Élargir]"
    `);
    expect(discord.message(third.id)?.threadId).toBe(thread.id);

    const fourth = await anna.says(thread, `${discord.bot.mention} Et pour les vélos ?`);
    const last = await remembered(room, await replyTo(room, thread, fourth));
    expect(state.answers.ofMessage(last.id)?.parentId).toBe(state.answers.ofMessage(inThread.id)?.id);
    expect(discord.refusals()).toEqual([]);

    // Without the privileged intent the bot gets no words of such a message: it says so once, not every time.
    const unread = await anna.says(thread, 'Et les chiens ?');
    expect((await replyTo(room, thread, unread)).content).toMatchInlineSnapshot(
      `"Discord ne me montre les mots d’un message que s’il me mentionne, ou s’il répond à l’un des miens sans couper la mention. Écrivez donc votre question avec une mention, ou utilisez \`/demander\`."`,
    );
    await anna.says(thread, 'Allô ?');
    // Nor in another thread on the same day.
    const other = anna.startsThread(channel, 'Un autre fil');
    state.threads.opened({ threadId: other.id, parentChannelId: channel.id });
    await anna.says(other, 'Et ici ?');
    await replyTo(room, thread, await anna.says(thread, `${discord.bot.mention} Et les chiens ?`));
    expect(thread.messages().filter(({ authorId }) => authorId === discord.bot.id)).toHaveLength(4);
    expect(other.messages().filter(({ authorId }) => authorId === discord.bot.id)).toEqual([]);
  });

  it('stays in the channel where no thread may be opened', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    channel.deny(['CreatePublicThreads']);
    let last = await remembered(
      room,
      await (await anna.command(channel, 'demander', { question: FERRY_COST })).message(),
    );
    for (const text of ['Et qui l’a payée ?', 'Et combien de traversées ?', 'Et le dimanche ?'])
      last = await remembered(
        room,
        await replyTo(room, channel, await anna.says(channel, text, { replyTo: last })),
      );
    expect(channel.threads()).toEqual([]);
    expect(discord.refusals()).toEqual([]);
  });

  it('goes on after a restart', async () => {
    const room = await newsroom();
    const { anna, channel } = room;
    const first = await remembered(
      room,
      await (await anna.command(channel, 'demander', { question: FERRY_COST })).message(),
    );
    await room.restart();
    const answer = await replyTo(
      room,
      channel,
      await anna.says(channel, 'Et qui l’a payée ?', { replyTo: first }),
    );
    expect(visibleText(answer)).toContain('Compris comme : Et qui l’a payée (bac de Port-Navalon) ?');
  });
});
