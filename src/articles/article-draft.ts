import type { Notice, Removal } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import type { KnowsWord } from './cut-words.ts';
import { decodeText } from './decode.ts';
import { decodeEntities } from './entities.ts';
import { markupOf } from './formats.ts';
import type { StatedMetadata } from './front-matter/stated-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownToText } from './markdown.ts';
import { normaliseText, withoutInvisible } from './normalise.ts';
import { joinWrappedLines, separateParagraphs } from './paragraphs.ts';

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

/**
 * The words of a text that somebody is writing, for its sentences: decoded, without front matter and markup. Nothing is
 * cleaned away: what is no article has no noise.
 *
 * @param path its ending tells Markdown from plain text
 * @param knows what is a word, for words cut at line ends
 * @throws UnreadableArticleError when it is binary or damaged, or its front matter is in a language that is not read
 */
export function draftText(path: string, bytes: Uint8Array, knows: KnowsWord): string {
  const { text } = textDraft({ path, bytes, sourceHash: '' });
  return separateParagraphs(joinWrappedLines(normaliseText(text), knows));
}
