import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import type { Span } from '../text/sentences.ts';

/** A piece of a paragraph, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** The first that is marked: what an address with `#quote` opens at. */
  readonly beginsMark: boolean;
  readonly endsMark: boolean;
}

/** Eight hexadecimal digits of SHA-256: a slice of an edited article is not taken for the quote that it once was. */
export function slicePrint(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Where an article opens at these words: with their place, their print, and the mark to scroll to. */
export function quoteAddress(articleId: string, { start, end }: Span, words: string): string {
  return `${articleAddress(articleId)}?p=${start}-${end}&w=${slicePrint(words)}#quote`;
}

export function articleAddress(articleId: string): string {
  return `/articles/${encodeURIComponent(articleId)}`;
}

/** The slice that an address names: `120-181`; null for anything else. */
export function sliceOf(named: string | undefined): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(named ?? '');
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end ? { start, end } : null;
}

/** The text in paragraphs, the part of the slice that stands in each of them marked. */
export function markParagraphs({ text }: Pick<Article, 'text'>, slice: Span | null): readonly Paragraph[] {
  const { start: from, end: to } = slice ?? { start: 0, end: 0 };
  let at = 0;
  const paragraphs = text.split('\n\n').map((words) => {
    const first = Math.min(Math.max(0, from - at), words.length);
    const last = Math.min(Math.max(first, to - at), words.length);
    at += words.length + '\n\n'.length;
    return [
      { text: words.slice(0, first), isMarked: false },
      { text: words.slice(first, last), isMarked: true },
      { text: words.slice(last), isMarked: false },
    ].filter((piece) => piece.text !== '');
  });
  // A paragraph can be empty: the slice then runs across it, and there is nothing to mark.
  const marked = paragraphs.filter((pieces) => pieces.some(({ isMarked }) => isMarked));
  return paragraphs.map((pieces) => ({
    pieces,
    beginsMark: pieces === marked[0],
    endsMark: pieces === marked.at(-1),
  }));
}
