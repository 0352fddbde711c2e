import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { forgottenView } from '../views/plain-views.ts';
import { type ChatCommand, describeIn, forReaders, nameIn } from './command.ts';

/** `/forget`, « /oublier »: deletes what is stored about whoever asks. */
export const forgetCommand = {
  declaration: {
    ...nameIn('forget', 'oublier'),
    ...describeIn(commandTexts.forget.about),
    ...forReaders,
  },
  isForEditors: false,
  async run(interaction: ChatInputCommandInteraction, { state }: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const view = forgottenView(state.forget(interaction.user.id), viewContext(interaction));
    await interaction.editReply(sendable(view));
  },
} as const satisfies ChatCommand;
