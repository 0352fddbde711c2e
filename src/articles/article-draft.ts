import type { Notice, Removal } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { decodeText } from './decode.ts';
import { decodeEntities } from './entities.ts';
import { markupOf } from './formats.ts';
import type { StatedMetadata } from './front-matter/stated-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownToText } from './markdown.ts';
import { withoutInvisible } from './normalise.ts';

/** An article as its file has it: the words, and what is stated of them, before cleaning. */
export interface ArticleDraft {
  readonly path: string;
  /** SHA-256 in hexadecimal: the same drafts have the same, and of a file that is one article it is the file's. */
  readonly sourceHash: string;
  readonly stated: StatedMetadata;
  /** Without markup. */
  readonly text: string;
  /** Words that the reader of its format left out. */
  readonly removed?: readonly Removal[];
  readonly notices: readonly Notice[];
}

/**
 * The draft in a plain or Markdown text.
 * @throws UnreadableArticleError when the file is binary or damaged, or its front matter is broken
 */
export function textDraft({ path, bytes, sourceHash }: ArticleSource): ArticleDraft {
  const decoded = decodeText(path, bytes);
  const front = readFrontMatter(path, withoutInvisible(decoded.text));
  const text = markupOf(path) === 'markdown' ? markdownToText(front.body) : decodeEntities(front.body);
  return { path, sourceHash, stated: front.metadata, text, notices: [...decoded.notices, ...front.notices] };
}
