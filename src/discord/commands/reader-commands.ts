import { ApplicationCommandOptionType } from 'discord.js';
import { commandTexts } from '../../messages/discord-commands.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { listView } from '../components/browse-articles.ts';
import { askingRefusal, editingRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply, privately, replyPrivately, sendable } from '../replies.ts';
import { helpView, noticeView } from '../views/plain-views.ts';
import { type ChatCommand, called, forReaders } from './command.ts';

const { articles, help, forget } = commandTexts;
/** A search as long as a title; what does not fit in the buttons of the list is cut there. */
const MAX_SEARCH_CHARS = 60;

/** `/articles`: what the answers come from. Only the one who asks sees the list. */
export const articlesCommand = {
  declaration: {
    ...called('articles', 'articles', articles.about),
    ...forReaders,
    options: [
      {
        ...called('search', 'recherche', articles.search),
        type: ApplicationCommandOptionType.String,
        max_length: MAX_SEARCH_CHARS,
      },
    ],
  },
  isForEditors: false,
  async run(interaction, bot) {
    const refusal = askingRefusal(interaction, bot);
    if (refusal !== null) return noticeReply(interaction, refusal);
    const query = interaction.options.getString('search')?.trim() ?? '';
    await replyPrivately(interaction, (context) => listView(query, 0, context, bot));
  },
} as const satisfies ChatCommand;

/** `/help`, « /aide ». */
export const helpCommand = {
  declaration: { ...called('help', 'aide', help), ...forReaders },
  isForEditors: false,
  async run(interaction, bot) {
    const isEditor = editingRefusal(interaction, bot) === null;
    const view = helpView({ isEditor }, viewContext(interaction));
    await interaction.reply({ ...sendable(view), ...privately });
  },
} as const satisfies ChatCommand;

/** `/forget`, « /oublier »: deletes what is stored about whoever asks. */
export const forgetCommand = {
  declaration: { ...called('forget', 'oublier', forget), ...forReaders },
  isForEditors: false,
  run: (interaction, { state }) =>
    replyPrivately(interaction, (context) => {
      const { answers, votes } = state.forget(interaction.user.id);
      return noticeView(noticeMessages.forgotten(answers, votes), context);
    }),
} as const satisfies ChatCommand;
