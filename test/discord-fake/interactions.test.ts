import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../fakes/discord/clock.ts';
import { buttonsOf, isEphemeral, visibleText } from '../fakes/discord/message.ts';
import type { DiscordServer } from '../fakes/discord/server.ts';
import { modalTranscript } from '../fakes/discord/transcript.ts';
import { discord, readyClient } from './bot.ts';

const ASK = {
  name: 'ask',
  description: 'Ask the articles',
  name_localizations: { fr: 'demander' },
  options: [
    { type: 3, name: 'question', description: 'Your question', required: true, max_length: 500 },
    {
      type: 3,
      name: 'publisher',
      name_localizations: { fr: 'source' },
      description: 'Whose articles',
      autocomplete: true,
    },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
};
const ARTICLE = {
  name: 'article',
  description: 'Keep the articles',
  default_member_permissions: '32',
  contexts: [0],
  options: [
    {
      type: 1,
      name: 'add',
      description: 'Add one',
      options: [{ type: 11, name: 'file', description: 'The article', required: true }],
    },
  ],
};
const VERIFY = {
  type: 3,
  name: 'Check against the articles',
  name_localizations: { fr: 'Vérifier avec les articles' },
};

/** A server with a registered bot that answers every interaction with `handle`. */
async function answering(handle: (interaction: Interaction) => Promise<unknown>, standing = true) {
  const server = await discord(standing ? { clock: standingClock() } : {});
  const guild = server.guild({ channels: ['presse'] });
  const anna = server.person({ name: 'Anna' });
  const bot = await readyClient(server);
  await bot.application.commands.set([ASK, ARTICLE, VERIFY]);
  const failures: { code?: unknown; message: string }[] = [];
  bot.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => {
      failures.push(error as { message: string });
      server.world.watch.changed();
    });
  });
  return { server, guild, presse: guild.channel('presse'), anna, bot, failures };
}

const failed = (server: DiscordServer, failures: readonly { code?: unknown }[]) =>
  server.waitFor(() => failures[0]?.code, 'a refusal');

describe('a slash command', () => {
  it('is deferred, edited and followed up', async () => {
    const { server, presse, anna } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({
        embeds: [new EmbedBuilder().setDescription(interaction.options.getString('question'))],
      });
      await interaction.followUp({ content: 'Pour vous seule.', flags: MessageFlags.Ephemeral });
    });
    const asked = await anna.command(presse, 'demander', { question: 'Qui a signé le bail ?' });
    expect(await asked.acknowledged()).toEqual({
      response: 'DeferredChannelMessageWithSource',
      afterMs: 0,
      ephemeral: false,
    });
    const message = await asked.message();
    const further = await asked.followUp();
    expect(visibleText(message)).toBe('Qui a signé le bail ?');
    expect(asked.edits).toHaveLength(2);
    expect(isEphemeral(further)).toBe(true);
    expect(presse.messages()).toEqual([message]);
    expect(server.person({ name: 'Paul' }).sees(further)).toBe(false);
    expect(server.transcript(further)).toBe('Kiosque (APP, only Anna sees this)\nPour vous seule.');
    expect(server.refusals()).toEqual([]);
  });

  it('keeps the privacy of its deferral', async () => {
    const { presse, anna } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('Voici.');
    });
    const asked = await anna.command(presse, 'ask', { question: 'Et le marché ?', private: true });
    expect(isEphemeral(await asked.message())).toBe(true);
    expect(asked.isEphemeral).toBe(true);
    expect(presse.messages()).toEqual([]);
  });

  it('turns the first follow-up after a deferral into the answer', async () => {
    const { presse, anna } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('Voici.');
    });
    const asked = await anna.command(presse, 'ask', { question: 'Quand ?' });
    expect(isEphemeral(await asked.message())).toBe(true);
    expect(asked.followUps).toEqual([]);
  });

  it('is unknown 3 s later, and its token ends after 15 minutes', async () => {
    const { server, presse, anna, failures } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (interaction.options.getString('question') === 'tard') server.advance(3_001);
      await interaction.deferReply();
      server.advance(15 * 60_000 + 1);
      await interaction.editReply('Trop tard.');
    });
    const late = await anna.command(presse, 'ask', { question: 'tard' });
    expect(await failed(server, failures)).toBe(10_062);
    expect(late.hasFailed).toBe(true);
    failures.length = 0;
    await anna.command(presse, 'ask', { question: 'longtemps' });
    expect(await failed(server, failures)).toBe(50_027);
  });

  it('is acknowledged once only, and not edited before', async () => {
    const { server, presse, anna, failures, bot } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const webhook = `/webhooks/${bot.application.id}/${interaction.token}/messages/@original` as const;
      await expect(bot.rest.get(webhook, { auth: false })).rejects.toMatchObject({ code: 10_015 });
      await interaction.reply({ content: 'Une fois.', withResponse: true });
      interaction.replied = false;
      await interaction.reply('Deux fois.');
    });
    await anna.command(presse, 'ask', { question: 'Deux ?' });
    expect(await failed(server, failures)).toBe(40_060);
    expect(presse.messages().map(({ content }) => content)).toEqual(['Une fois.']);
  });

  it('carries a file that can be downloaded, to those who are offered the command', async () => {
    const { presse, anna, server } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      await interaction.editReply({
        content: text,
        files: [{ attachment: Buffer.from('copie'), name: 'copie.txt' }],
      });
    });
    const file = { filename: 'canal.md', bytes: Buffer.from('Le canal gèle.') };
    await expect(anna.command(presse, 'article add', { file })).rejects.toThrow('is not offered');
    expect(anna.offered(presse)).toEqual(['ask', 'Check against the articles']);
    const chief = server.person({ name: 'Chloé', permissions: ['ManageGuild'] });
    const added = await chief.command(presse, 'article add', { file });
    const message = await added.message();
    expect(message.content).toBe('Le canal gèle.');
    expect(message.attachments[0]?.bytes.toString()).toBe('copie');
    await expect(chief.command(chief.dm(), 'article add', { file })).rejects.toThrow('is not offered');
  });

  it('must be registered, with options it declares', async () => {
    const { presse, anna } = await answering(async () => undefined);
    await expect(anna.command(presse, 'resumer')).rejects.toThrow('not registered');
    await expect(anna.command(presse, 'ask')).rejects.toThrow('"question" is required');
    await expect(anna.command(presse, 'ask', { question: 'a'.repeat(501) })).rejects.toThrow('at most 500');
    await expect(anna.command(presse, 'ask', { question: 'a', since: 'hier' })).rejects.toThrow(
      'no option "since"',
    );
  });
});

describe('what hangs on an answer', () => {
  it('suggests while one types', async () => {
    const { presse, anna } = await answering(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([
        { name: `${name}: ${value}`, nameLocalizations: { fr: `« ${value} »` }, value: 'lem' },
      ]);
    });
    expect(await anna.autocomplete(presse, 'ask', 'source', 'Lem', { question: 'Qui ?' })).toEqual([
      { name: '« Lem »', value: 'lem' },
    ]);
  });

  it('has buttons, selects and forms', async () => {
    const { server, presse, anna } = await answering(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('wide').setLabel('Élargir').setStyle(ButtonStyle.Primary),
          new ButtonBuilder().setCustomId('down').setEmoji('👎').setStyle(ButtonStyle.Secondary),
          new ButtonBuilder()
            .setCustomId('off')
            .setLabel('Éteint')
            .setStyle(ButtonStyle.Secondary)
            .setDisabled(true),
        );
        const sources = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder()
            .setCustomId('sources')
            .setPlaceholder('Sources')
            .addOptions(
              { label: '1 Le canal', value: 'a1', description: 'Le Phare, 2 mars' },
              { label: '2 Le pont', value: 'a2' },
            ),
        );
        await interaction.reply({ content: 'Réponse [1]', components: [buttons, sources] });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.reply({ content: `Fiche ${interaction.values[0]}`, flags: MessageFlags.Ephemeral });
      } else if (interaction.isButton() && interaction.customId === 'down') {
        const reason = new TextInputBuilder()
          .setCustomId('why')
          .setLabel('Pourquoi ?')
          .setStyle(TextInputStyle.Short);
        const form = new ModalBuilder().setCustomId('vote').setTitle('Votre avis');
        await interaction.showModal(
          form.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(reason)),
        );
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'Réponse élargie', components: [] });
      } else if (interaction.isModalSubmit()) {
        await interaction.reply({
          content: interaction.fields.getTextInputValue('why'),
          flags: MessageFlags.Ephemeral,
        });
      }
    });
    const answer = await (await anna.command(presse, 'ask', { question: 'Et le canal ?' })).message();
    expect(server.transcript(answer)).toBe(
      [
        'Kiosque (APP)',
        'Réponse [1]',
        '[Élargir] [👎] [Éteint (off)]',
        '▽ Sources',
        '   · 1 Le canal — Le Phare, 2 mars',
        '   · 2 Le pont',
      ].join('\n'),
    );
    const card = await (await anna.selects(answer, '2 Le pont')).message();
    expect([card.content, isEphemeral(card)]).toEqual(['Fiche a2', true]);

    const form = await (await anna.clicks(answer, '👎')).modal();
    expect(modalTranscript(form)).toBe('▣ Votre avis\nPourquoi ? *\n  []');
    await expect(anna.submits(form, {})).rejects.toThrow('required');
    expect((await (await anna.submits(form, { 'Pourquoi ?': 'Faux.' })).message()).content).toBe('Faux.');

    await expect(anna.clicks(answer, 'Éteint')).rejects.toThrow('greyed out');
    await expect(anna.clicks(answer, 'Partager')).rejects.toThrow('no button');
    await expect(server.person({ name: 'Paul' }).clicks(card, 'x')).rejects.toThrow('does not see');
    const wider = await (await anna.clicks(answer, 'Élargir')).message();
    expect(wider).toBe(answer);
    expect([wider.content, buttonsOf(wider)]).toEqual(['Réponse élargie', []]);
  });

  it('looks a message up with all its content, without the privileged intent', async () => {
    const { presse, anna } = await answering(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`Lu : ${interaction.targetMessage.content}`);
    });
    const claim = await anna.says(presse, 'Le pont a rouvert mardi.');
    const looked = await anna.contextCommand('Vérifier avec les articles', claim);
    expect((await looked.message()).content).toBe('Lu : Le pont a rouvert mardi.');
  });

  it('is private to its person: a card is not in the channel, and can be deleted', async () => {
    const { server, presse, anna, bot } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'Secret', flags: MessageFlags.Ephemeral });
      const { id } = await interaction.fetchReply();
      const path = `/channels/${presse.id}/messages/${id}` as const;
      await expect(bot.rest.get(path)).rejects.toMatchObject({ code: 10_008 });
      await interaction.deleteReply();
    });
    const asked = await anna.command(presse, 'ask', { question: 'Chut ?' });
    const message = await asked.message();
    await server.waitFor(() => message.deletedAt, 'the deletion');
    expect(anna.sees(message)).toBe(false);
  });

  it('loses its embeds without a word where links may not be embedded', async () => {
    const { presse, anna } = await answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      expect(interaction.appPermissions.has('EmbedLinks')).toBe(false);
      await interaction.reply({ content: 'Texte', embeds: [new EmbedBuilder().setTitle('Titre')] });
    });
    presse.deny(['EmbedLinks']);
    const message = await (await anna.command(presse, 'ask', { question: 'Quoi ?' })).message();
    expect([message.content, message.embeds]).toEqual(['Texte', []]);
  });
});
