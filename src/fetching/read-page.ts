import type { ArticleReader } from '../articles/article-reader.ts';
import type { KnowsWord } from '../articles/cut-words.ts';
import { statedMetadata } from '../articles/formats/stated.ts';
import type { StatedMetadata } from '../articles/front-matter/stated-fields.ts';
import { STATED_FIELDS } from '../articles/metadata/field-names.ts';
import { cleanDraft, UnreadableArticleError } from '../articles/read-corpus.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { LastingRefusalError } from './fetch-errors.ts';
import type { ListedPage } from './lists/listed-page.ts';
import { listKind } from './lists/read-list.ts';
import { pageHead } from './page-head.ts';
import { isSameSite, plainAddress } from './plain-address.ts';
import { bodyText, unicodeBytes } from './web/body-text.ts';
import type { Clock } from './web/visitor.ts';
import type { WebResponse } from './web/web-client.ts';

/** The article that a page holds. */
export interface WebArticle {
  /** The one address of the article, whatever way led to it. */
  readonly address: URL;
  readonly title: string;
  /**
   * Of its file: what the page states, and what its list said where the page is silent, with its address and language;
   * then its words before cleaning, which is left to whoever reads the file.
   */
  readonly text: string;
}

/**
 * @throws LastingRefusalError when there is no article on the page
 */
export async function readWebArticle(
  response: WebResponse,
  listed: ListedPage | null,
  { reader, knowsWord, clock }: { reader: ArticleReader; knowsWord: KnowsWord; clock: Clock },
): Promise<WebArticle> {
  const html = bodyText(response);
  const kind = listKind(html);
  if (kind !== null) throw new LastingRefusalError(fetchMessages.isList(kind));
  const source = { path: FILE_NAME, bytes: unicodeBytes(response), sourceHash: '' };
  const { drafts } = await asNoArticle(() => reader.draftsOf(source));
  const draft = drafts.find(({ path }) => path === FILE_NAME);
  if (draft === undefined) throw new LastingRefusalError(fetchMessages.noPage);
  const address = articleAddress(html, response.address, draft.stated.url);
  const known = statedMetadata({ title: listed?.title, author: listed?.author, publishedAt: listed?.date });
  const stated: StatedMetadata = {
    ...draft.stated,
    title: draft.stated.title ?? known.title,
    author: draft.stated.author ?? known.author,
    publishedAt: draft.stated.publishedAt ?? known.publishedAt,
    url: address.href,
  };
  const { article } = await asNoArticle(() =>
    cleanDraft({ ...draft, stated }, new Date(clock.now()), knowsWord),
  );
  if (article.text.length - article.bodyStart < MIN_BODY_CHARS) {
    throw new LastingRefusalError(fetchMessages.tooShort(MIN_BODY_CHARS));
  }
  const text = articleDocument({ ...stated, lang: article.lang }, draft.text);
  return { address, title: article.title, text };
}

/**
 * The shortest news in brief is longer; a page with less shows a film, or a notice. A file that somebody puts into the
 * folder may be as short as it likes.
 */
const MIN_BODY_CHARS = 150;

/** The content decides what it is; the name says only that it may be anything. */
const FILE_NAME = 'page.html';

/**
 * Where the page says that it belongs, if that is on its own site: a page that could speak for another site would take
 * the place of that one's articles. Sites that call every page their front page are not believed either.
 */
function articleAddress(html: string, address: URL, stated: string | null): URL {
  const own = plainAddress(address);
  const canonical = pageHead(html, address).canonical ?? (stated === null ? null : new URL(stated));
  if (canonical === null || !isSameSite(canonical, own)) return own;
  return canonical.pathname === '/' && own.pathname !== '/' ? own : plainAddress(canonical);
}

async function asNoArticle<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    throw new LastingRefusalError(fetchMessages.noArticle(error.sentence), { cause: error });
  }
}

/**
 * The text file that an article becomes: front matter, then its paragraphs as plain text, in which no mark of
 * Markdown means anything. Ingestion reads the same article from it as from the page.
 */
export function articleDocument(stated: StatedMetadata, text: string): string {
  const lines = STATED_FIELDS.flatMap((field) => {
    const value = stated[field];
    if (value === null) return [];
    // A JSON string is a YAML string too (https://yaml.org/spec/1.2.2/#13-terminology).
    return [`${field}: ${JSON.stringify(field === 'url' ? value : withoutMarks(value))}`];
  });
  return `---\n${lines.join('\n')}\n---\n\n${text.trim()}\n`;
}

/**
 * Front matter may be written with Markdown marks: what looks like one here is meant as it stands. A code span is found
 * before escapes are.
 */
function withoutMarks(value: string): string {
  return value.replace(/[\\*_[\]<^~=]|&(?=#?\w+;)/g, '\\$&').replaceAll('`', '&#96;');
}
