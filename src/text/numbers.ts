import { fold } from './fold.ts';
import { AROUND_CHARS, CURRENCY_BEFORE, describeNumber, type FoundNumber, unitEnd } from './found-number.ts';
import { matchesIn, spanOf } from './matches.ts';
import { factorAfterDigits } from './number-words.ts';
import { numbersInWords } from './numbers-in-words.ts';
import type { Span } from './sentences.ts';
import { type Word, words } from './words.ts';

const SPACE = '[ \\u00a0\\u202f]';
/** « 14 h 30 », « 14h », « 14:30 » */
const CLOCK = `(?<hour>[01]?\\d|2[0-4])(?:${SPACE}?h(?:${SPACE}?(?<minute>[0-5]\\d))?|:(?<minuteB>[0-5]\\d))(?![\\p{L}\\d])`;
/** « 3-1 » */
const SCORE = '(?<first>\\d{1,3})[-–](?<second>\\d{1,3})(?![\\p{L}\\d-])';
/** « 1 200 », « 1,5 », « 3e » */
const WHOLE = '(?<whole>\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+(?!\\d)|\\d{1,15})';
const PART = '(?:[.,](?<part>\\d{1,6}))?';
const ORDINAL = '(?<ordinal>er|re|ère|e|ème|eme|nd|rd|th|st)?';
const DIGITS = new RegExp(`(?<![\\p{L}\\d])(?:${CLOCK}|${SCORE}|${WHOLE}${PART}${ORDINAL}(?!\\d))`, 'giu');
const ROMAN = /(?<![\p{L}\d])(?<roman>[IVX]{1,6})(?:e|ème)(?![\p{L}\d])/gu;
const SHORT_FACTOR =
  /^[ \u00a0\u202f]?(?:(?<k>k)|(?<m>m|mn)|(?<md>mds?|bn))(?=[ \u00a0\u202f]?[€$£]|(?![\p{L}\d]))/iu;

/**
 * The numbers of a text, in order and not overlapping.
 *
 * @param skip spans to leave out, such as dates
 * @param written its words, where they are known
 */
export function findNumbers(
  text: string,
  skip: readonly Span[] = [],
  written: readonly Word[] = words(text),
): readonly FoundNumber[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of skip) taken.fill(1, start, end);
  const found: FoundNumber[] = [];
  for (const match of matchesIn(text, DIGITS)) {
    if (taken[match.index] === 1) continue;
    const number = inDigits(text, match);
    found.push(number);
    taken.fill(1, number.start, unitEnd(text, number.end));
  }
  for (const match of matchesIn(text, ROMAN)) {
    if (taken[match.index] === 1) continue;
    const { start, end } = spanOf(match);
    found.push(describeNumber(text, start, end, romanValue(match.groups?.roman ?? ''), { kind: 'rank' }));
    taken.fill(1, start, end);
  }
  found.push(...numbersInWords(text, written, taken));
  found.sort((a, b) => a.start - b.start);
  return found.map((number, index) => asInRange(text, number, found[index + 1]));
}

/** « de 410 à 520 millions d’euros »: factor and unit are those of the second number too. */
function asInRange(text: string, number: FoundNumber, next: FoundNumber | undefined): FoundNumber {
  if (next === undefined || number.kind !== 'count' || number.unit !== null || number.factor !== 1)
    return number;
  const isRange = next.factor > 1 || next.unit !== null || next.kind === 'percent';
  if (!isRange || !RANGE.test(text.slice(number.end, next.start))) return number;
  if (next.kind !== 'count' && next.kind !== 'percent') return number;
  return {
    ...number,
    value: number.value < next.factor ? number.value * next.factor : number.value,
    unit: next.unit,
    kind: next.kind,
  };
}

const RANGE = /^ (?:à|et|ou|to|and|or) (?:de |d['’])?$/u;

function inDigits(text: string, match: RegExpExecArray): FoundNumber {
  const { hour, minute, minuteB, first, second, whole = '', part, ordinal } = match.groups ?? {};
  const start = match.index;
  let end = start + match[0].length;
  if (hour !== undefined) {
    const isAfternoon = /^ ?p\.?m\b/iu.test(text.slice(end, end + 5)) && Number(hour) < 12;
    const minutes = (Number(hour) + (isAfternoon ? 12 : 0)) * 60 + Number(minute ?? minuteB ?? 0);
    return describeNumber(text, start, end, minutes, { kind: 'clock' });
  }
  if (first !== undefined) {
    return describeNumber(text, start, end, Number(first), { kind: 'score', against: Number(second) });
  }
  const integer = whole.replaceAll(/\D/gu, '');
  const value = Number(part === undefined ? integer : `${integer}.${part}`);
  if (ordinal !== undefined) return describeNumber(text, start, end, value, { kind: 'rank' });
  const after = text.slice(end, end + AROUND_CHARS);
  const short = SHORT_FACTOR.exec(after);
  const word = /^[ \u00a0\u202f](\p{L}+)/u.exec(after);
  const isMoney = (behind: string): boolean =>
    CURRENCY_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || /[€$£]/u.test(behind.slice(0, 2));
  let factor = 1;
  if (short !== null && isMoney(after.slice(short[0].length))) {
    factor = short.groups?.k !== undefined ? 1e3 : short.groups?.m !== undefined ? 1e6 : 1e9;
    end += short[0].length;
  } else if (word !== null) {
    const named = factorAfterDigits(fold(word[1] ?? ''));
    if (named !== null) end += word[0].length;
    factor = named ?? 1;
  }
  const slack = factor >= 1e6 ? (factor / 10 ** (part?.length ?? 0)) * 0.5 : 0;
  return describeNumber(text, start, end, Number((value * factor).toPrecision(12)), { slack, factor });
}

function romanValue(roman: string): number {
  const digits = Array.from(roman, (letter) => (letter === 'I' ? 1 : letter === 'V' ? 5 : 10));
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
