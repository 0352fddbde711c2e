import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { feedbackView } from '../views/feedback-view.ts';
import { type ChatCommand, describeIn, forEditors, nameIn } from './command.ts';

/** How many thumbs down the export holds; the message shows the newest of them. */
const EXPORTED_VOTES = 200;

/** `/feedback`, « /retours »: the last thumbs down of this server, as a list and as questions for an evaluation. */
export const feedbackCommand = {
  declaration: {
    ...nameIn('feedback', 'retours'),
    ...describeIn(commandTexts.feedback.about),
    ...forEditors,
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, { state }: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const votes = state.votes.negative(interaction.guildId, EXPORTED_VOTES);
    await interaction.editReply(sendable(feedbackView(votes, viewContext(interaction))));
  },
} as const satisfies ChatCommand;
