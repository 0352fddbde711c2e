import { UNITS } from '../lexicon/units.ts';
import { fold } from './fold.ts';

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, unit]),
  ),
);

const FIRST_WORD = /^[ \u00a0\u202f-]?(?:(?:de |d['’]))?(?<unit>[€$£%]|°c?|\p{L}+)(?<next> cent\b)?/iu;

/** Characters of the unit at the beginning of what follows a number; 0 for none. */
export function unitChars(after: string): number {
  if (unitOf(after) === null) return 0;
  const match = FIRST_WORD.exec(after);
  const isPercent = unitOf(after) === 'percent';
  return isPercent ? (match?.[0].length ?? 0) : (match?.[0].length ?? 0) - (match?.groups?.next?.length ?? 0);
}

/** The canonical unit at the beginning of what follows a number, or null: « % », « d’euros », « pour cent », « ans ». */
export function unitOf(after: string): string | null {
  const match = FIRST_WORD.exec(after);
  const written = fold(match?.groups?.unit ?? '');
  if (match?.groups?.next !== undefined && (written === 'pour' || written === 'per')) return 'percent';
  return units.get(written) ?? null;
}
