import type { RememberedPages } from '../fetching/fetch-article.ts';
import type { World } from '../fetching/open-tools.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { shownAddress } from '../messages/visible.ts';
import { isKnownWord } from '../models/builtin/load-model.ts';
import { ArticleRefusedError } from '../serving/article-errors.ts';
import { type AddedArticle, fileArticle } from '../serving/article-files.ts';
import type { ArticleFolders } from '../serving/article-folders.ts';
import type { Editing } from '../serving/editing.ts';
import { takeBackArticle } from '../serving/take-back.ts';
import { sideBySide } from '../system/side-by-side.ts';
import { packageVersion } from './package-version.ts';

/** The web, for editors. */
export interface FetchingForEditors {
  readonly fetchArticle: Editing['fetchArticle'];
  /**
   * Has the next run find an addition's address as if it had never been asked for; the file is somebody else's matter.
   */
  forget(added: AddedArticle): Promise<void>;
}

/**
 * Redirects and the pauses that sites ask for included. Others wait meanwhile, and Discord lets an answer be changed
 * for fifteen minutes (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages).
 */
const PATIENCE_MS = 5 * 60_000;

/**
 * @param world another than the internet, for tests alone
 * @param patienceMs how long one address may take in all
 */
export function fetchingForEditors(
  folders: ArticleFolders,
  world?: World,
  patienceMs: number = PATIENCE_MS,
): FetchingForEditors {
  const inTurn = sideBySide(1);
  const before = new WeakMap<AddedArticle, RememberedPages>();
  const fetchOne: Editing['fetchArticle'] = async ({ address, replace }, signal) => {
    // Its libraries take a tenth of a second, which a start without any such command is spared.
    const { fetchArticle } = await import('../fetching/fetch-article.ts');
    const { FetchRefusedError } = await import('../fetching/fetch-errors.ts');
    const name = shownAddress(address);
    const patience = AbortSignal.timeout(patienceMs);
    const filed: AddedArticle[] = [];
    try {
      const fetched = await fetchArticle({
        ...folders,
        address,
        replace,
        write: async (path, text) => {
          const added = await fileArticle(folders, { path, name, text });
          filed.push(added);
          return added;
        },
        version: packageVersion(),
        knowsWord: isKnownWord,
        signal: AbortSignal.any([signal, patience]),
        ...(world === undefined ? {} : { world }),
      });
      const { written, path, title } = fetched;
      if (written === null) return { kind: 'same', path, title };
      before.set(written, fetched.before);
      return { kind: 'filed', added: written };
    } catch (error) {
      // Where its address cannot be remembered, nobody will be told of the file, and no ingestion follows.
      for (const added of filed) await takeBackArticle(folders, added).catch(() => undefined);
      if (error instanceof FetchRefusedError) throw new ArticleRefusedError(name, error.sentence, error);
      if (signal.aborted) throw new ArticleRefusedError(name, fetchMessages.broken, error);
      if (patience.aborted)
        throw new ArticleRefusedError(name, fetchMessages.tooSlow(Math.ceil(patienceMs / 1_000)), error);
      throw error;
    }
  };
  return {
    // What two at once remember of their pages would be lost in part, and their sites be asked faster than is polite.
    fetchArticle: (request, signal) => inTurn(() => fetchOne(request, signal)),
    async forget(added) {
      const remembered = before.get(added);
      if (remembered === undefined) return;
      const { rememberAgain } = await import('../fetching/fetch-article.ts');
      await rememberAgain(folders.dataFolder, remembered);
    },
  };
}
