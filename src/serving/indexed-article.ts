import { articleIdOf } from '../articles/article-id.ts';
import { readSource, realFolder, UnreadableArticleError } from '../articles/read-corpus.ts';
import type { PassageStore } from '../index/passage-store.ts';
import { ownFile } from './article-folders.ts';

/**
 * Whether a generation says of a path what the corpus folder says of it: the same bytes, or that there is no such
 * article.
 * @throws CorpusFolderError, ArticleIsNoFileError
 */
export async function isIndexedAsItIs(
  path: string,
  corpusFolder: string,
  store: PassageStore,
): Promise<boolean> {
  const [article] = await store.articles({ articleIds: [articleIdOf(path)] });
  return (article?.sourceHash ?? null) === (await hashInFolder(path, corpusFolder));
}

/** In the place of a hash: no generation says this of a file. */
const UNREADABLE = 'unreadable';

async function hashInFolder(path: string, corpusFolder: string): Promise<string | null> {
  const file = await ownFile(await realFolder(corpusFolder), path);
  if (file === null) return null;
  try {
    return (await readSource(file)).sourceHash;
  } catch (error) {
    if (error instanceof UnreadableArticleError) return UNREADABLE;
    throw error;
  }
}
