import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { fold } from '../../text/fold.ts';
import { factorAfterDigits, numberOfWords, numberWords } from '../../text/number-words.ts';

/** What a word states by itself, so far as it can be seen at a glance; `OTHER` for all the others. */
export const OTHER = 0;
export const NUMBER = 1;
const WEEKDAY = 2;
const MONTH = 3;
export const NAME = 4;

/** The words of a stretch of text, folded, a number as one word in digits, with what each of them is. */
export interface ToldWords {
  readonly words: readonly string[];
  /** For each word one of the constants above. */
  readonly kinds: Uint8Array;
}

/**
 * A quotation of so many words is left out: reporters who heard the same speech write the same words without copying
 * from each other. A few words in quotation marks are part of what is told.
 */
const LONG_SPEECH_WORDS = 10;

/** A text of fewer words is read with all its speech: little else may be in it. */
export const BRIEF_WORDS = 40;

/** An article's body as it is told. */
export interface ToldBody {
  /** What stands between long speeches. */
  readonly stretches: readonly ToldWords[];
  /** With those of speeches. */
  readonly words: number;
}

/**
 * What an article's body tells. Marks, white space and how a number is written do not count; a word that was divided at
 * the end of a line is whole.
 */
export function toldWords(body: string): ToldBody {
  const whole = body.replaceAll('\u00ad', '').replace(DIVIDED, '');
  let left = 0;
  const told = whole.replace(SPEECH, (speech) => {
    const count = speech.match(WORD)?.length ?? 0;
    if (count < LONG_SPEECH_WORDS) return speech;
    left += count;
    return BREAK;
  });
  const stretches = told.split(BREAK).map(wordsOf);
  const words = stretches.reduce((sum, stretch) => sum + stretch.words.length, left);
  return left > 0 && words < BRIEF_WORDS ? { stretches: [wordsOf(whole)], words } : { stretches, words };
}

const DIVIDED = /(?<=\p{Ll})-[ \t]*\n[ \t]*(?=\p{Ll})/gu;
/** A straight mark opens as well as it closes: one that was forgotten must not turn all that follows inside out. */
const SPEECH = /«[^«»]*»|“[^“”]*”|"[^"\n]*"/gu;
/** No shingle runs across it. */
const BREAK = '\u0000';
const WORD = /[\p{L}\p{N}]+/gu;

/** A number with its groups of three and its decimals, a word, or a mark after which a capital says nothing. */
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*|[\p{L}\p{N}]+|[.!?:;…«»"“”\n]/gu;
const GROUPING = /[ \u00a0\u202f]|\.(?=\d{3}(?!\d))/gu;
const CAPITAL = /^\p{Lu}/u;
const MARK = /^[^\p{L}\p{N}]/u;
const ARTICLE = /^(?:une?|one)$/u;
/** What a folded word states by itself. */
const KINDS: ReadonlyMap<string, number> = new Map([
  ...[...numberWords].map((word) => [word, NUMBER] as const),
  ...WEEKDAYS.flatMap((names) => names.split('|')).map((name) => [name, WEEKDAY] as const),
  ...MONTHS.flatMap(([french, english]) => [fold(french), english]).map((name) => [name, MONTH] as const),
]);
/** « M. », « J. »: the capital behind such a short word is a name's. */
const INITIAL_CHARS = 2;

function wordsOf(text: string): ToldWords {
  const written: string[] = [];
  const isNamed: boolean[] = [];
  let isStart = true;
  for (const token of text.match(TOKEN) ?? []) {
    if (token.length === 1 && MARK.test(token)) {
      const before = written.at(-1) ?? '';
      isStart = !(token === '.' && before.length <= INITIAL_CHARS && CAPITAL.test(before));
      continue;
    }
    isNamed.push(!isStart && CAPITAL.test(token));
    written.push(startsWithDigit(token) ? token.replace(GROUPING, '') : token);
    isStart = false;
  }
  if (written.length === 0) return { words: [], kinds: new Uint8Array() };
  const folded = fold(written.join(' ')).split(' ');
  const words: string[] = [];
  const kinds = new Uint8Array(folded.length);
  for (let at = 0; at < folded.length; ) {
    const word = folded[at] ?? '';
    const kind = startsWithDigit(word) ? NUMBER : KINDS.get(word);
    const end = kind === NUMBER ? numberEnd(folded, at) : at;
    kinds[words.length] =
      end > at ? NUMBER : ((kind === NUMBER ? OTHER : kind) ?? (isNamed[at] === true ? NAME : OTHER));
    words.push(end > at ? numberIn(folded, at, end) : word);
    at = Math.max(end, at + 1);
  }
  return { words, kinds: kinds.subarray(0, words.length) };
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Behind the last word of the number that begins here; the same place for « un », which is an article. */
function numberEnd(folded: readonly string[], at: number): number {
  const first = folded[at] ?? '';
  if (startsWithDigit(first)) return factorAfterDigits(folded[at + 1] ?? '') === null ? at + 1 : at + 2;
  let end = at;
  while (KINDS.get(folded[end] ?? '') === NUMBER) end += 1;
  return end === at + 1 && ARTICLE.test(first) ? at : end;
}

/** In digits, so that « trois » is « 3 ». */
function numberIn(folded: readonly string[], at: number, end: number): string {
  const first = folded[at] ?? '';
  if (!startsWithDigit(first)) return String(numberOfWords(folded.slice(at, end)) ?? first);
  const factor = end > at + 1 ? factorAfterDigits(folded[at + 1] ?? '') : null;
  const value = Number(first.replace(',', '.'));
  return factor === null || Number.isNaN(value) ? first : String(value * factor);
}
