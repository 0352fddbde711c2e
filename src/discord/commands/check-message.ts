import { ApplicationCommandType, InteractionContextType, type Message } from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import { replyPlace } from '../asking/answer-place.ts';
import { startRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply, privately } from '../replies.ts';
import { checkViews } from '../views/check-view.ts';
import { type MessageCommand, nameIn } from './command.ts';

/** "Check against the articles", « Vérifier avec les articles », in the menu of a message. */
export const checkMessageCommand = {
  declaration: {
    ...nameIn('Check against the articles', 'Vérifier avec les articles'),
    type: ApplicationCommandType.Message,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  async run(interaction, bot) {
    const text = wordsOf(interaction.targetMessage);
    if (text === '') return noticeReply(interaction, botMessages.nothingToCheck);
    const refusal = startRefusal(interaction, bot);
    if (refusal !== null) return noticeReply(interaction, refusal);
    await interaction.deferReply(privately);
    const asker = bot.state.hashUser(interaction.user.id);
    const flight = bot.flights.start(interaction.id, interaction.user.id);
    try {
      const check = await bot.queue.run(
        (signal) => bot.live.use((source) => bot.checkMessage(source, text, { signal })),
        { asker, signal: flight.signal },
      );
      const [first, ...rest] = checkViews(check, viewContext(interaction));
      const place = replyPlace(interaction, true);
      await place.show(first);
      for (const view of rest) await place.add(view);
    } finally {
      flight.end();
    }
  },
} as const satisfies MessageCommand;

/** What a message says: its text and what its embeds tell. */
function wordsOf({ content, embeds }: Message): string {
  return [content, ...embeds.map(({ description }) => description ?? '')].join('\n').trim();
}
