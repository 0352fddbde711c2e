import { MessageFlags } from 'discord.js';
import type { Citation } from '../../answering/answer.ts';
import { citationOfCopy } from '../../answering/quoting/citation.ts';
import { citedPlace } from '../../answering/quoting/cited-place.ts';
import type { PassageStore } from '../../index/passage-store.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import type { Bot } from '../bot-parts.ts';
import { readPlaceArgument } from '../custom-id.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { LIMITS } from '../views/limits.ts';
import { type SourceCard, sourceCardView } from '../views/source-card.ts';
import { showPassage } from './browse-articles.ts';
import type { AnswerHandler, PressedInteraction } from './component.ts';

/** A source chosen from the list: its card, for this person alone. */
export const openSource: AnswerHandler = async (interaction, stored, { argument }, bot) => {
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : argument;
  const citation = stored.answer.citations.find(({ n }) => String(n) === chosen);
  if (citation === undefined) return noticeReply(interaction, botMessages.answerGone);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await showCard(interaction, stored.id, citation, null, bot);
};

/** Another passage of the article around a source, in the same card. */
export const turnSourcePage: AnswerHandler = async (interaction, stored, { argument }, bot) => {
  const place = readPlaceArgument(argument);
  const citation = stored.answer.citations.find(({ n }) => String(n) === place?.key);
  if (place === null || citation === undefined) return noticeReply(interaction, botMessages.answerGone);
  await interaction.deferUpdate();
  await showCard(interaction, stored.id, citation, place.ordinal, bot);
};

/** One of the nearest articles under a refusal, opened at its beginning. */
export const openNearest: AnswerHandler = async (interaction, stored, pressed, bot) => {
  const article = stored.answer.nearest[Number(pressed.argument)];
  if (article === undefined) return noticeReply(interaction, botMessages.answerGone);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await showPassage(interaction, { key: article.articleId, ordinal: 0 }, article.title, bot);
};

async function showCard(
  interaction: PressedInteraction,
  answerId: string,
  citation: Citation,
  ordinal: number | null,
  bot: Bot,
): Promise<void> {
  const card = await bot.live.use(({ store }) => sourceCard(store, answerId, citation, ordinal));
  await interaction.editReply(sendable(sourceCardView(card, viewContext(interaction))));
}

/** The source as the articles stand today: they may have changed since the answer. */
async function sourceCard(
  store: PassageStore,
  answerId: string,
  cited: Citation,
  ordinal: number | null,
): Promise<SourceCard> {
  const { passages, passage: quoted, ...place } = await citedPlace(store, cited);
  const passage = passages.find((candidate) => candidate.ordinal === ordinal) ?? quoted;
  const copies = await placeCopies(store, cited);
  return { answerId, ...place, passage, ordinal: passage?.ordinal ?? 0, passages: passages.length, copies };
}

async function placeCopies(store: PassageStore, cited: Citation): Promise<SourceCard['copies']> {
  const places = cited.copies.slice(0, LIMITS.selectOptions).map(async (article) => {
    const { passage } = await citedPlace(store, citationOfCopy(cited, article));
    return passage === null ? [] : [{ article, ordinal: passage.ordinal }];
  });
  return (await Promise.all(places)).flat();
}
