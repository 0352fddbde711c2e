import type { Citation } from '../../answering/answer.ts';
import { citationOfCopy } from '../../answering/quoting/citation.ts';
import { citedPlace } from '../../answering/quoting/cited-place.ts';
import type { PassageStore } from '../../index/passage-store.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import type { Bot } from '../bot-parts.ts';
import { readPlaceArgument } from '../custom-id.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply, privately, replyPrivately, sendable } from '../replies.ts';
import { LIMITS } from '../views/components.ts';
import { type SourceCard, sourceCardView } from '../views/source-card.ts';
import type { MessageView, ViewContext } from '../views/view.ts';
import { showPassage } from './browse-articles.ts';
import type { AnswerHandler } from './component.ts';

/** A source chosen from the list: its card, for this person alone. */
export const openSource: AnswerHandler = async (interaction, stored, { argument }, bot) => {
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : argument;
  const citation = stored.answer.citations.find(({ n }) => String(n) === chosen);
  if (citation === undefined) return noticeReply(interaction, botMessages.answerGone);
  await replyPrivately(interaction, (context) => cardView(stored.id, citation, null, context, bot));
};

/** Another passage of the article around a source, in the same card. */
export const turnSourcePage: AnswerHandler = async (interaction, stored, { argument }, bot) => {
  const place = readPlaceArgument(argument);
  const citation = stored.answer.citations.find(({ n }) => String(n) === place?.key);
  if (place === null || citation === undefined) return noticeReply(interaction, botMessages.answerGone);
  await interaction.deferUpdate();
  const view = await cardView(stored.id, citation, place.ordinal, viewContext(interaction), bot);
  await interaction.editReply(sendable(view));
};

/** One of the nearest articles under a refusal, opened at its beginning. */
export const openNearest: AnswerHandler = async (interaction, stored, pressed, bot) => {
  const article = stored.answer.nearest[Number(pressed.argument)];
  if (article === undefined) return noticeReply(interaction, botMessages.answerGone);
  await interaction.deferReply(privately);
  await showPassage(interaction, { key: article.articleId, ordinal: 0 }, article.title, bot);
};

/** The source as the articles stand today: they may have changed since the answer. */
function cardView(
  answerId: string,
  cited: Citation,
  ordinal: number | null,
  context: ViewContext,
  { live }: Bot,
): Promise<MessageView> {
  return live.use(async ({ store }) => {
    const place = await citedPlace(store, cited);
    const passage = place.passages.find((candidate) => candidate.ordinal === ordinal) ?? place.passage;
    const copies = await placeCopies(store, cited);
    return sourceCardView({ answerId, ...place, passage, copies }, context);
  });
}

async function placeCopies(store: PassageStore, cited: Citation): Promise<SourceCard['copies']> {
  const places = cited.copies.slice(0, LIMITS.selectOptions).map(async (article) => {
    const { passage } = await citedPlace(store, citationOfCopy(cited, article));
    return passage === null ? [] : [{ article, ordinal: passage.ordinal }];
  });
  return (await Promise.all(places)).flat();
}
