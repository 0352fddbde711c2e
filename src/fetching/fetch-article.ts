import { fetchMessages } from '../messages/fetching.ts';
import { FetchRefusedError } from './fetch-errors.ts';
import { fileOf } from './fetch-page.ts';
import { type KnownPage, openKnownPages, textHash } from './known-pages.ts';
import { type FetchingSetup, withTools } from './open-tools.ts';
import { plainly } from './plain-address.ts';
import { readWebArticle } from './read-page.ts';

/** One address that a person asks for, whose file somebody else writes. */
export interface ArticleRequest<T> extends FetchingSetup {
  readonly address: string;
  /** Whether a file that was changed by hand may be replaced too. */
  readonly replace: boolean;
  /** Writes the file whole or not at all; the path is relative to the corpus folder. */
  readonly write: (path: string, text: string) => Promise<T>;
}

/** What became of the address. */
export interface FetchedArticle<T> {
  readonly path: string;
  readonly title: string;
  /** What `write` gave; null: the file says these very words already, and was left alone. */
  readonly written: T | null;
  /** What was remembered of its addresses before, for whoever takes the file back. */
  readonly before: RememberedPages;
}

export type RememberedPages = ReadonlyMap<string, KnownPage | null>;

/**
 * Reads the article at an address, and has its file written unless that says the same. The page is asked for in any
 * case, whatever an earlier run remembers of it.
 * @throws FetchRefusedError when there is no article, or its file was changed by hand
 * @throws CorpusFolderError, FetchFolderError for what is wrong with the folders; what `write` throws
 */
export function fetchArticle<T>({
  address: given,
  replace,
  write,
  ...setup
}: ArticleRequest<T>): Promise<FetchedArticle<T>> {
  return withTools(setup, async (tools) => {
    const { visitor, known, folder, clock } = tools;
    const asked = plainly(given);
    const visited = await visitor.visit(asked);
    // A site that was told of no earlier version cannot say that nothing has changed.
    if (visited === null) throw new FetchRefusedError(fetchMessages.broken);
    const { address: own, title, text } = await readWebArticle(visited, null, tools);
    const { path: found, present, isEdited } = await fileOf(own, tools);
    if (found !== null && isEdited && present !== text && !replace) {
      throw new FetchRefusedError(fetchMessages.editedByHand(found));
    }
    const path = found ?? folder.place(own, title);
    const before = new Map([asked, own.href].map((address) => [address, known.get(address)]));
    const written = present === text ? null : await write(path, text);
    for (const [address, page] of before) {
      const stamp = page?.stamp ?? null;
      known.set(address, {
        ...visited.validators,
        stamp,
        checkedAt: clock.now(),
        path,
        written: textHash(text),
      });
    }
    await known.save();
    return { path, title, written, before };
  });
}

/** Remembers of the addresses what was remembered before. @throws FetchFolderError */
export async function rememberAgain(dataFolder: string, before: RememberedPages): Promise<void> {
  const known = await openKnownPages(dataFolder);
  for (const [address, page] of before) known.set(address, page);
  await known.save();
}
