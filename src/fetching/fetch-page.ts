import type { ArticleReader } from '../articles/article-reader.ts';
import type { KnowsWord } from '../articles/cut-words.ts';
import { articleDocument } from './article-document.ts';
import { FetchRefusedError, LastingRefusalError } from './fetch-errors.ts';
import type { FetchedPage, PageOutcome } from './fetch-report.ts';
import { type KnownPage, type KnownPages, textHash } from './known-pages.ts';
import { type ListedMetadata, readWebArticle, type WebArticle } from './read-page.ts';
import type { Clock } from './web/host-pace.ts';
import type { Visitor } from './web/visitor.ts';
import type { WebFolder } from './web-folder.ts';

/** What the pages of a run share. */
export interface FetchingTools {
  readonly visitor: Visitor;
  readonly reader: ArticleReader;
  readonly knowsWord: KnowsWord;
  readonly folder: WebFolder;
  readonly known: KnownPages;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** A page that is wanted. */
export interface WantedPage {
  readonly address: string;
  /** What its list says of it; null: a person named it, and gets it again even when its file was taken away. */
  readonly listed: (ListedMetadata & { readonly stamp: string | null }) | null;
}

/**
 * Makes the folder say what a page says.
 * @returns what became of it; that a page gives no article is no error
 * @throws FetchFolderError when the folder cannot be written; the signal's reason
 */
export async function fetchPage({ address, listed }: WantedPage, tools: FetchingTools): Promise<FetchedPage> {
  const { visitor, known, folder, signal } = tools;
  const before = known.get(address);
  const hasFile = before?.path != null && (await folder.read(before.path)) !== null;
  const remember = (page: Omit<KnownPage, 'checkedAt' | 'stamp'>, ...addresses: readonly string[]): void => {
    const checkedAt = tools.clock.now();
    const stamp = listed === null ? (before?.stamp ?? null) : listed.stamp;
    for (const each of addresses) known.set(each, { ...page, stamp, checkedAt });
  };
  if (before?.path != null && !hasFile && listed !== null) {
    remember(before, address);
    return outcome(address, 'removed', before.path);
  }
  try {
    const visited = await visitor.visit(address, {
      ...(hasFile ? { known: before } : {}),
      ...(signal === undefined ? {} : { signal }),
    });
    if (visited === null) {
      if (before !== null) remember(before, address);
      return outcome(address, 'unchanged', before?.path ?? null);
    }
    const now = new Date(tools.clock.now());
    const article = await readWebArticle(visited, listed, tools, now);
    const filed = await file(article, listed !== null, tools);
    const { etag, lastModified } = visited.validators;
    remember({ etag, lastModified, path: filed.path, written: filed.written }, address, article.address.href);
    return { address, outcome: filed.outcome, path: filed.path, title: article.title, reason: null };
  } catch (error) {
    if (!(error instanceof FetchRefusedError)) throw error;
    // What has a file is looked at again, since it may come back.
    if (error instanceof LastingRefusalError && !hasFile) remember(before ?? nothingKnown, address);
    return { ...outcome(address, 'refused', before?.path ?? null), reason: error.sentence };
  }
}

const nothingKnown = { etag: null, lastModified: null, path: null, written: null } as const;

interface Filed {
  readonly outcome: PageOutcome;
  readonly path: string;
  /** Hash of what the file was last given. */
  readonly written: string | null;
}

async function file(
  article: WebArticle,
  isListed: boolean,
  { folder, known }: FetchingTools,
): Promise<Filed> {
  const text = articleDocument(article.stated, article.text);
  const written = textHash(text);
  const before = known.get(article.address.href);
  const remembered = before?.path ?? null;
  const { path, present } = await fileOf(article.address, before, folder);
  if (path === null || present === null) {
    // Another address of it leads to an article whose file somebody took away.
    if (isListed && remembered !== null) {
      return { outcome: 'removed', path: remembered, written: before?.written ?? null };
    }
    const place = folder.place(article.address, article.title);
    await folder.write(place, text);
    return { outcome: 'added', path: place, written };
  }
  if (present === text || before?.written === written) return { outcome: 'unchanged', path, written };
  if (isEdited(present, before)) {
    return { outcome: 'edited', path, written: before?.written ?? null };
  }
  await folder.write(path, text);
  return { outcome: 'changed', path, written };
}

/** Whether somebody changed a file since it was written. */
export function isEdited(present: string, before: KnownPage | null): boolean {
  return before?.written != null && textHash(present) !== before.written;
}

/** Where an article has its file, and what stands in it. */
export async function fileOf(
  address: URL,
  before: KnownPage | null,
  folder: WebFolder,
): Promise<{ readonly path: string | null; readonly present: string | null }> {
  const remembered = before?.path ?? null;
  const old = remembered === null ? null : await folder.read(remembered);
  if (old !== null) return { path: remembered, present: old };
  const path = await folder.find(address);
  return { path, present: path === null ? null : await folder.read(path) };
}

function outcome(address: string, result: PageOutcome, path: string | null): FetchedPage {
  return { address, outcome: result, path, title: null, reason: null };
}
