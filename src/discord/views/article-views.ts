import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { ArticleHeadline } from '../../index/passage-store.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { customId, listArgument, placeArgument } from '../custom-id.ts';
import { articleFields, articleLine, articleOption, titleOf } from './article-line.ts';
import { selectRow, turnsOf } from './components.ts';
import { fitEscaped } from './fit-text.ts';
import { type MessageBody, messageOf } from './message.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageView, ViewContext } from './view.ts';

/** Articles a page: as many as a list shows without scrolling on a telephone. */
export const PAGE_ARTICLES = 10;

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
  /** Those of this page. */
  readonly articles: readonly ArticleHeadline[];
}

export interface OpenedArticle {
  readonly article: Article;
  readonly passage: Passage;
  /** Number of passages of the article. */
  readonly passages: number;
}

/** A page of articles with a menu that opens one, and buttons to the pages around it. */
export function articleListView(list: ListedArticles, context: ViewContext): MessageView {
  const { query, page, pages, total, articles } = list;
  const { language } = context;
  const options = articles.map((article) => articleOption(article, article.id, language));
  const { smallPrint, rows } = turnsOf(sourceMessages.pages, page, pages, language, (to) =>
    customId('list', '', listArgument(to, query)),
  );
  const body: MessageBody = {
    title: sourceMessages.listed(total, query)[language],
    text: (room) =>
      articles.length === 0 ? sourceMessages.nothingFound[language] : listText(list, room, context),
    smallPrint,
  };
  const menu = selectRow(customId('open', ''), sourceMessages.openArticle[language], options);
  return messageOf(body, context, { components: [...menu, ...rows] });
}

/** One passage of an article, with what is known of it and the way to it. */
export function articleView(
  { article, passage, passages }: OpenedArticle,
  context: ViewContext,
): MessageView {
  const { language } = context;
  const { smallPrint, rows } = turnsOf(sourceMessages.passages, passage.ordinal, passages, language, (to) =>
    customId('read', '', placeArgument(article.id, to)),
  );
  const body: MessageBody = {
    title: titleOf(article),
    link: quoteLink(article.url),
    text: (room) => fitEscaped(belowTitle(passage.text, article.title), room),
    fields: articleFields(article, language),
    smallPrint,
  };
  return messageOf(body, context, { components: rows });
}

/** The text begins with the title, which stands above it already. */
function belowTitle(text: string, title: string): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}

/** A line an article, each with its share of the room. */
function listText({ page, articles }: ListedArticles, room: number, context: ViewContext): string {
  const share = Math.floor(room / articles.length) - '\n'.length;
  const lines = articles.map((article, index) => {
    const number = `**${page * PAGE_ARTICLES + index + 1}** `;
    // Beside the links of a whole page its titles would find no room in a message without embeds.
    const link = context.hasEmbeds ? quoteLink(article.url) : null;
    return `${number}${articleLine(article, link, context, share - number.length)}`;
  });
  return lines.join('\n');
}
