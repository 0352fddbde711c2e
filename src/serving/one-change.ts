import { KiosqueError } from '../errors.ts';
import { oneAfterAnother } from '../system/one-after-another.ts';
import { ArticleChangeFailedError } from './article-errors.ts';
import { type ArticleFolders, rootOf } from './article-folders.ts';

/** Two changes at once could each keep the same old file, and one new file would be lost: one after the other. */
const inTurn = oneAfterAnother();

/**
 * Changes the corpus folder, alone.
 * @param path what is changed, for whoever reads of a failure
 * @param work is given the folder without links in its path
 * @throws ArticleChangeFailedError for what the disk refuses; CorpusFolderError
 */
export async function oneChange<T>(
  path: string,
  { corpusFolder }: ArticleFolders,
  work: (root: string) => Promise<T>,
): Promise<T> {
  return inTurn(async () => {
    try {
      return await work(await rootOf(corpusFolder));
    } catch (error) {
      throw error instanceof KiosqueError ? error : new ArticleChangeFailedError(path, error);
    }
  });
}
