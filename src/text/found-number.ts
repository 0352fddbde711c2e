import { AT_LEAST, AT_MOST, MORE_OR_LESS } from '../lexicon/number-bounds.ts';
import { UNITS } from '../lexicon/units.ts';
import { fold } from './fold.ts';
import type { Span } from './sentences.ts';
import { anyOf } from './wording.ts';

/** A number as it stands in running text, in digits or in words. */
export interface FoundNumber extends Span {
  /** The value, factors applied: 1,200,000 for « 1,2 million »; hours × 60 + minutes for a `clock`. */
  readonly value: number;
  /** Second number of a score (« 3-1 »), else null. */
  readonly against: number | null;
  readonly kind: 'count' | 'percent' | 'rank' | 'clock' | 'score';
  /** Canonical unit right after it (`euro`, `km`, `year`…), or null. */
  readonly unit: string | null;
  /** `above` for « plus de », `below` for « moins de », `about` for « environ » and « une vingtaine ». */
  readonly bound: 'above' | 'below' | 'about' | null;
  /** Half of the last written digit's place: what rounding may have hidden. 0 without « million » or « milliard ». */
  readonly slack: number;
  /** 1,000,000 for « 1,2 million », else 1. */
  readonly factor: number;
}

/** A currency sign that stands before its number. */
export const CURRENCY_BEFORE = /(?<sign>[€$£])[ \u00a0\u202f]?$/u;
const ABOVE = new RegExp(`${anyOf(AT_LEAST)} ?$`, 'u');
const BELOW = new RegExp(`${anyOf(AT_MOST)} ?$`, 'u');
const ABOUT = new RegExp(`${anyOf(MORE_OR_LESS)} (?:une |un |a |an )?$`, 'u');
/** Words and units around a number are not longer (characters). */
export const AROUND_CHARS = 24;

/** Where the unit right behind a number ends; the end of the number where it has none. */
export function unitEnd(text: string, numberEnd: number): number {
  return numberEnd + (unitAt(text, numberEnd)?.chars ?? 0);
}

/** A number with what stands around it: its unit, and « environ » or « plus de ». */
export function describeNumber(
  text: string,
  start: number,
  end: number,
  value: number,
  { kind = 'count', against = null, bound = null, slack = 0, factor = 1 }: Partial<FoundNumber>,
): FoundNumber {
  const before = text.slice(Math.max(0, start - AROUND_CHARS), start);
  const sign = CURRENCY_BEFORE.exec(before)?.groups?.sign;
  const unit = (sign === undefined ? unitAt(text, end) : unitAt(sign, 0))?.unit ?? null;
  const plain = fold(before.replace(CURRENCY_BEFORE, '')).replaceAll(/\s/gu, ' ');
  const near = ABOVE.test(plain) ? 'above' : BELOW.test(plain) ? 'below' : ABOUT.test(plain) ? 'about' : null;
  return {
    start,
    end,
    value,
    against,
    kind: kind === 'count' && unit === 'percent' ? 'percent' : kind,
    unit: unit === 'percent' ? null : unit,
    bound: near ?? bound,
    slack,
    factor,
  };
}

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, unit]),
  ),
);

const FIRST_WORD = /^[ \u00a0\u202f-]?(?:(?:de |d['’]))?(?<word>[€$£%]|°c?|\p{L}+)(?<cent> cent\b)?/iu;

/**
 * The canonical unit that stands at an offset, and how long it is written: « % », « d’euros », « pour cent », « ans ».
 */
export function unitAt(text: string, at: number): { readonly unit: string; readonly chars: number } | null {
  const match = FIRST_WORD.exec(text.slice(at, at + AROUND_CHARS));
  const { word = '', cent = '' } = match?.groups ?? {};
  const written = fold(word);
  const isPercent = cent !== '' && (written === 'pour' || written === 'per');
  const unit = isPercent ? 'percent' : units.get(written);
  if (match === null || unit === undefined) return null;
  return { unit, chars: match[0].length - (unit === 'percent' ? 0 : cent.length) };
}
