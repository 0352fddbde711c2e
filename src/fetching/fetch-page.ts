import type { ArticleReader } from '../articles/article-reader.ts';
import type { KnowsWord } from '../articles/cut-words.ts';
import { FetchRefusedError, LastingRefusalError } from './fetch-errors.ts';
import type { FetchedPage, PageOutcome } from './fetch-report.ts';
import { type KnownPage, type KnownPages, nothingKnown, textHash } from './known-pages.ts';
import type { ListedPage } from './lists/listed-page.ts';
import { readWebArticle, type WebArticle } from './read-page.ts';
import type { Clock, Visitor } from './web/visitor.ts';
import type { WebFolder } from './web-folder.ts';

/** What the pages of a run share. */
export interface FetchingTools {
  readonly visitor: Visitor;
  readonly reader: ArticleReader;
  readonly knowsWord: KnowsWord;
  readonly folder: WebFolder;
  readonly known: KnownPages;
  readonly clock: Clock;
}

/** A page that is wanted. */
export interface WantedPage {
  readonly address: string;
  /** What its list says of it; null: a person named it, and gets it again even when its file was taken away. */
  readonly listed: ListedPage | null;
}

/**
 * Makes the folder say what a page says.
 * @returns what became of it; that a page gives no article is no error
 * @throws FetchFolderError when the folder cannot be written; the signal's reason
 */
export async function fetchPage({ address, listed }: WantedPage, tools: FetchingTools): Promise<FetchedPage> {
  const { visitor, known, folder } = tools;
  const before = known.get(address);
  const hasFile = before?.path != null && (await folder.read(before.path)) !== null;
  const remember = (page: Omit<KnownPage, 'checkedAt'>, ...addresses: readonly string[]): void => {
    const checkedAt = tools.clock.now();
    const stamp = listed === null ? (before?.stamp ?? null) : listed.stamp;
    for (const each of addresses) known.set(each, { ...page, stamp, checkedAt });
  };
  if (before?.path != null && !hasFile && listed !== null) {
    remember(before, address);
    return outcome(address, 'removed', before.path);
  }
  try {
    const visited = await visitor.visit(address, { known: hasFile ? before : null });
    if (visited === null) {
      if (before !== null) remember(before, address);
      return outcome(address, 'unchanged', before?.path ?? null);
    }
    const article = await readWebArticle(visited, listed, tools);
    const { outcome: result, path, written } = await file(article, listed !== null, tools);
    remember({ ...nothingKnown, ...visited.validators, path, written }, address, article.address.href);
    return { ...outcome(address, result, path), title: article.title };
  } catch (error) {
    if (!(error instanceof FetchRefusedError)) throw error;
    // What has a file is looked at again, since it may come back.
    if (error instanceof LastingRefusalError && !hasFile) remember(before ?? nothingKnown, address);
    return { ...outcome(address, 'refused', before?.path ?? null), reason: error.sentence };
  }
}

interface Filed {
  readonly outcome: PageOutcome;
  readonly path: string;
  /** Hash of what the file was last given. */
  readonly written: string | null;
}

async function file(
  { address, title, text }: WebArticle,
  isListed: boolean,
  tools: FetchingTools,
): Promise<Filed> {
  const { folder } = tools;
  const written = textHash(text);
  const { path, present, isEdited, before } = await fileOf(address, tools);
  const lastWritten = before?.written ?? null;
  if (path === null || present === null) {
    // Another address of it leads to an article whose file somebody took away.
    if (isListed && before?.path != null)
      return { outcome: 'removed', path: before.path, written: lastWritten };
    const place = folder.place(address, title);
    await folder.write(place, text);
    return { outcome: 'added', path: place, written };
  }
  if (present === text || lastWritten === written) return { outcome: 'unchanged', path, written };
  if (isEdited) return { outcome: 'edited', path, written: lastWritten };
  await folder.write(path, text);
  return { outcome: 'changed', path, written };
}

/**
 * Where an article has its file, what stands in it, whether somebody changed it since it was written, and what is
 * remembered of its address.
 */
export async function fileOf(address: URL, { known, folder }: FetchingTools) {
  const before = known.get(address.href);
  const remembered = before?.path ?? null;
  const old = remembered === null ? null : await folder.read(remembered);
  const path = old === null ? await folder.find(address) : remembered;
  const present = old ?? (path === null ? null : await folder.read(path));
  const isEdited = present !== null && before?.written != null && textHash(present) !== before.written;
  return { path, present, isEdited, before };
}

function outcome(address: string, result: PageOutcome, path: string | null): FetchedPage {
  return { address, outcome: result, path, title: null, reason: null };
}
