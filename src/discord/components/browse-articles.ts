import { MessageFlags } from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import { listView, readingView } from '../article-browsing.ts';
import { readListArgument, readPlaceArgument } from '../custom-id.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import type { ComponentHandler } from './component.ts';

/** Another page of the list of articles. */
export const turnListPage: ComponentHandler = async (interaction, { argument }, bot) => {
  await interaction.deferUpdate();
  const { page, query } = readListArgument(argument) ?? { page: 0, query: '' };
  await interaction.editReply(sendable(await listView(query, page, viewContext(interaction), bot)));
};

/** An article chosen from a list, or a passage of it, in a message of its own: the list stays. */
export const openListed: ComponentHandler = async (interaction, { argument }, bot) => {
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : argument;
  const { key, ordinal } = readPlaceArgument(chosen) ?? { key: chosen, ordinal: 0 };
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const view = await readingView(key, ordinal, viewContext(interaction), bot);
  if (view === null) return noticeReply(interaction, botMessages.articleGone(null));
  await interaction.editReply(sendable(view));
};

/** Another passage of the article that is read. */
export const turnReadingPage: ComponentHandler = async (interaction, { argument }, bot) => {
  await interaction.deferUpdate();
  const place = readPlaceArgument(argument);
  const view =
    place === null ? null : await readingView(place.key, place.ordinal, viewContext(interaction), bot);
  if (view === null) return noticeReply(interaction, botMessages.articleGone(null));
  await interaction.editReply(sendable(view));
};
