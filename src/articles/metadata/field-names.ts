import { foldLine } from '../normalise.ts';
import { isAddress } from './stated-values.ts';

/**
 * Names of each field in the headers of files (those of Hugo, Jekyll, Astro, WordPress, Notion and Obsidian) and in the
 * columns of exports, as `fieldKey` has them; the first that is there is taken.
 */
export const FIELD_NAMES = {
  title: 'title titre headline posttitle'.split(' '),
  standfirst: 'standfirst chapo chapeau excerpt description summary resume accroche'.split(' '),
  publisher: 'publisher source site sitename editeur journal media nomdujournal'.split(' '),
  author: 'author authors auteur auteurs auteurice by byline creator postauthor signature'.split(' '),
  publishedAt:
    'published publishedat publishedon publisheddate publishedtime publishdate pubdate datepublished publicationdate date postdate publie publiele datepublication datedepublication parution datedeparution publication'.split(
      ' ',
    ),
  url: 'url link lien canonical canonicalurl permalink sourceurl originalurl adresse source'.split(' '),
  lang: 'lang langue language locale'.split(' '),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a file may state of an article; a standfirst stands between headline and text (« chapo »). */
export type StatedField = keyof typeof FIELD_NAMES;
export const STATED_FIELDS = Object.keys(FIELD_NAMES) as readonly StatedField[];

/** Longer ones are no names; folding is spared the rest. */
const MAX_NAME_CHARS = 60;

/** « Publié le », `published_at` and `publishedAt` are one name. */
export function fieldKey(name: string): string {
  return name.length > MAX_NAME_CHARS ? '' : foldLine(name).replace(/[^a-z0-9]+/g, '');
}

/**
 * Whether a value is what its name means in a field: « source » is a newspaper, or the address that the page was
 * clipped from.
 */
export function isMeantFor(field: StatedField, key: string, value: unknown): boolean {
  return key !== 'source' || isAddress(value) === (field === 'url');
}
