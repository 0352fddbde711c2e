import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { ArticleHeadline } from '../../index/passage-store.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { customId, listArgument, placeArgument } from '../custom-id.ts';
import { articleFields, passageButtons } from './article-card.ts';
import { articleDetails, articleLine, titleOf } from './article-line.ts';
import { button, buttonRows, selectRow } from './components.ts';
import { fitEscaped } from './fit-text.ts';
import { type MessageBody, messageOf, textRoom } from './message.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageView, ViewContext } from './view.ts';

/** One page of the articles. */
export interface ListedArticles {
  /** What was searched for; empty: nothing, all articles are listed. */
  readonly query: string;
  /** From 0. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Articles on all pages together. */
  readonly total: number;
  /** Those of this page, about ten. */
  readonly articles: readonly ArticleHeadline[];
}

export interface OpenedArticle {
  readonly article: Article;
  readonly passage: Passage;
  /** Position of the passage, from 0. */
  readonly ordinal: number;
  /** Number of passages of the article. */
  readonly passages: number;
}

/** A page of articles with a menu that opens one, and buttons to the pages around it. */
export function articleListView(list: ListedArticles, context: ViewContext): MessageView {
  const { query, page, pages, total, articles } = list;
  const { language } = context;
  const frame: Omit<MessageBody, 'text'> = {
    title: sourceMessages.listed(total, query)[language],
    smallPrint: pages > 1 ? [sourceMessages.page(page + 1, pages)[language]] : [],
  };
  const lines = listLines(list, textRoom(frame, context), context);
  const text = lines.length === 0 ? sourceMessages.nothingFound[language] : lines.join('\n');
  const options = articles.map((article) => ({
    label: titleOf(article),
    value: article.id,
    description: articleDetails(article, language),
  }));
  const turn = (to: number): string => customId('list', '', listArgument(to, query));
  const { previousPage, nextPage, openArticle } = sourceMessages;
  const turns = [
    button(turn(page - 1), previousPage[language], { emoji: '◀️', isDisabled: page <= 0 }),
    button(turn(page + 1), nextPage[language], { emoji: '▶️', isDisabled: page >= pages - 1 }),
  ];
  return messageOf({ ...frame, text }, context, {
    components: [
      ...selectRow(customId('open', ''), openArticle[language], options),
      ...(pages > 1 ? buttonRows(turns, 1) : []),
    ],
  });
}

/** One passage of an article, with what is known of it and the way to it. */
export function articleView(
  { article, passage, ordinal, passages }: OpenedArticle,
  context: ViewContext,
): MessageView {
  const { language } = context;
  const frame: Omit<MessageBody, 'text'> = {
    title: titleOf(article),
    link: quoteLink(article.url),
    fields: articleFields(article, language),
    smallPrint: passages > 1 ? [sourceMessages.passage(ordinal + 1, passages)[language]] : [],
  };
  const text = fitEscaped(belowTitle(passage.text, article.title), textRoom(frame, context));
  const components = passageButtons(
    { ordinal, passages },
    (other) => customId('read', '', placeArgument(article.id, other)),
    language,
  );
  return messageOf({ ...frame, text }, context, { components });
}

/** The text begins with the title, which stands above it already. */
function belowTitle(text: string, title: string): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}

/** Articles of a full page, for their numbers. */
const PAGE_ARTICLES = 10;
/** As many as the menu can open. */
const MAX_LINES = 25;

/** A line an article, each with its share of the room. */
function listLines(
  { page, articles }: ListedArticles,
  room: number,
  context: ViewContext,
): readonly string[] {
  const shown = articles.slice(0, MAX_LINES);
  const share = Math.floor(room / Math.max(1, shown.length)) - '\n'.length;
  return shown.map((article, index) => {
    const number = `**${page * PAGE_ARTICLES + index + 1}** `;
    // Beside the links of a whole page its titles would find no room in a message without embeds.
    const link = context.hasEmbeds ? quoteLink(article.url) : null;
    return `${number}${articleLine(article, link, context, share - number.length)}`;
  });
}
