import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { Bilingual } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { answerAsked } from '../asking/answer-asked.ts';
import { replyPlace } from '../asking/answer-place.ts';
import { type Asked, MAX_QUESTION_CHARS, newQuestion } from '../asking/asked.ts';
import type { Bot } from '../bot-parts.ts';
import { startRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply, privately } from '../replies.ts';
import { readAskedDate, UNREADABLE } from './asked-date.ts';
import { articleChoices, publisherChoices } from './catalogue-choices.ts';
import { type ChatCommand, called, forReaders } from './command.ts';

const { ask: texts } = commandTexts;

/** `/ask`, « /demander ». */
export const askCommand = {
  declaration: {
    ...called('ask', 'demander', texts.about),
    ...forReaders,
    options: [
      {
        ...called('question', 'question', texts.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION_CHARS,
      },
      { ...called('since', 'depuis', texts.since), type: ApplicationCommandOptionType.String },
      { ...called('until', 'jusqua', texts.until), type: ApplicationCommandOptionType.String },
      {
        ...called('publisher', 'journal', texts.publisher),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      {
        ...called('article', 'article', texts.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      { ...called('private', 'prive', texts.private), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  isForEditors: false,
  async run(interaction, bot) {
    const options = readOptions(interaction, bot);
    if ('refusal' in options) return noticeReply(interaction, options.refusal);
    const { asked } = options;
    const refusal = startRefusal(interaction, bot);
    if (refusal !== null) return bot.acknowledgements.track(noticeReply(interaction, refusal));
    const acknowledged = interaction.deferReply(asked.isPrivate ? privately : {});
    const place = replyPlace(interaction, asked.isPrivate);
    await answerAsked(asked, interaction.id, { place, acknowledged }, bot);
  },
  complete: (interaction, { live }) => {
    const { name, value } = interaction.options.getFocused(true);
    const choices = name === 'publisher' ? publisherChoices : articleChoices;
    return live.use(({ store }) => choices(store, value));
  },
} as const satisfies ChatCommand;

function readOptions(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): { readonly asked: Asked } | { readonly refusal: Bilingual } {
  const { options, user, guildId, channelId } = interaction;
  const today = new Date(bot.nowMs());
  const since = readAskedDate(options.getString('since'), 'start', today);
  const until = readAskedDate(options.getString('until'), 'end', today);
  if (since === UNREADABLE) return { refusal: botMessages.unreadableDate(options.getString('since') ?? '') };
  if (until === UNREADABLE) return { refusal: botMessages.unreadableDate(options.getString('until') ?? '') };
  if (since !== null && until !== null && since > until)
    return { refusal: botMessages.emptyPeriod(since, until) };
  const publisher = options.getString('publisher')?.trim() ?? '';
  const article = options.getString('article')?.trim() ?? '';
  return {
    asked: {
      ...newQuestion,
      userId: user.id,
      guildId,
      channelId,
      question: options.getString('question', true),
      filter: {
        ...(since === null ? {} : { since }),
        ...(until === null ? {} : { until }),
        ...(publisher === '' ? {} : { publisher }),
      },
      typedArticle: article === '' ? null : article,
      isPrivate: options.getBoolean('private') ?? false,
      ...viewContext(interaction),
    },
  };
}
