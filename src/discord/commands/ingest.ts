import { ApplicationCommandOptionType, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import type { WatchIngestion } from '../../serving/background-ingestion.ts';
import { replyPlace } from '../asking/answer-place.ts';
import type { Bot } from '../bot-parts.ts';
import { ingestAndReport } from '../ingest-and-report.ts';
import { type ChatCommand, describeIn, forEditors, nameIn } from './command.ts';

const { ingest: texts } = commandTexts;

/** `/ingest`: reads the corpus folder again. */
export const ingestCommand = {
  declaration: {
    ...nameIn('ingest', 'indexer'),
    ...describeIn(texts.about),
    ...forEditors,
    options: [
      {
        ...nameIn('dry_run', 'essai'),
        ...describeIn(texts.dryRun),
        type: ApplicationCommandOptionType.Boolean,
      },
      { ...nameIn('full', 'complet'), ...describeIn(texts.full), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const dryRun = interaction.options.getBoolean('dry_run') ?? false;
    const full = interaction.options.getBoolean('full') ?? false;
    const task = {
      action: dryRun ? 'ingest (dry run)' : full ? 'ingest (full)' : 'ingest',
      start: (watch: Required<WatchIngestion>) => bot.editing.ingest({ dryRun, full }, watch),
    };
    await ingestAndReport(interaction, task, replyPlace(interaction, true), bot);
  },
} as const satisfies ChatCommand;
