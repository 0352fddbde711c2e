import { Events, type Message, MessageFlags, ThreadAutoArchiveDuration } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { previewsOf } from '../fakes/discord/message.ts';
import { discord, readyClient } from './bot.ts';

const QUIET = { parse: [], repliedUser: false } as const;

async function listening(handle: (message: Message) => Promise<unknown>) {
  const server = await discord();
  const guild = server.guild({ channels: ['presse'] });
  const anna = server.person({ name: 'Anna' });
  const bot = await readyClient(server);
  const heard: Message[] = [];
  const failures: { code?: unknown }[] = [];
  bot.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    heard.push(message);
    handle(message)
      .catch((error: unknown) => failures.push(error as { code?: unknown }))
      .finally(() => server.world.watch.changed());
  });
  return { server, guild, presse: guild.channel('presse'), anna, bot, heard, failures };
}

const silent = async () => undefined;

describe('what a bot without the privileged intent reads', () => {
  it('is a mention, a reply that notifies it, and a direct message', async () => {
    const { server, presse, anna, heard } = await listening((message) =>
      message.content === '' ? silent() : message.reply({ content: 'Voici.', allowedMentions: QUIET }),
    );
    await anna.says(presse, 'Bonjour à tous');
    await anna.says(presse, `${server.bot.mention} le canal ?`);
    const answer = await server.waitFor(
      () => presse.messages().find(({ authorId }) => authorId === server.bot.id),
      'an answer',
    );
    await anna.says(presse, 'Et le pont ?', { replyTo: answer });
    await anna.says(presse, 'Entre nous', { replyTo: answer, ping: false });
    await anna.says(anna.dm(), 'Le marché ?');
    await server.waitFor(() => heard.length === 5, 'five messages');
    expect(heard.map(({ content }) => content)).toEqual([
      '',
      `${server.bot.mention} le canal ?`,
      'Et le pont ?',
      '',
      'Le marché ?',
    ]);
    await server.waitFor(() => anna.dm().messages().length === 2, 'the direct answer');
    expect(server.transcript(answer)).toBe(`Kiosque (APP)\n↱ Anna: ${server.bot.mention} le canal ?\nVoici.`);
  });

  it('is the same when it fetches', async () => {
    const { presse, anna, bot } = await listening(silent);
    const said = await anna.says(presse, 'Un secret', {
      attachments: [{ filename: 'a.txt', bytes: Buffer.from('a') }],
    });
    const path = `/channels/${presse.id}/messages/${said.id}` as const;
    expect(await bot.rest.get(path)).toMatchObject({ content: '', attachments: [] });
    expect(await bot.rest.get(`/channels/${presse.id}/messages`)).toMatchObject([
      { id: said.id, content: '' },
    ]);
  });
});

describe('threads', () => {
  it('take the id of their message, and can be written in, renamed and archived', async () => {
    const { server, presse, anna, failures } = await listening(async (message) => {
      const thread = await message.startThread({
        name: 'Le canal',
        autoArchiveDuration: ThreadAutoArchiveDuration.OneHour,
      });
      expect(thread.id).toBe(message.id);
      await thread.sendTyping();
      await thread.send('Suite');
      await thread.setName('Le canal gelé');
      // discord.js would refuse a second thread by itself.
      const again = message.client.rest.post(
        `/channels/${message.channelId}/messages/${message.id}/threads`,
        {
          body: { name: 'Encore' },
        },
      );
      await expect(again).rejects.toMatchObject({ code: 160_004 });
      await thread.setArchived(true);
    });
    await anna.says(presse, `${server.bot.mention} le canal ?`);
    const thread = await server.waitFor(() => presse.threads().find(({ archived }) => archived), 'a thread');
    expect(failures).toEqual([]);
    expect([thread.name, thread.typings, thread.messages().map(({ content }) => content)]).toEqual([
      'Le canal gelé',
      1,
      ['Suite'],
    ]);
    await anna.says(thread, 'Merci');
    expect(thread.archived).toBe(false);
  });
});

describe('mentions', () => {
  it('notify unless they are ruled out, and never from code or an embed', async () => {
    const { server, guild, presse, bot } = await listening(silent);
    const anna = server.person({ name: 'Lucie' });
    const role = guild.role({ name: 'Desk', mentionable: true });
    const path = `/channels/${presse.id}/messages` as const;
    const pings = async (body: object) => {
      await bot.rest.post(path, { body });
      return presse.lastMessage()!.pings;
    };
    const content = `@everyone ${anna.mention} <@&${role.id}> <@999>`;
    const all = { everyone: false, userIds: [anna.id], roleIds: [role.id] };
    expect(await pings({ content })).toEqual(all);
    presse.allow(['MentionEveryone']);
    expect(await pings({ content })).toEqual({ ...all, everyone: true });
    expect(await pings({ content, allowed_mentions: { parse: [] } })).toEqual({
      everyone: false,
      userIds: [],
      roleIds: [],
    });
    expect(await pings({ content, allowed_mentions: { users: [anna.id] } })).toMatchObject({
      userIds: [anna.id],
      roleIds: [],
    });
    expect(await pings({ content: `\`${anna.mention}\``, embeds: [{ title: content }] })).toMatchObject({
      userIds: [],
    });
    const v2 = { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content }] };
    expect(await pings(v2)).toMatchObject({ everyone: true, userIds: [anna.id] });
    expect(server.pinging()).toHaveLength(4);
  });

  it('come with a reply, unless it is a quiet one', async () => {
    const { server, presse, anna, bot } = await listening(silent);
    const said = await anna.says(presse, 'Alors ?');
    const channel = await bot.channels.fetch(presse.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    await channel.send({ content: 'Oui.', reply: { messageReference: said.id } });
    await channel.send({ content: 'Oui.', reply: { messageReference: said.id }, allowedMentions: QUIET });
    expect(server.pinging().map(({ pings }) => pings.userIds)).toEqual([[anna.id]]);
  });
});

describe('what a channel forbids', () => {
  it('is refused with its code', async () => {
    const { server, presse, anna, bot } = await listening(silent);
    const channel = await bot.channels.fetch(presse.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    const said = await anna.says(presse, 'Bonjour');
    const theirs = await channel.messages.fetch(said.id);
    await expect(theirs.edit('Non')).rejects.toMatchObject({ code: 50_005 });
    await expect(theirs.delete()).rejects.toMatchObject({ code: 50_013 });
    await expect(channel.messages.fetch('1')).rejects.toMatchObject({ code: 10_008 });
    presse.deny(['AddReactions']);
    await expect(theirs.react('👍')).rejects.toMatchObject({ code: 50_013 });
    presse.deny(['EmbedLinks', 'AttachFiles']);
    await expect(channel.send({ embeds: [{ title: 'Titre' }] })).rejects.toMatchObject({ code: 50_013 });
    await expect(channel.send({ files: [Buffer.from('a')] })).rejects.toMatchObject({ code: 50_013 });
    presse.deny(['ReadMessageHistory']);
    await expect(theirs.reply('Oui')).rejects.toMatchObject({ code: 160_002 });
    presse.deny(['CreatePublicThreads']);
    await expect(theirs.startThread({ name: 'Fil' })).rejects.toMatchObject({ code: 50_013 });
    presse.deny(['SendMessages'], server.bot);
    await expect(channel.send('Non')).rejects.toMatchObject({ code: 50_013 });
    presse.deny(['ViewChannel']);
    await expect(channel.send('Non')).rejects.toMatchObject({ code: 50_001 });
    expect(anna.sees(said)).toBe(false);
    await expect(anna.says(presse, 'Non')).rejects.toThrow('may not write');
    anna.acceptsDirectMessages(false);
    await expect(bot.users.send(anna.id, 'Bonjour')).rejects.toMatchObject({ code: 50_007 });
  });
});

describe('previews', () => {
  it('come from open links only', async () => {
    const { presse, anna } = await listening(silent);
    const said = await anna.says(
      presse,
      '[ici](https://exemple.fr/a) <https://exemple.fr/b> https://exemple.fr/c `https://exemple.fr/d`',
    );
    expect(previewsOf(said)).toEqual(['https://exemple.fr/a', 'https://exemple.fr/c']);
    said.flags |= MessageFlags.SuppressEmbeds;
    expect(previewsOf(said)).toEqual([]);
  });
});
