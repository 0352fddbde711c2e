const COMBINING_MARKS = /\p{M}+/gu;

/**
 * Lower case, without accents, œ and æ as two letters, apostrophes and hyphens as in the word: what words are compared
 * by. All other folds add to this one, but for that of the built-in embedder (`models/builtin/word-scanner.ts`), which
 * folds UTF-16 code units as they are when its weights are learnt.
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/**
 * A phrase as it is compared with another one whole: folded, with straight apostrophes and single spaces. Where it
 * stood in the text is lost.
 */
export function foldPhrase(text: string): string {
  return fold(text).replaceAll(/[’‘ʼ]/gu, "'").replaceAll(/\s+/gu, ' ').trim();
}

/** A text for matching patterns, and the way back to the text that was written. Offsets are in UTF-16 code units. */
export interface FoldedText {
  /** Folded, with straight apostrophes and a single space for each kind of space. */
  readonly plain: string;
  /** The offset in the written text of an offset in the plain one. */
  readonly writtenOffset: (plainOffset: number) => number;
  /** The offset in the plain text of an offset in the written one. */
  readonly plainOffset: (writtenOffset: number) => number;
}

/** Folds a text character for character, for patterns that must say where they matched. */
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
  return {
    plain,
    writtenOffset: (offset) => offsets[offset] ?? text.length,
    plainOffset: (offset) => {
      const found = offsets.findIndex((written) => written >= offset);
      return found === -1 ? plain.length : found;
    },
  };
}
