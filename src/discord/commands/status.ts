import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { statusView } from '../views/editor-views.ts';
import { type ChatCommand, describeIn, forEditors, nameIn } from './command.ts';

/** `/status`, « /etat »: what answers, from what, and how busy it is. */
export const statusCommand = {
  declaration: {
    ...nameIn('status', 'etat'),
    ...describeIn(commandTexts.status.about),
    ...forEditors,
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { live, queue, state, versions, answerer, nowMs, startedAtMs } = bot;
    const { counts, newestArticle, generation, embedder } = await live.use(
      async ({ store }) => store.manifest,
    );
    const view = statusView(
      {
        generation,
        articles: counts.articles,
        passages: counts.passages,
        newestArticle,
        embedder: `${embedder.provider}:${embedder.model}`,
        answerer,
        uptimeMs: nowMs() - startedAtMs,
        queue: { running: queue.running, waiting: queue.waiting },
        lastDay: state.activity.lastDay(),
        versions,
        // What they say is for whoever can look at the server, and stands in the log.
        notices: live.current.notices.length === 0 ? [] : [editorMessages.status.reservations],
      },
      viewContext(interaction),
    );
    await interaction.editReply(sendable(view));
  },
} as const satisfies ChatCommand;
