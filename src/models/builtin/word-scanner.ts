/** Only the beginning of a longer "word" (a data URL, a hash) is looked at: it bounds the work for hostile text. */
export const LONGEST_WORD_CHARS = 48;

const APOSTROPHE = 0x27;
const SPACE = 0x20;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const SMALL_S = 0x73;

/** Elided words that French glues to the next one; alone they say nothing. */
const ELIDED: ReadonlySet<string> = new Set(
  'l d j t m s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu'.split(' '),
);
const LONGEST_ELIDED_CHARS = 6;

/** Characters of one word, from 0 up to `length`; the array is used again for the next word. */
export type OnWord = (word: Uint16Array, length: number) => void;

/** One form for each writing of a text: compatibility characters, œ, apostrophes, case. */
export function normalise(text: string): string {
  const composed = text.normalize('NFKC').toLowerCase();
  if (!/[œæ’‘ʼ\u00ad]/u.test(composed)) return composed;
  return composed
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll('\u00ad', '');
}

const word = new Uint16Array(LONGEST_WORD_CHARS);

/**
 * Calls back with each word of a normalised text, in order, without making a string of it. Elided articles and
 * pronouns are dropped (« l'accord » gives « accord »), English possessives removed, the parts of a compound are
 * words of their own (« Saint-Denis »), a number in groups of three is one word (11 000, 11.000 and 11,000 are the
 * same), and a number parts from letters behind it (« 19e », "19th").
 */
export function scanWords(text: string, onWord: OnWord): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at = scanNumber(text, at, onWord);
    else if (isLetterOrDigit(code)) at = scanLetters(text, at, onWord);
    else at += 1;
  }
}

function scanNumber(text: string, start: number, onWord: OnWord): number {
  let at = start;
  let length = 0;
  for (; at < text.length && isDigit(text.charCodeAt(at)); at += 1) length = put(text.charCodeAt(at), length);
  if (at - start <= 3) {
    while (isGroupOfThree(text, at)) {
      for (let digit = at + 1; digit <= at + 3; digit += 1) length = put(text.charCodeAt(digit), length);
      at += 4;
    }
  }
  onWord(word, length);
  return at;
}

/** Whether a separator and exactly three digits follow. */
function isGroupOfThree(text: string, at: number): boolean {
  const separator = text.charCodeAt(at);
  if (separator !== SPACE && separator !== FULL_STOP && separator !== COMMA) return false;
  return (
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isWordCode(text.charCodeAt(at + 4))
  );
}

function scanLetters(text: string, start: number, onWord: OnWord): number {
  let at = start;
  let length = 0;
  for (;;) {
    for (; at < text.length && isWordCode(text.charCodeAt(at)); at += 1)
      length = put(text.charCodeAt(at), length);
    if (text.charCodeAt(at) !== APOSTROPHE || !isLetterOrDigit(text.charCodeAt(at + 1))) break;
    if (isElided(length)) return at + 1;
    if (text.charCodeAt(at + 1) === SMALL_S && !isWordCode(text.charCodeAt(at + 2))) {
      at += 2;
      break;
    }
    length = put(APOSTROPHE, length);
    at += 1;
  }
  onWord(word, length);
  return at;
}

function isElided(length: number): boolean {
  if (length > LONGEST_ELIDED_CHARS) return false;
  if (length === 1) return ONE_LETTER_ELIDED.includes(word[0] ?? 0);
  return ELIDED.has(String.fromCharCode(...word.subarray(0, length)));
}

const ONE_LETTER_ELIDED = [...ELIDED]
  .filter((elided) => elided.length === 1)
  .map((elided) => elided.charCodeAt(0));

function put(code: number, length: number): number {
  if (length === LONGEST_WORD_CHARS) return length;
  word[length] = code;
  return length + 1;
}

/** Replaces a word's letters by those without accents; combining marks fall away. Returns its new length. */
export function foldWord(from: Uint16Array, length: number, into: Uint16Array): number {
  let kept = 0;
  for (let at = 0; at < length; at += 1) {
    const code = foldCode(from[at] ?? 0);
    if (code === 0) continue;
    into[kept] = code;
    kept += 1;
  }
  return kept;
}

/** What a UTF-16 code unit is; found out once for each unit that occurs. */
const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const MARK = 3;
const DIGIT = 4;

const kinds = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

/** NaN, which is the code behind the end of a text, is of no kind. */
function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  if (Number.isNaN(code)) return OTHER;
  const character = String.fromCharCode(code);
  kinds[code] = classify(character);
  const [base = ''] = character.normalize('NFD');
  folded[code] = /\p{M}/u.test(base) ? 0 : base.charCodeAt(0);
  return kinds[code] ?? OTHER;
}

function classify(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

function isDigit(code: number): boolean {
  return kindOf(code) === DIGIT;
}

/** A letter, a mark or a digit: what a word is made of once it has begun. */
function isWordCode(code: number): boolean {
  return kindOf(code) > OTHER;
}

/** A word begins with a letter or a digit, not with a mark that stands alone. */
function isLetterOrDigit(code: number): boolean {
  const kind = kindOf(code);
  return kind === LETTER || kind === DIGIT;
}

/** The letter without its accents; 0 for a mark that stands by itself. Halves of a pair stay as they are. */
function foldCode(code: number): number {
  return kindOf(code) === UNKNOWN ? code : (folded[code] ?? code);
}
