import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { KiosqueError } from '../../errors.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { recordAction } from '../audit.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { rolledBackView } from '../views/editor-views.ts';
import { type ChatCommand, describeIn, forEditors, nameIn } from './command.ts';

/** `/rollback`: the generation before the live one answers again. */
export const rollbackCommand = {
  declaration: {
    ...nameIn('rollback', 'revenir'),
    ...describeIn(commandTexts.rollback.about),
    ...forEditors,
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    try {
      const done = await bot.editing.rollback();
      recordAction(interaction, 'rollback', done.generation, bot);
      await bot.live.refresh();
      await interaction.editReply(sendable(rolledBackView(done, viewContext(interaction))));
    } catch (error) {
      if (error instanceof KiosqueError)
        recordAction(interaction, 'rollback', `failed: ${error.sentence.en}`, bot);
      throw error;
    }
  },
} as const satisfies ChatCommand;
