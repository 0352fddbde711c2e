import { fold } from './analyse.ts';

/** A text for matching patterns, and the way back to the text that was written. */
export interface FoldedText {
  /** Lower case, without accents, with straight apostrophes and single spaces for every kind of space. */
  readonly plain: string;
  /** The offset in the written text of an offset in the plain one, in UTF-16 code units. */
  readonly writtenOffset: (plainOffset: number) => number;
}

/** Folds a text for patterns that must say where they matched. */
export function foldForMatching(text: string): FoldedText {
  const offsets: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const folded = fold(character).replace(/[’‘ʼ]/u, "'").replace(/[‐‑]/u, '-').replace(/\s/u, ' ');
    for (const _unit of folded) offsets.push(at);
    plain += folded;
    at += character.length;
  }
  return { plain, writtenOffset: (offset) => offsets[offset] ?? text.length };
}
