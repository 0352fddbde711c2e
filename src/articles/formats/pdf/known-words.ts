import type { Segment } from './segments.ts';

/** How often each word stands whole in the document, in lower case; compounds count as one. */
export type KnownWords = ReadonlyMap<string, number>;

/** The words that stand inside of lines: what ends with a hyphen at a line's end is half a word. */
export function knownWords(pages: readonly (readonly Segment[])[]): KnownWords {
  const words = new Map<string, number>();
  for (const { text } of pages.flat()) {
    const whole = text.replace(/[\p{L}\p{M}’'-]+[-\u00ad\u2010]$/u, '');
    for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
      const key = word.toLowerCase().replaceAll('‐', '-');
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * What stands between the two halves of a word that a line's end parts. Joined where that is a word of the document, or
 * where a half is none: it is then no compound. A hyphen before a capital (« Jean-Luc »), in a compound that the
 * document has, where a pronoun is inverted (« a-t-il »), and between two words that both stand alone somewhere
 * (« porte-parole »).
 * @param before what stands before the hyphen
 * @param after what follows on the next line
 */
export function betweenHalves(before: string, after: string, words: KnownWords): '' | '-' {
  const first = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*$/u.exec(before)?.[0] ?? '';
  const second = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(after)?.[0] ?? '';
  if (first === '' || /^\p{Lu}/u.test(second)) return '-';
  const counted = (word: string): number => words.get(word.toLowerCase()) ?? 0;
  const joined = counted(first + second);
  const compound = counted(`${first}-${second}`);
  if (compound > 0 || joined > 0) return compound > joined ? '-' : '';
  if (CLITICS.test(second) && first.length > 1) return '-';
  return FIRST_PARTS.has(first.toLowerCase()) || (counted(first) > 0 && counted(second) > 0) ? '-' : '';
}

/** Behind an inverted verb, a demonstrative, a pronoun. */
const CLITICS = /^(?:il|elle|ils|elles|on|t|je|tu|nous|vous|ce|là|ci|même|mêmes|un|une)$/u;
/** Written with a hyphen before any noun. */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  (
    'vice ex demi mi arrière celui celle ceux celles peut quelques porte dix vingt trente ' +
    'quarante cinquante soixante quatre franco germano anglo russo sino'
  ).split(' '),
);
