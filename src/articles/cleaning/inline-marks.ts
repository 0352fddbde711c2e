import { spanOf } from '../../text/matches.ts';
import type { Span } from '../../text/sentences.ts';
import type { CleaningRule } from './page.ts';

/** Marks of a content management system that stand inside or between lines. */

/** `<!-- … -->`. Found by hand: a pattern would look for the end of each unfinished comment anew. */
const htmlComment: CleaningRule = {
  name: 'html-comment',
  find: ({ text }) => {
    const comments: Span[] = [];
    let start = text.indexOf('<!--');
    while (start >= 0) {
      const close = text.indexOf('-->', start + 4);
      if (close < 0) break;
      comments.push({ start, end: close + 3 });
      start = text.indexOf('<!--', close + 3);
    }
    return comments;
  },
};

/**
 * WordPress shortcodes: `[ad_1]`, `[/caption]`, `[gallery ids="1,2"]`. A name with an underscore, a closing slash or
 * an attribute is needed, so that an editor's insertion such as « [Kim] » or « [sic] » stays.
 */
const shortcode: CleaningRule = {
  name: 'shortcode',
  find: (page) =>
    matches(
      page.text,
      /\[(?:\/[a-z][a-z0-9_-]{0,40}|[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?: [^[\]\n]{0,400})?|[a-z][a-z0-9_-]{1,40} [a-z_-]+=[^[\]\n]{1,400})\]/g,
    ),
};

/** Markdown images, linked or not, and lines that are nothing but the address or file name of an image. */
const imageMarkdown: CleaningRule = {
  name: 'image-markdown',
  find: (page) => [
    ...matches(page.text, new RegExp(`\\[${image}\\]${target}`, 'gu')),
    ...matches(page.text, new RegExp(image, 'gu')),
    ...matches(page.text, /!\[\[[^[\]\n]{1,300}\]\]/gu),
    ...matches(
      page.text,
      /^(?:https?:\/\/\S{1,1000}|[\w.-]{1,120})\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#]\S{0,500})?$/gim,
    ),
  ],
};

export const markRules: readonly CleaningRule[] = [htmlComment, shortcode, imageMarkdown];

/** `(address "title")`, with one level of parentheses in the address, as in Wikipedia's. */
const target = '\\((?:[^()\\n]|\\([^()\\n]{0,200}\\)){0,1000}\\)';
const image = `!\\[[^\\[\\]\\n]{0,500}\\](?:${target}|\\[[^\\[\\]\\n]{0,100}\\])`;

/** Where a pattern matches. */
export function matches(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(spanOf);
}
