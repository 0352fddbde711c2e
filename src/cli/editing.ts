import type { World } from '../fetching/open-tools.ts';
import { rollback } from '../index/local/history.ts';
import { addArticle, removeArticle } from '../serving/article-files.ts';
import { backgroundIngestion } from '../serving/background-ingestion.ts';
import type { Editing } from '../serving/editing.ts';
import { isIndexedAsItIs } from '../serving/indexed-article.ts';
import { takeBackArticle, undoAddition } from '../serving/take-back.ts';
import { siblingModule } from '../system/threads/start-child.ts';
import { fetchingForEditors } from './fetch-for-editors.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';

/**
 * What editors can do from a chat or a browser, with the folders of this installation.
 * @param world another than the internet, for tests alone
 */
export function editingOf(
  { corpusFolder, indexFolder }: IngestionFolders,
  dataFolder: string,
  world?: World,
): Editing {
  const ingestion = backgroundIngestion({ module: siblingModule(import.meta.url, 'ingest-child') });
  const folders = { corpusFolder, dataFolder };
  const web = fetchingForEditors(folders, world);
  return {
    ingest: (request, watch) => ingestion.start({ corpusFolder, indexFolder, ...request }, watch),
    follow: (request, watch) => ingestion.follow({ corpusFolder, indexFolder, ...request }, watch),
    addArticle: ({ name, bytes, replace }) => addArticle(folders, { name, bytes }, { replace }),
    fetchArticle: web.fetchArticle,
    async takeBackArticle(added) {
      const isBack = await takeBackArticle(folders, added);
      // Without this, the next run leaves the page alone, as it does with files that people took away.
      if (isBack) await web.forget(added).catch(() => undefined);
      return isBack;
    },
    undoAddition: (mark) => undoAddition(folders, mark),
    removeArticle: (path) => removeArticle(folders, path),
    isIndexed: (path, store) => isIndexedAsItIs(path, corpusFolder, store),
    async rollback() {
      const { generation, counts } = await rollback(indexFolder);
      return { generation, articles: counts.articles };
    },
  };
}
