import { foldPhrase } from '../text/fold.ts';

/**
 * The same words in one spelling: NFC, `\n` line ends, ordinary spaces (runs become one), lines without outer
 * spaces, at most one empty line in a row, and no invisible characters. Both apostrophes stay as they are.
 */
export function normaliseText(text: string): string {
  return tidyLines(
    withoutInvisible(text).replace(stackedMarks, '$1').normalize('NFC').replace(anySpace, ' '),
  );
}

/** The text with `\n` line ends and without the characters that nobody sees; spaces untouched. */
export function withoutInvisible(text: string): string {
  return text.replace(lineBreaks, '\n').replace(invisible, '');
}

/** Spaces and empty lines put in order, nothing else changed. */
export function tidyLines(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * For comparing lines: folded as phrases are, with one dash, and with the marks that typewriters had for an apostrophe.
 */
export function foldLine(line: string): string {
  return foldPhrase(line)
    .replace(/[`´]/g, "'")
    .replace(/[‐‑–—―]/g, '-');
}

/** The words of a text alone, folded as lines are, a space between two: what names and headlines are compared by. */
export function foldWords(text: string): string {
  return (foldLine(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** How many words a text has; numbers count. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) count += 1;
  return count;
}

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * More marks on one letter than any script needs: Unicode's stream-safe text has 30 at most (UAX #15, D4). Putting
 * them in order takes time quadratic in their number.
 */
const stackedMarks = /(\p{M}{30})\p{M}+/gu;
const anySpace = /[\t\p{Zs}]+/gu;

/**
 * Control characters and what Unicode calls default-ignorable: zero width, bidirectional controls, soft hyphen, BOM,
 * variation selectors, fillers, tags (U+E0000…); also noncharacters and interlinear marks. They change nothing that
 * a reader sees, split words for a search, and can hide instructions from a person.
 */
const invisible =
  /(?![\t\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]/gu;
