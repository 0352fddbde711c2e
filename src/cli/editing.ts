import type { Editing } from '../discord/bot-parts.ts';
import { addArticle, removeArticle, takeBackArticle } from '../serving/article-files.ts';
import { backgroundIngestion } from '../serving/background-ingestion.ts';
import { isIndexedAsItIs } from '../serving/indexed-article.ts';
import { rollback } from '../store/local/history.ts';
import { siblingModule } from '../threads/start-child.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';

/** What editors can do from a chat, with the folders of this installation. */
export function editingOf({ corpusFolder, indexFolder }: IngestionFolders, dataFolder: string): Editing {
  const ingestion = backgroundIngestion({ module: siblingModule(import.meta.url, 'ingest-child') });
  const folders = { corpusFolder, dataFolder };
  return {
    ingest: (request, watch) => ingestion.start({ corpusFolder, indexFolder, ...request }, watch),
    follow: (request, watch) => ingestion.follow({ corpusFolder, indexFolder, ...request }, watch),
    addArticle: ({ name, bytes, replace }) => addArticle(folders, { name, bytes }, { replace }),
    takeBackArticle: (added, bytes) => takeBackArticle(folders, added, bytes),
    removeArticle: (path) => removeArticle(folders, path),
    isIndexed: (path, store) => isIndexedAsItIs(path, corpusFolder, store),
    async rollback() {
      const { generation, counts } = await rollback(indexFolder);
      return { generation, articles: counts.articles };
    },
  };
}
