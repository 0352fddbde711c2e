import {
  BEFORE_ANYTHING,
  BEFORE_NAME,
  BEFORE_NUMBER,
  LABELLED,
  SENTENCE_OPENERS,
} from '../lexicon/abbreviations.ts';

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation, an initial or a list number, so that the
 * sentence goes on in `after`. `etc.` is not here: before a capital it does end a sentence.
 * @param isWhole `before` is all of the sentence so far, not only its end
 */
export function endsWithOpenAbbreviation(before: string, after: string, isWhole: boolean): boolean {
  const match = lastToken.exec(before);
  if (match === null) return false;
  const token = (match[1] ?? '').replace(/^[cdjlmnst]u?[’'](?=.)/iu, '');
  const previousWord = /([\p{L}’'-]+)\s*$/u.exec(before.slice(0, match.index))?.[1] ?? '';
  const folded = token.toLowerCase();
  if (isWhole && /^(?:\d{1,3}|[ivx]{1,4})$/iu.test(token) && before.trim() === `${token}.`) return true;
  if (BEFORE_NAME.has(folded) && token !== folded) return true;
  if (BEFORE_ANYTHING.has(folded)) return true;
  if (BEFORE_NUMBER.has(folded) && (token === folded || token.length > 1))
    return /^[\s\u00a0]*(?:\d|[LRD]\.? ?\d)/u.test(after);
  if (folded === 'av' || folded === 'apr') return /^[\s\u00a0]*(?:J|notre)/u.test(after);
  if (/^\p{Lu}(?:[.-]*-?\p{Lu})*$/u.test(token) && token.length <= 5) {
    return isInitial(token, previousWord, after);
  }
  return false;
}

/** The run before a final full stop: a word, initials (`J.-P`) or a dotted abbreviation (`U.S`). */
const lastToken = /(?<![\p{L}\p{N}.])([\p{L}\p{N}][\p{L}\p{N}.’'-]{0,11})\.$/u;

function isInitial(token: string, previousWord: string, after: string): boolean {
  const next = /^[\s\u00a0]*(?:["«“(]\s*)?([\p{L}]+)(?=(’|')?)/u.exec(after);
  if (next === null) return false;
  if (token === 'J.-C' || token === 'JC') return false;
  const opens = SENTENCE_OPENERS.has((next[1] ?? '').toLowerCase()) || next[2] !== undefined;
  if (opens && next[1] !== 'D' && next[1] !== 'O') return false;
  return !LABELLED.has(previousWord.toLowerCase());
}
