import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filePathOf } from '../articles/formats/article-path.ts';

/** Where an article opens when its line is clicked. */
export type AddressOf = (
  article: { readonly url: string | null; readonly path: string },
  quote?: string,
) => string;

/** A text fragment names the beginning and the end of a long quote instead of all of it. */
const WHOLE_QUOTE_CHARS = 120;
const FRAGMENT_WORDS = 5;

/**
 * The article's own link, opened at the quote (https://wicg.github.io/scroll-to-text-fragment/), or the
 * article's file in the corpus folder, which may hold others too.
 */
export function addressIn(corpusFolder: string): AddressOf {
  return (article, quote) => {
    if (article.url === null) return pathToFileURL(path.resolve(corpusFolder, filePathOf(article.path))).href;
    return quote === undefined ? article.url : `${article.url}${textFragment(article.url, quote)}`;
  };
}

function textFragment(url: string, quote: string): string {
  const directive = `:~:text=${fragmentText(quote)}`;
  return url.includes('#') ? directive : `#${directive}`;
}

function fragmentText(quote: string): string {
  if (quote.length <= WHOLE_QUOTE_CHARS) return encodeFragment(quote);
  const words = quote.split(/\s+/u);
  return `${encodeFragment(words.slice(0, FRAGMENT_WORDS).join(' '))},${encodeFragment(words.slice(-FRAGMENT_WORDS).join(' '))}`;
}

/** Hyphens and commas have a meaning in the directive, and encodeURIComponent leaves the hyphen. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
