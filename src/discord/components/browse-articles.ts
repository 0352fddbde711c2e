import { MessageFlags } from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import { listView, readingView } from '../article-browsing.ts';
import type { Bot } from '../bot-parts.ts';
import { type PassageRef, readListArgument, readPlaceArgument } from '../custom-id.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import type { ComponentHandler, PressedInteraction } from './component.ts';

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
  await showPassage(interaction, { key, ordinal }, null, bot);
};

/** Another passage of the article that is read. */
export const turnReadingPage: ComponentHandler = async (interaction, { argument }, bot) => {
  await interaction.deferUpdate();
  await showPassage(interaction, readPlaceArgument(argument), null, bot);
};

/** A passage of an article in the reply, or that the article (of this title, where it is known) is gone. */
export async function showPassage(
  interaction: PressedInteraction,
  place: PassageRef | null,
  title: string | null,
  bot: Bot,
): Promise<void> {
  const context = viewContext(interaction);
  const view = place === null ? null : await readingView(place.key, place.ordinal, context, bot);
  if (view === null) return noticeReply(interaction, botMessages.articleGone(title));
  await interaction.editReply(sendable(view));
}
