import { MONTHS as MONTH_NAMES, WEEKDAYS as WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { fold } from '../../text/fold.ts';
import { factorAfterDigits, isNumberWord, numberOfWords } from '../../text/number-words.ts';

/** What a word states by itself, so far as it can be seen at a glance; `OTHER` for all the others. */
export const OTHER = 0;
export const NUMBER = 1;
export const WEEKDAY = 2;
export const MONTH = 3;
export const NAME = 4;

/** The words of a stretch of text, folded, a number as one word in digits, with what each of them is. */
export interface ToldWords {
  readonly words: readonly string[];
  /** For each word one of the constants above. */
  readonly kinds: Uint8Array;
}

/**
 * A quotation of so many words is left out: reporters who heard the same speech write the same words without copying from
 * each other. A few words in quotation marks are part of what is told.
 */
const LONG_SPEECH_WORDS = 10;

/** A text of fewer words is read with all its speech: little else may be in it. */
export const BRIEF_WORDS = 40;

/**
 * What an article's body tells, in stretches between long speeches. Marks, white space and how a number is written do not
 * count; a word that was divided at the end of a line is whole.
 */
export function toldWords(body: string): readonly ToldWords[] {
  const whole = body.replaceAll('\u00ad', '').replace(DIVIDED, '$1$2');
  if (!hasWords(whole, BRIEF_WORDS)) return [wordsOf(whole)];
  return whole
    .replace(SPEECH, (speech) => (hasWords(speech, LONG_SPEECH_WORDS) ? BREAK : speech))
    .split(BREAK)
    .map(wordsOf);
}

const DIVIDED = /(\p{Ll})-[ \t]*\n[ \t]*(\p{Ll})/gu;
/** A straight mark opens as well as it closes: one that was forgotten must not turn all that follows inside out. */
const SPEECH = /«[^«»]*»|“[^“”]*”|"[^"\n]*"/gu;
/** No shingle runs across it. */
const BREAK = '\u0000';
const WORD = /[\p{L}\p{N}]+/gu;

function hasWords(text: string, least: number): boolean {
  let count = 0;
  for (const _word of text.matchAll(WORD)) if (++count >= least) return true;
  return false;
}

/** A number with its groups of three and its decimals, a word, or a mark after which a capital says nothing. */
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*|[\p{L}\p{N}]+|[.!?:;…«»"“”\n]/gu;
const GROUPING = /[ \u00a0\u202f]|\.(?=\d{3}(?!\d))/gu;
const CAPITAL = /^\p{Lu}/u;
const HAS_DIGIT = /\d/u;
const IS_WORD = /[\p{L}\p{N}]/u;
const ARTICLE = /^(?:une?|one)$/u;
const KINDS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.flatMap((names) => names.split('|')).map((name) => [name, WEEKDAY] as const),
  ...MONTH_NAMES.flatMap(([french, english]) => [fold(french), english]).map((name) => [name, MONTH] as const),
]);
/** « M. », « J. »: the capital behind such a short word is a name's. */
const INITIAL_CHARS = 2;

function wordsOf(text: string): ToldWords {
  const written: string[] = [];
  const isNamed: boolean[] = [];
  let isStart = true;
  for (const token of text.match(TOKEN) ?? []) {
    if (!IS_WORD.test(token)) {
      const before = written.at(-1) ?? '';
      isStart = !(token === '.' && before.length <= INITIAL_CHARS && CAPITAL.test(before));
      continue;
    }
    isNamed.push(!isStart && CAPITAL.test(token));
    written.push(HAS_DIGIT.test(token) ? token.replace(GROUPING, '') : token);
    isStart = false;
  }
  if (written.length === 0) return { words: [], kinds: new Uint8Array() };
  const folded = fold(written.join(' ')).split(' ');
  const words: string[] = [];
  const kinds: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const end = numberEnd(folded, at);
    const value = end > at ? numberIn(folded, at, end) : null;
    const word = folded[at] ?? '';
    words.push(value ?? word);
    kinds.push(value === null ? (KINDS.get(word) ?? (isNamed[at] === true ? NAME : OTHER)) : NUMBER);
    at = Math.max(end, at + 1);
  }
  return { words, kinds: Uint8Array.from(kinds) };
}

/** Behind the last word of the number that begins here; the same place where none does. */
function numberEnd(folded: readonly string[], at: number): number {
  const first = folded[at] ?? '';
  if (HAS_DIGIT.test(first)) return factorAfterDigits(folded[at + 1] ?? '') === null ? at + 1 : at + 2;
  let end = at;
  while (isNumberWord(folded[end] ?? '')) end += 1;
  return end === at + 1 && ARTICLE.test(first) ? at : end;
}

/** In digits, so that « trois » is « 3 ». */
function numberIn(folded: readonly string[], at: number, end: number): string {
  const first = folded[at] ?? '';
  if (!HAS_DIGIT.test(first)) return String(numberOfWords(folded.slice(at, end)) ?? first);
  const factor = end > at + 1 ? factorAfterDigits(folded[at + 1] ?? '') : null;
  const value = Number(first.replace(',', '.'));
  return factor === null || Number.isNaN(value) ? first : String(value * factor);
}
