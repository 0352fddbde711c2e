import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { KiosqueError } from '../../errors.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { catalogueOf } from '../../retrieval/catalogue.ts';
import { followUpPlace } from '../asking/answer-place.ts';
import { recordAction } from '../audit.ts';
import type { Bot } from '../bot-parts.ts';
import { downloadAttachment } from '../download-attachment.ts';
import { ingestAndReport } from '../ingest-and-report.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { articleAddedView, articleRemovedView } from '../views/editor-views.ts';
import type { MessageView } from '../views/view.ts';
import { articleChoices } from './catalogue-choices.ts';
import { type ChatCommand, described, forEditors, named } from './command.ts';

const { article: texts } = commandTexts;

/** `/article add`, `/article remove`: the file is filed or put aside, and the index follows. */
export const articleCommand = {
  declaration: {
    ...named('article', 'article'),
    ...described(texts.about),
    ...forEditors,
    options: [
      {
        ...named('add', 'ajouter'),
        ...described(texts.add),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...named('file', 'fichier'),
            ...described(texts.file),
            type: ApplicationCommandOptionType.Attachment,
            required: true,
          },
          {
            ...named('replace', 'remplacer'),
            ...described(texts.replace),
            type: ApplicationCommandOptionType.Boolean,
          },
        ],
      },
      {
        ...named('remove', 'retirer'),
        ...described(texts.remove),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...named('article', 'article'),
            ...described(texts.removed),
            type: ApplicationCommandOptionType.String,
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return interaction.options.getSubcommand() === 'add' ? add(interaction, bot) : remove(interaction, bot);
  },
  complete: (interaction: AutocompleteInteraction, { live }: Bot) =>
    live.use(({ store }) => articleChoices(store, interaction.options.getFocused())),
} as const satisfies ChatCommand;

async function add(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { name, url, size } = interaction.options.getAttachment('file', true);
  const replace = interaction.options.getBoolean('replace') ?? false;
  await change(interaction, `article add ${name}`, bot, async () => {
    const bytes = await downloadAttachment({ name, url, size }, bot.signal);
    const added = await bot.editing.addArticle({ name, bytes, replace });
    return articleAddedView(added, viewContext(interaction));
  });
}

async function remove(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const chosen = interaction.options.getString('article', true);
  const found = await pathsOf(chosen, bot);
  const [path] = found;
  if (path === undefined) return noticeReply(interaction, botMessages.noSuchArticle(chosen));
  if (found.length > 1) return noticeReply(interaction, botMessages.severalArticles(chosen, found.length));
  await change(interaction, `article remove ${path}`, bot, async () =>
    articleRemovedView(await bot.editing.removeArticle(path), viewContext(interaction)),
  );
}

/** Changes the folder, says so, and lets the index follow in a message behind it. */
async function change(
  interaction: ChatInputCommandInteraction,
  action: string,
  bot: Bot,
  work: () => Promise<MessageView>,
): Promise<void> {
  try {
    const view = await work();
    recordAction(interaction, action, 'done', bot);
    await interaction.editReply(sendable(view));
  } catch (error) {
    const why = error instanceof KiosqueError ? error.sentence.en : 'unexpected error';
    recordAction(interaction, action, `failed: ${why}`, bot);
    throw error;
  }
  await ingestAndReport(interaction, { dryRun: false, full: false }, followUpPlace(interaction), bot);
}

/** The file of the article that was chosen from the suggestions or typed as a path; else those that hold the words. */
function pathsOf(chosen: string, { live }: Bot): Promise<readonly string[]> {
  return live.use(async ({ store }) => {
    const catalogue = await catalogueOf(store);
    const exact = catalogue.article(chosen) ?? catalogue.articles.find(({ path }) => path === chosen);
    return exact === undefined ? catalogue.find(chosen).map(({ path }) => path) : [exact.path];
  });
}
