import type { Article } from '../../articles/article.ts';
import { articleCaptions, publicationDay } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { Option } from './components.ts';
import { escapeLabel, oneLine, visibleText } from './escape.ts';
import { fitEscaped } from './fit-text.ts';
import type { Field } from './message.ts';

export type ListedArticle = Pick<Article, 'path' | 'title' | 'publisher' | 'publishedAt'>;

/**
 * An article on one line, escaped: its title, which is the link where there are embeds, then publisher and date, then
 * where there are none the link itself, in brackets that keep its preview away. A link that leaves the title too
 * little room is left out.
 *
 * @param link from `quoteLink`
 * @param limit characters, at least 60
 */
export function articleLine(
  article: ListedArticle,
  link: string | null,
  { language, hasEmbeds }: { readonly language: Language; readonly hasEmbeds: boolean },
  limit: number = LINE_CHARS,
): string {
  const detailsRoom = Math.min(DETAILS_CHARS, Math.floor(limit / 3));
  const details = ` · ${fitEscaped(articleDetails(article, language), detailsRoom)}`;
  const room = limit - details.length;
  const linkChars = link === null ? 0 : link.length + LINK_MARKS_CHARS;
  const shownLink = room - linkChars < MIN_TITLE_CHARS ? null : link;
  const titleRoom = Math.min(TITLE_CHARS, shownLink === null ? room : room - linkChars);
  if (shownLink !== null && hasEmbeds) {
    return `[${fitEscaped(titleOf(article), titleRoom, escapeLabel)}](${shownLink})${details}`;
  }
  const title = fitEscaped(titleOf(article), titleRoom);
  return shownLink === null ? `${title}${details}` : `${title}${details} · <${shownLink}>`;
}

/** Publisher and date, as far as they are known; raw. */
export function articleDetails({ publisher, publishedAt }: ListedArticle, language: Language): string {
  const day = publicationDay(publishedAt, language);
  return oneLine([publisher, day].filter((part) => part !== null).join(' · '));
}

/** An article in a menu. @param value what choosing it says */
export function articleOption(article: ListedArticle, value: string, language: Language): Option {
  return { label: titleOf(article), value, description: articleDetails(article, language) };
}

/** Publisher, author, date, and the file where there is no link; as far as they are known. */
export function articleFields(
  article: Pick<Article, 'path' | 'publisher' | 'author' | 'publishedAt' | 'url'>,
  language: Language,
): readonly Field[] {
  const known = {
    publisher: article.publisher,
    author: article.author,
    date: publicationDay(article.publishedAt, language),
    file: article.url === null ? article.path : null,
  };
  return (['publisher', 'author', 'date', 'file'] as const).flatMap((field) => {
    const value = known[field];
    return value === null ? [] : [{ name: articleCaptions[field][language], value }];
  });
}

/** The title on one line, or the path of an article whose title cannot be seen; raw. */
export function titleOf({ title, path }: ListedArticle): string {
  const visible = oneLine(visibleText(title));
  return visible === '' ? path : visible;
}

/** A long title, publisher and link together; a message without embeds has room for it. */
const LINE_CHARS = 1200;
const TITLE_CHARS = 300;
const MIN_TITLE_CHARS = 40;
const DETAILS_CHARS = 200;
const LINK_MARKS_CHARS = ' · <>'.length;
