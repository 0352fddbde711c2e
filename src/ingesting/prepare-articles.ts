import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import type { Passage, SplittingSettings } from '../articles/passage.ts';
import { embeddingInput, splitPassages } from '../articles/split-passages.ts';
import type { EmbeddingInput } from '../models/embedder.ts';

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

/** An article with its passages, and what an embedder sees of them. */
export function withInputs(article: Article, passages: readonly Passage[]): PreparedArticle {
  return {
    article,
    passages: passages.map((passage) => {
      const input = embeddingInput(article, passage);
      return { passage, input, embeddingHash: embeddingHash(input) };
    }),
  };
}

/**
 * SHA-256 (hexadecimal) of all that an embedder sees of a passage. Neither article nor place is in it: a renamed
 * file and an agency report printed twice keep their vectors.
 */
function embeddingHash({ title, publisher, publishedAt, text }: EmbeddingInput): string {
  return createHash('sha256')
    .update(JSON.stringify([title, publisher, publishedAt, text]))
    .digest('hex');
}
