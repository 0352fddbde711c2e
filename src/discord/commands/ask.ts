import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Bilingual } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { answerAsked } from '../asking/answer-asked.ts';
import { replyPlace } from '../asking/answer-place.ts';
import { type Asked, MAX_QUESTION_CHARS, newQuestion } from '../asking/asked.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { startRefusal } from '../start-refusal.ts';
import { readAskedDate, UNREADABLE } from './asked-date.ts';
import { articleChoices, publisherChoices } from './catalogue-choices.ts';
import { type ChatCommand, describeIn, forReaders, nameIn } from './command.ts';

const { ask: texts } = commandTexts;

/** `/ask`, « /demander ». */
export const askCommand = {
  declaration: {
    ...nameIn('ask', 'demander'),
    ...describeIn(texts.about),
    ...forReaders,
    options: [
      {
        ...nameIn('question', 'question'),
        ...describeIn(texts.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION_CHARS,
      },
      { ...nameIn('since', 'depuis'), ...describeIn(texts.since), type: ApplicationCommandOptionType.String },
      { ...nameIn('until', 'jusqua'), ...describeIn(texts.until), type: ApplicationCommandOptionType.String },
      {
        ...nameIn('publisher', 'journal'),
        ...describeIn(texts.publisher),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      {
        ...nameIn('article', 'article'),
        ...describeIn(texts.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      {
        ...nameIn('private', 'prive'),
        ...describeIn(texts.private),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },
  isForEditors: false,
  run,
  complete,
} as const satisfies ChatCommand;

async function run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const options = readOptions(interaction, bot);
  if ('refusal' in options) return noticeReply(interaction, options.refusal);
  const { asked } = options;
  const refusal = startRefusal(interaction, bot);
  if (refusal !== null) return bot.acknowledgements.track(noticeReply(interaction, refusal));
  const acknowledged = interaction.deferReply(asked.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const place = replyPlace(interaction, asked.isPrivate);
  await answerAsked(asked, interaction.id, { place, acknowledged }, bot);
}

function readOptions(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): { readonly asked: Asked } | { readonly refusal: Bilingual } {
  const { options, user, guildId, channelId } = interaction;
  const context = viewContext(interaction);
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
      language: context.language,
      hasEmbeds: context.hasEmbeds,
    },
  };
}

async function complete(interaction: AutocompleteInteraction, bot: Bot) {
  const { name, value } = interaction.options.getFocused(true);
  return bot.live.use(({ store }) =>
    name === 'publisher' ? publisherChoices(store, value) : articleChoices(store, value),
  );
}
