import {
  ApplicationCommandType,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { startRefusal } from '../start-refusal.ts';
import { checkViews } from '../views/check-view.ts';
import { type MessageCommand, nameIn } from './command.ts';

/** "Check against the articles", « Vérifier avec les articles », in the menu of a message. */
export const checkMessageCommand = {
  declaration: {
    ...nameIn('Check against the articles', 'Vérifier avec les articles'),
    type: ApplicationCommandType.Message,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  async run(interaction: MessageContextMenuCommandInteraction, bot: Bot) {
    const text = wordsOf(interaction.targetMessage);
    if (text === '') return noticeReply(interaction, botMessages.nothingToCheck);
    const refusal = startRefusal(interaction, bot);
    if (refusal !== null) return noticeReply(interaction, refusal);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const asker = bot.state.hashUser(interaction.user.id);
    const flight = bot.flights.start(interaction.id, interaction.user.id);
    try {
      const check = await bot.queue.run(
        (signal) => bot.live.use((source) => bot.checkMessage(source, text, { signal })),
        { asker, signal: flight.signal },
      );
      const [first, ...rest] = checkViews(check, viewContext(interaction));
      await interaction.editReply(sendable(first));
      for (const view of rest)
        await interaction.followUp({ ...sendable(view), flags: MessageFlags.Ephemeral });
    } finally {
      flight.end();
    }
  },
} as const satisfies MessageCommand;

/** What a message says: its text and what its embeds tell. */
function wordsOf({
  content,
  embeds,
}: {
  readonly content: string;
  readonly embeds: readonly { readonly description: string | null }[];
}): string {
  return [content, ...embeds.map(({ description }) => description ?? '')].join('\n').trim();
}
