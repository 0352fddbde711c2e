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

export function isDigit(code: number): boolean {
  return kindOf(code) === DIGIT;
}

/** A letter, a mark or a digit: what a word is made of once it has begun. */
export function isWordCode(code: number): boolean {
  return kindOf(code) > OTHER;
}

/** A word begins with a letter or a digit, not with a mark that stands alone. */
export function isLetterOrDigit(code: number): boolean {
  const kind = kindOf(code);
  return kind === LETTER || kind === DIGIT;
}

/** The letter without its accents; 0 for a mark that stands by itself. Halves of a pair stay as they are. */
export function foldCode(code: number): number {
  return kindOf(code) === UNKNOWN ? code : (folded[code] ?? code);
}
