import type { RememberedPages } from '../fetching/fetch-article.ts';
import type { World } from '../fetching/open-tools.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { shownAddress } from '../messages/visible.ts';
import { isKnownWord } from '../models/builtin/known-words.ts';
import { ArticleRefusedError } from '../serving/article-errors.ts';
import { type AddedArticle, fileArticle } from '../serving/article-files.ts';
import type { ArticleFolders } from '../serving/article-folders.ts';
import type { Editing } from '../serving/editing.ts';
import { packageVersion } from './package-version.ts';

/** The web, for editors. */
export interface FetchingForEditors {
  readonly fetchArticle: Editing['fetchArticle'];
  /** Has the next run find an addition's address as if it had never been asked for; the file is somebody else's matter. */
  forget(added: AddedArticle): Promise<void>;
}

/** @param world another than the internet, for tests alone */
export function fetchingForEditors(folders: ArticleFolders, world?: World): FetchingForEditors {
  const before = new WeakMap<AddedArticle, RememberedPages>();
  const fetchOne: Editing['fetchArticle'] = async ({ address, replace }, signal) => {
    // Its libraries take a tenth of a second, which a start without any such command is spared.
    const { fetchArticle } = await import('../fetching/fetch-article.ts');
    const { FetchRefusedError } = await import('../fetching/fetch-errors.ts');
    const name = shownAddress(address);
    try {
      const fetched = await fetchArticle({
        ...folders,
        address,
        replace,
        write: (path, text) => fileArticle(folders, { path, name, text }),
        version: packageVersion(),
        knowsWord: isKnownWord,
        signal,
        ...(world === undefined ? {} : { world }),
      });
      const { written, path, title } = fetched;
      if (written === null) return { kind: 'same', path, title };
      before.set(written, fetched.before);
      return { kind: 'filed', added: written };
    } catch (error) {
      if (error instanceof FetchRefusedError) throw new ArticleRefusedError(name, error.sentence, error);
      throw signal.aborted ? new ArticleRefusedError(name, fetchMessages.broken, error) : error;
    }
  };
  return {
    fetchArticle: oneAfterTheOther(fetchOne),
    async forget(added) {
      const remembered = before.get(added);
      if (remembered === undefined) return;
      const { rememberAgain } = await import('../fetching/fetch-article.ts');
      await rememberAgain(folders.dataFolder, remembered);
    },
  };
}

/** What two at once remember of their pages would be lost in part, and their sites be asked faster than is polite. */
function oneAfterTheOther<A extends readonly unknown[], T>(
  work: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const turn = last.then(() => work(...args));
    last = turn.catch(() => undefined);
    return turn;
  };
}
