import { textDraft } from './article-draft.ts';
import type { KnowsWord } from './cut-words.ts';
import { normaliseText } from './normalise.ts';
import { joinWrappedLines, separateParagraphs } from './paragraphs.ts';

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
