import { botMessages } from '../../messages/discord-bot.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import type { Bot } from '../bot-parts.ts';
import { type PassageRef, readListArgument, readPlaceArgument } from '../custom-id.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply, privately, sendable } from '../replies.ts';
import { articleListView, articleView, PAGE_ARTICLES } from '../views/article-views.ts';
import type { MessageView, ViewContext } from '../views/view.ts';
import type { ComponentHandler, PressedInteraction } from './component.ts';

/** Another page of the list of articles. */
export const turnListPage: ComponentHandler = async (interaction, { argument }, bot) => {
  await interaction.deferUpdate();
  const { page, query } = readListArgument(argument) ?? { page: 0, query: '' };
  await interaction.editReply(sendable(await listView(query, page, viewContext(interaction), bot)));
};

/** An article chosen from a list, or a passage of it, in a message of its own: the list stays. */
export const openListed: ComponentHandler = async (interaction, { argument }, bot) => {
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : argument;
  const { key, ordinal } = readPlaceArgument(chosen) ?? { key: chosen, ordinal: 0 };
  await interaction.deferReply(privately);
  await showPassage(interaction, { key, ordinal }, null, bot);
};

/** Another passage of the article that is read. */
export const turnReadingPage: ComponentHandler = async (interaction, { argument }, bot) => {
  await interaction.deferUpdate();
  await showPassage(interaction, readPlaceArgument(argument), null, bot);
};

/** A passage of an article in the reply, or that the article (of this title, where it is known) is gone. */
export async function showPassage(
  interaction: PressedInteraction,
  place: PassageRef | null,
  title: string | null,
  bot: Bot,
): Promise<void> {
  const view = place === null ? null : await readingView(place, viewContext(interaction), bot);
  if (view === null) return noticeReply(interaction, botMessages.articleGone(title));
  await interaction.editReply(sendable(view));
}

/**
 * One page of the articles that hold every word of the query; the nearest page there is.
 * @param page from 0
 */
export function listView(
  query: string,
  page: number,
  context: ViewContext,
  { live }: Bot,
): Promise<MessageView> {
  return live.use(async ({ store }) => {
    const found = (await catalogueOf(store)).find(query);
    const pages = Math.max(1, Math.ceil(found.length / PAGE_ARTICLES));
    const shown = Math.min(page, pages - 1);
    const articles = found.slice(shown * PAGE_ARTICLES, (shown + 1) * PAGE_ARTICLES);
    return articleListView({ query, page: shown, pages, total: found.length, articles }, context);
  });
}

/** One passage of an article; null when the article is no longer there. */
function readingView(
  { key: articleId, ordinal }: PassageRef,
  context: ViewContext,
  { live }: Bot,
): Promise<MessageView | null> {
  return live.use(async ({ store }) => {
    const [article] = await store.articles({ articleIds: [articleId] });
    const passages = await store.passagesOf(articleId);
    const passage = passages[Math.min(Math.max(0, ordinal), passages.length - 1)];
    if (article === undefined || passage === undefined) return null;
    return articleView({ article, passage, passages: passages.length }, context);
  });
}
