import { ApplicationCommandOptionType, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import { listView } from '../article-browsing.ts';
import type { Bot } from '../bot-parts.ts';
import { askingRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { type ChatCommand, describeIn, forReaders, nameIn } from './command.ts';

const { articles: texts } = commandTexts;
/** A search as long as a title; what does not fit in the buttons of the list is cut there. */
const MAX_SEARCH_CHARS = 60;

/** `/articles`: what the answers come from. Only the one who asks sees the list. */
export const articlesCommand = {
  declaration: {
    ...nameIn('articles', 'articles'),
    ...describeIn(texts.about),
    ...forReaders,
    options: [
      {
        ...nameIn('search', 'recherche'),
        ...describeIn(texts.search),
        type: ApplicationCommandOptionType.String,
        max_length: MAX_SEARCH_CHARS,
      },
    ],
  },
  isForEditors: false,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    const refusal = askingRefusal(interaction, bot);
    if (refusal !== null) return noticeReply(interaction, refusal);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const query = interaction.options.getString('search')?.trim() ?? '';
    await interaction.editReply(sendable(await listView(query, 0, viewContext(interaction), bot)));
  },
} as const satisfies ChatCommand;
