import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { runNoted } from '../../admission/note-action.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { addByCommand } from '../add-article.ts';
import type { Bot } from '../bot-parts.ts';
import { afterChange, followTask } from '../change-articles.ts';
import { editorOf, viewContext } from '../interaction-context.ts';
import { noticeReply, privately } from '../replies.ts';
import { articleRemovedView } from '../views/editor-views.ts';
import { articleChoices } from './catalogue-choices.ts';
import { type ChatCommand, called, forEditors } from './command.ts';

const { article: texts } = commandTexts;
/** Browsers and servers take no longer ones. */
const MAX_ADDRESS_CHARS = 2_000;

/** `/article add`, `/article remove`: the file is filed or put aside, and the index follows. */
export const articleCommand = {
  declaration: {
    ...called('article', 'article', texts.about),
    ...forEditors,
    options: [
      {
        ...called('add', 'ajouter', texts.add),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          { ...called('file', 'fichier', texts.file), type: ApplicationCommandOptionType.Attachment },
          {
            ...called('url', 'adresse', texts.url),
            type: ApplicationCommandOptionType.String,
            max_length: MAX_ADDRESS_CHARS,
          },
          { ...called('replace', 'remplacer', texts.replace), type: ApplicationCommandOptionType.Boolean },
        ],
      },
      {
        ...called('remove', 'retirer', texts.remove),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...called('article', 'article', texts.removed),
            type: ApplicationCommandOptionType.String,
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  isForEditors: true,
  async run(interaction, bot) {
    await interaction.deferReply(privately);
    return interaction.options.getSubcommand() === 'add'
      ? addByCommand(interaction, bot)
      : remove(interaction, bot);
  },
  complete: (interaction, { live }) =>
    live.use(({ store }) => articleChoices(store, interaction.options.getFocused())),
} as const satisfies ChatCommand;

async function remove(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const chosen = interaction.options.getString('article', true);
  const found = await pathsOf(chosen, bot);
  const [path] = found;
  if (path === undefined) return noticeReply(interaction, botMessages.noSuchArticle(chosen));
  if (found.length > 1) return noticeReply(interaction, botMessages.severalArticles(chosen, found.length));
  const removed = await runNoted(editorOf(interaction, bot), `article remove ${path}`, bot, () =>
    bot.editing.removeArticle(path),
  );
  await followTask(interaction, articleRemovedView(removed, viewContext(interaction)), bot, {
    allowEmpty: true,
    afterwards: (report) => afterChange(path, report, editorMessages.stillCited(path), bot),
  });
}

/** The file of the article that was chosen from the suggestions or typed as a path; else those that hold the words. */
function pathsOf(chosen: string, { live }: Bot): Promise<readonly string[]> {
  return live.use(async ({ store }) => {
    const catalogue = await catalogueOf(store);
    const exact = catalogue.article(chosen) ?? catalogue.articles.find(({ path }) => path === chosen);
    return exact === undefined ? catalogue.find(chosen).map(({ path }) => path) : [exact.path];
  });
}
