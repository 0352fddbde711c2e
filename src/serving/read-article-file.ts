import type { CleanedArticle } from '../articles/article.ts';
import { openArticleReader } from '../articles/article-reader.ts';
import { type CorpusFile, cleanDraft, readSource, UnreadableArticleError } from '../articles/read-corpus.ts';
import { holdsSeveralArticles } from '../messages/serving.ts';
import { isKnownWord } from '../models/builtin/known-words.ts';
import { ArticleRefusedError } from './article-errors.ts';

/**
 * The article that the next ingestion makes of a file.
 * @param name what whoever sent it calls it
 * @throws ArticleRefusedError when it cannot be read, or is a list of articles
 */
export async function readArticleFile(file: CorpusFile, now: Date, name: string): Promise<CleanedArticle> {
  const reader = openArticleReader();
  try {
    const { drafts } = await reader.draftsOf(await readSource(file));
    const draft = drafts.find(({ path }) => path === file.path);
    if (draft === undefined) throw new ArticleRefusedError(name, holdsSeveralArticles);
    return cleanDraft(draft, now, isKnownWord);
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    throw new ArticleRefusedError(name, error.sentence, error);
  } finally {
    await reader.close();
  }
}
