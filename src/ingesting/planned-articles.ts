import type { Article } from '../articles/article.ts';
import type { SplittingSettings } from '../articles/passage.ts';
import { embeddingInput } from '../articles/split-passages.ts';
import { WorkDamagedError } from '../index/errors.ts';
import type { ArticleFile } from '../index/local/article-rows.ts';
import { WORK_FILE } from '../index/local/layout.ts';
import type { LocalStore } from '../index/local/local-store.ts';
import type { EmbeddingInput } from '../models/embedder.ts';
import type { KeptArticles } from './kept-articles.ts';
import { type PreparedArticle, prepareArticle, withInputs } from './prepare-articles.ts';
import type { ReadArticle } from './read-articles.ts';

/** An article that will be put into the index, without its words, and how to get them. */
export interface PlannedArticle {
  readonly id: string;
  /** Embedding hashes of its passages, in order. */
  readonly hashes: readonly string[];
  /** The article with its words, made anew at each call: they are too many to be all in memory. */
  readonly load: () => Promise<PreparedArticle>;
}

/** What an embedder can learn from. */
export async function* inputsOf(articles: readonly PlannedArticle[]): AsyncGenerator<EmbeddingInput> {
  for (const { load } of articles) for (const { input } of (await load()).passages) yield input;
}

/** An article whose words are in memory anyway. */
export function planInMemory(prepared: PreparedArticle): PlannedArticle {
  const hashes = prepared.passages.map(({ embeddingHash }) => embeddingHash);
  return { id: prepared.article.id, hashes, load: async () => prepared };
}

/** An article that was read this time. */
export function planRead({ id, path, sourceHash, hashes }: ReadArticle, kept: KeptArticles): PlannedArticle {
  return {
    id,
    hashes,
    async load() {
      const parsed = kept.find(path, sourceHash);
      if (parsed === null) throw new WorkDamagedError(WORK_FILE);
      const whole = parsed.article;
      const passages = parsed.passages.map(({ start, end, embeddingHash }, ordinal) => {
        const passage = { articleId: whole.id, ordinal, start, end, text: whole.text.slice(start, end) };
        return { passage, input: embeddingInput(whole, passage), embeddingHash };
      });
      return { article: whole, passages };
    },
  };
}

/**
 * An article of the base that needs other passages or vectors.
 * @param splitting null: it keeps its passages
 */
export async function planStored(
  { id }: ArticleFile,
  store: LocalStore,
  splitting: SplittingSettings | null,
): Promise<PlannedArticle> {
  const load = async (): Promise<PreparedArticle> => {
    const [article] = await store.articles({ articleIds: [id] });
    if (article === undefined) throw new Error(`article ${id} is gone from its generation`);
    return prepareStored(article, store, splitting);
  };
  const { passages } = await load();
  return { id, hashes: passages.map(({ embeddingHash }) => embeddingHash), load };
}

async function prepareStored(
  article: Article,
  store: LocalStore,
  splitting: SplittingSettings | null,
): Promise<PreparedArticle> {
  return splitting === null
    ? withInputs(article, await store.passagesOf(article.id))
    : prepareArticle(article, splitting);
}
