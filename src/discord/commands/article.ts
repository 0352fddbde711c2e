import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { KiosqueError } from '../../errors.ts';
import type { IngestionReport } from '../../ingestion/report.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { catalogueOf } from '../../retrieval/catalogue.ts';
import type { AddedArticle } from '../../serving/article-files.ts';
import { followUpPlace } from '../asking/answer-place.ts';
import { recordAction } from '../audit.ts';
import type { Bot } from '../bot-parts.ts';
import { downloadAttachment } from '../download-attachment.ts';
import { type IngestionTask, ingestAndReport } from '../ingest-and-report.ts';
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
  const { added, bytes } = await attempted(interaction, `article add ${name}`, bot, async () => {
    const downloaded = await downloadAttachment({ name, url, size }, bot.signal);
    const file = { name, bytes: downloaded, replace };
    return { added: await bot.editing.addArticle(file), bytes: downloaded };
  });
  await followed(interaction, articleAddedView(added, viewContext(interaction)), bot, {
    allowEmpty: false,
    afterwards: async (report) =>
      (await isKnown(added.path, bot))
        ? known(added.path, report)
        : takenBack(interaction, added, bytes, bot),
  });
}

async function remove(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const chosen = interaction.options.getString('article', true);
  const found = await pathsOf(chosen, bot);
  const [path] = found;
  if (path === undefined) return noticeReply(interaction, botMessages.noSuchArticle(chosen));
  if (found.length > 1) return noticeReply(interaction, botMessages.severalArticles(chosen, found.length));
  const removed = await attempted(interaction, `article remove ${path}`, bot, () =>
    bot.editing.removeArticle(path),
  );
  await followed(interaction, articleRemovedView(removed, viewContext(interaction)), bot, {
    allowEmpty: true,
    afterwards: async (report) =>
      (await isKnown(path, bot)) ? known(path, report) : editorMessages.stillCited(path),
  });
}

/** Changes the folder, and notes what came of it. */
async function attempted<T>(
  interaction: ChatInputCommandInteraction,
  action: string,
  bot: Bot,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const done = await work();
    recordAction(interaction, action, 'done', bot);
    return done;
  } catch (error) {
    const why = error instanceof KiosqueError ? error.sentence.en : 'unexpected error';
    recordAction(interaction, action, `failed: ${why}`, bot);
    throw error;
  }
}

/** Says what was done, and lets the index follow in a message behind it, whether or not the first could be shown. */
async function followed(
  interaction: ChatInputCommandInteraction,
  done: MessageView,
  bot: Bot,
  { allowEmpty, afterwards }: { readonly allowEmpty: boolean } & Pick<Required<IngestionTask>, 'afterwards'>,
): Promise<void> {
  await interaction
    .editReply(sendable(done))
    .catch((error: unknown) => bot.log.warn({ err: error }, 'a change could not be shown'));
  const task: IngestionTask = {
    action: 'ingest',
    start: (watch) => bot.editing.follow({ allowEmpty }, watch),
    afterwards,
  };
  await ingestAndReport(interaction, task, followUpPlace(interaction), bot);
}

/** Whether the generation that answers says of the path what the folder says; where it cannot be told, nothing is undone. */
async function isKnown(path: string, { live, editing, log }: Bot): Promise<boolean> {
  try {
    return await live.use(({ store }) => editing.isIndexed(path, store));
  } catch (error) {
    log.warn({ err: error }, 'the index could not be compared with the article folder');
    return true;
  }
}

/** An ingestion that changed nothing came after one that had found the change. */
function known(path: string, report: IngestionReport | null): Bilingual | null {
  return report?.outcome === 'unchanged' ? editorMessages.alreadyKnown(path) : null;
}

async function takenBack(
  interaction: ChatInputCommandInteraction,
  added: AddedArticle,
  bytes: Uint8Array,
  bot: Bot,
): Promise<Bilingual> {
  const { path, keptAs } = added;
  const isBack = await bot.editing.takeBackArticle(added, bytes).catch((error: unknown) => {
    bot.log.error({ err: error }, 'an article that was not indexed could not be taken back');
    return false;
  });
  recordAction(interaction, `article add ${path}`, isBack ? 'taken back' : 'not indexed', bot);
  return isBack ? editorMessages.takenBack(path, keptAs !== null) : editorMessages.notTakenBack(path);
}

/** The file of the article that was chosen from the suggestions or typed as a path; else those that hold the words. */
function pathsOf(chosen: string, { live }: Bot): Promise<readonly string[]> {
  return live.use(async ({ store }) => {
    const catalogue = await catalogueOf(store);
    const exact = catalogue.article(chosen) ?? catalogue.articles.find(({ path }) => path === chosen);
    return exact === undefined ? catalogue.find(chosen).map(({ path }) => path) : [exact.path];
  });
}
