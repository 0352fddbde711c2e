import { textIn } from '../../articles/entities.ts';

/** A page that a list names, with what the list says of it in its own words. */
export interface ListedPage {
  readonly address: string;
  readonly title: string | null;
  readonly author: string | null;
  /** When it was published. */
  readonly date: string | null;
  /** When the list last changed what it says of the page. */
  readonly stamp: string | null;
}

/** The address of pages to be fetched, and of further lists. */
export interface PageList {
  readonly pages: readonly ListedPage[];
  readonly lists: readonly string[];
}

/** More than any list has that lists what is new. */
export const MAX_LISTED_PAGES = 50_000;

/** A line of text: markup, and entities that were escaped once too often, are undone. */
export function plainLine(text: string): string | null {
  let line = text.slice(0, MAX_CHARS);
  for (let times = 0; times < MAX_ESCAPES && /<\/?[a-z!]|&(?:#\w+|[a-z]\w*);/i.test(line); times += 1) {
    line = textIn(line);
  }
  const plain = line
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

const MAX_ESCAPES = 3;
/** Longer ones name nothing. */
const MAX_CHARS = 5_000;
