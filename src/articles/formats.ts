import { MAX_DOCUMENT_BYTES, MAX_PAGE_BYTES } from './formats/limits.ts';

/** How the text of a file is marked up. */
export type Markup = 'plain' | 'markdown';

/** A press article has some kilobytes; a text file beyond this is something else. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/**
 * What a name promises: text is read as it stands; of anything else the content decides what it is. `holds` tells
 * files that are one article from those that may hold many.
 */
interface NamedFormat {
  readonly markup: Markup | null;
  readonly holds: 'one' | 'many';
  readonly maxBytes: number;
}

const text = (markup: Markup): NamedFormat => ({ markup, holds: 'one', maxBytes: MAX_ARTICLE_BYTES });
const page: NamedFormat = { markup: null, holds: 'one', maxBytes: MAX_PAGE_BYTES };
const document: NamedFormat = { markup: null, holds: 'one', maxBytes: MAX_DOCUMENT_BYTES };
const collection: NamedFormat = { markup: null, holds: 'many', maxBytes: MAX_DOCUMENT_BYTES };

/** The formats that are looked at, by extensions in lower case. A new one is a word here and its reader. */
const formats = byExtension([
  ['.txt', text('plain')],
  ['.md .markdown', text('markdown')],
  ['.html .htm .xhtml .mhtml .mht .eml', page],
  ['.docx .odt .pdf', document],
  ['.epub .csv .tsv .json .jsonl .ndjson .xml', collection],
]);

/** Opened all the same, since the name often lies, and refused with the way out where it does not. */
const convertible = byExtension([['.doc .rtf', document]]);

export const supportedExtensions: readonly string[] = [...formats.keys()];

/** Those of files that are one article each: what somebody sends to have it added. */
export const singleArticleExtensions: readonly string[] = supportedExtensions.filter(
  (extension) => formats.get(extension)?.holds === 'one',
);

/** Whether a file of this name is opened at all. */
export function isOpened(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** The markup of a text by its name, or null: it is no text, or nothing that is read. */
export function markupOf(path: string): Markup | null {
  return formatOf(path)?.markup ?? null;
}

/** What a file of this name may have at most. */
export function maxBytesOf(path: string): number {
  return formatOf(path)?.maxBytes ?? MAX_ARTICLE_BYTES;
}

/** Whether a file of this name is one article, or is refused. */
export function isSingleArticle(path: string): boolean {
  return formatOf(path)?.holds === 'one';
}

/** The extension in lower case with its dot, or an empty string. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

function byExtension(rows: readonly (readonly [string, NamedFormat])[]): ReadonlyMap<string, NamedFormat> {
  return new Map(
    rows.flatMap(([extensions, format]) => extensions.split(' ').map((extension) => [extension, format])),
  );
}

function formatOf(path: string): NamedFormat | undefined {
  const extension = extensionOf(path);
  return formats.get(extension) ?? convertible.get(extension);
}
