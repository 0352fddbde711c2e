import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filePathOf } from '../articles/formats/article-path.ts';
import { textDirective } from '../text/text-directive.ts';

/** Where an article opens when its line is clicked. */
export type AddressOf = (
  article: { readonly url: string | null; readonly path: string },
  quote?: string,
) => string;

/**
 * The article's own link, opened at the quote, or the article's file in the corpus folder, which may hold others too.
 */
export function addressIn(corpusFolder: string): AddressOf {
  return ({ url, path: articlePath }, quote) => {
    if (url === null) return pathToFileURL(path.resolve(corpusFolder, filePathOf(articlePath))).href;
    const directive = quote === undefined ? null : textDirective(quote);
    return directive === null ? url : `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
  };
}
