import type { Article } from '../../corpus/article.ts';
import type { Passage } from '../../corpus/passage.ts';

/** A passage that a claim is compared with, and its article: offsets count in the article's text. */
export interface Evidence {
  readonly article: Article;
  readonly passage: Passage;
}

/** Characters of an article's text: `article.text.slice(start, end)`. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}
