import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import type { Bot } from '../bot-parts.ts';
import { editingRefusal, viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { helpView } from '../views/plain-views.ts';
import { type ChatCommand, describeIn, forReaders, nameIn } from './command.ts';

/** `/help`, « /aide ». */
export const helpCommand = {
  declaration: {
    ...nameIn('help', 'aide'),
    ...describeIn(commandTexts.help.about),
    ...forReaders,
  },
  isForEditors: false,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    const isEditor = editingRefusal(interaction, bot) === null;
    const view = helpView({ isEditor }, viewContext(interaction));
    await interaction.reply({ ...sendable(view), flags: MessageFlags.Ephemeral });
  },
} as const satisfies ChatCommand;
