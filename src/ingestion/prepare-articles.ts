import type { Article } from '../corpus/article.ts';
import type { Passage, SplittingSettings } from '../corpus/passage.ts';
import { embeddingInput, splitPassages } from '../corpus/split-passages.ts';
import type { EmbeddingInput } from '../models/embedder.ts';
import type { PassageStore } from '../store/passage-store.ts';
import { embeddingHash } from './embedding-hash.ts';

/** A passage with what its embedder will see of it. */
export interface PreparedPassage {
  readonly passage: Passage;
  readonly input: EmbeddingInput;
  readonly embeddingHash: string;
}

/** An article that only lacks its vectors. */
export interface PreparedArticle {
  readonly article: Article;
  readonly passages: readonly PreparedPassage[];
}

export function prepareArticle(article: Article, splitting: SplittingSettings): PreparedArticle {
  return withInputs(article, splitPassages(article, splitting));
}

/** Articles of a generation, with the passages that they have there. */
export async function preparedFromStore(
  store: PassageStore,
  articles: readonly Article[],
): Promise<readonly PreparedArticle[]> {
  const prepared: PreparedArticle[] = [];
  for (const article of articles) prepared.push(withInputs(article, await store.passagesOf(article.id)));
  return prepared;
}

/** What an embedder can learn from. */
export function* inputsOf(articles: readonly PreparedArticle[]): Generator<EmbeddingInput> {
  for (const { passages } of articles) for (const { input } of passages) yield input;
}

function withInputs(article: Article, passages: readonly Passage[]): PreparedArticle {
  return {
    article,
    passages: passages.map((passage) => {
      const input = embeddingInput(article, passage);
      return { passage, input, embeddingHash: embeddingHash(input) };
    }),
  };
}
