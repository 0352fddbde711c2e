import type { ArticleDraft } from '../articles/article-draft.ts';
import type { ArticleReader } from '../articles/article-reader.ts';
import type { KnowsWord } from '../articles/cut-words.ts';
import { statedMetadata } from '../articles/formats/stated.ts';
import type { StatedMetadata } from '../articles/front-matter/stated-fields.ts';
import { cleanDraft, UnreadableArticleError } from '../articles/read-corpus.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { LastingRefusalError } from './fetch-errors.ts';
import { listKind } from './lists/list-kind.ts';
import { pageHead } from './page-head.ts';
import { isSameSite, plainAddress } from './plain-address.ts';
import { bodyText, unicodeBytes } from './web/body-text.ts';
import type { WebResponse } from './web/web-client.ts';

/** The article that a page holds. */
export interface WebArticle {
  /** The one address of the article, whatever way led to it. */
  readonly address: URL;
  readonly title: string;
  /** What the page states, and what its list said where the page is silent; with its address and language. */
  readonly stated: StatedMetadata;
  /** Before cleaning, which is left to whoever reads the file. */
  readonly text: string;
}

/** What a feed or a sitemap says of a page, in its own words. */
export interface ListedMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/**
 * @throws LastingRefusalError when there is no article on the page
 */
export async function readWebArticle(
  response: WebResponse,
  listed: ListedMetadata | null,
  { reader, knowsWord }: { readonly reader: ArticleReader; readonly knowsWord: KnowsWord },
  now: Date,
): Promise<WebArticle> {
  const html = bodyText(response);
  const kind = listKind(html);
  if (kind !== null) throw new LastingRefusalError(fetchMessages.isList(kind));
  const draft = await draftOf(unicodeBytes(response), reader);
  const address = articleAddress(html, response.address, draft.stated.url);
  const known = statedMetadata({ title: listed?.title, author: listed?.author, publishedAt: listed?.date });
  const stated: StatedMetadata = {
    ...draft.stated,
    title: draft.stated.title ?? known.title,
    author: draft.stated.author ?? known.author,
    publishedAt: draft.stated.publishedAt ?? known.publishedAt,
    url: address.href,
  };
  const { article } = asNoArticle(() => cleanDraft({ ...draft, stated }, now, knowsWord));
  if (article.text.length - article.bodyStart < MIN_BODY_CHARS) {
    throw new LastingRefusalError(fetchMessages.tooShort(MIN_BODY_CHARS));
  }
  return { address, title: article.title, stated: { ...stated, lang: article.lang }, text: draft.text };
}

/**
 * The shortest news in brief is longer; a page with less shows a film, or a notice. A file that somebody puts into the
 * folder may be as short as it likes.
 */
const MIN_BODY_CHARS = 150;

async function draftOf(bytes: Uint8Array, reader: ArticleReader): Promise<ArticleDraft> {
  const source = { path: FILE_NAME, bytes, sourceHash: '' };
  const { drafts } = await reader.draftsOf(source).catch(refuse);
  const draft = drafts.find(({ path }) => path === FILE_NAME);
  if (draft === undefined) throw new LastingRefusalError(fetchMessages.noPage);
  return draft;
}

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

function asNoArticle<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof UnreadableArticleError)) throw error;
  throw new LastingRefusalError(fetchMessages.noArticle(error.sentence), { cause: error });
}
