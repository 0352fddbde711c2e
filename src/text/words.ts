import { matchesIn, spanOf } from './matches.ts';
import type { Span } from './sentences.ts';

/** A word of a text: `source.slice(start, end)` is `text`. */
export interface Word extends Span {
  readonly text: string;
}

/** Letters, marks and digits; apostrophes and hyphens hold a written word together when they stand inside it. */
const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** Elided words that French glues to the next one: l’, d’, qu’, jusqu’… */
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’‘ʼ]/iu;

const APOSTROPHE = /['’‘ʼ]/u;

/** What stands between the apostrophes and hyphens of a word. */
const PART = /[^'’‘ʼ\-‐‑]+/gu;

/** English possessive: « Putin's » is a form of « Putin ». */
const POSSESSIVE = /['’‘ʼ]s$/iu;

/** A number written in groups of three: 11 000, 11.000, 11,000. */
const GROUPED_NUMBER = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?![\p{L}\p{N}])/gu;

/**
 * The words of a text in order, with elided articles and pronouns split off and dropped (« l’accord » gives
 * « accord »), English possessives removed, hyphenated words whole, and grouped numbers as one word.
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  let from = 0;
  for (const match of matchesIn(text, GROUPED_NUMBER)) {
    wordsBetween(text, from, match.index, found);
    const span = spanOf(match);
    found.push({ text: match[0], ...span });
    from = span.end;
  }
  wordsBetween(text, from, text.length, found);
  return found;
}

/** The parts of a compound (« Saint-Denis » gives « Saint », « Denis »); the word itself when it has one part. */
export function wordParts(word: Word): readonly Word[] {
  if (!/['’‘ʼ\-‐‑]/u.test(word.text)) return [word];
  const parts: Word[] = [];
  for (const match of matchesIn(word.text, PART)) {
    const start = word.start + match.index;
    parts.push({ text: match[0], start, end: start + match[0].length });
  }
  return parts;
}

function wordsBetween(text: string, from: number, to: number, found: Word[]): void {
  for (const match of matchesIn(text.slice(from, to), WRITTEN_WORD)) {
    let start = from + match.index;
    let written = match[0];
    if (APOSTROPHE.test(written)) {
      const elided = ELISION.exec(written);
      if (elided !== null) {
        start += elided[0].length;
        written = written.slice(elided[0].length);
      }
      const possessive = POSSESSIVE.exec(written);
      if (possessive !== null) written = written.slice(0, possessive.index);
    }
    if (written !== '') found.push({ text: written, start, end: start + written.length });
  }
}
