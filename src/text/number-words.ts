import { listed } from '../lexicon/listed.ts';
import { ADDED, COLLECTIVES, FACTORS, ORDINALS, SHARES } from '../lexicon/numbers.ts';

const ARTICLE = /^(?:une?|one)$/u;
const added = valuesOf(ADDED);
const factors = valuesOf(FACTORS);
const shares = listed(SHARES);

/** The factor that a folded word after digits stands for (« 1,2 million »); null for any other word. */
export function factorAfterDigits(folded: string): number | null {
  const factor = factors.get(folded);
  return factor === undefined || factor === 100 ? null : factor;
}

/** Ranks by folded word, from 2 (« deuxième »): « premier » is rather a word than a number. */
export const ordinals = valuesOf(ORDINALS);

/** Numbers by folded collective, in the singular. */
export const collectives = valuesOf(COLLECTIVES);

/** Folded words that may be part of a number written in words. */
export const numberWords: ReadonlySet<string> = new Set([...added.keys(), ...factors.keys()]);

/**
 * The number that folded words make (« deux mille cinq cents », “one hundred and five”, « quatre vingt dix »), without
 * « et » and “and”; null when they make none.
 */
export function numberOfWords(folded: readonly string[]): number | null {
  let total = 0;
  let current = 0;
  for (const [index, word] of folded.entries()) {
    const factor = factors.get(word);
    const value = added.get(word);
    if (factor === 100) current = (current || 1) * 100;
    else if (factor !== undefined) {
      total += (current || 1) * factor;
      current = 0;
    } else if (value === 20 && current % 100 === 4 && folded[index - 1] === 'quatre') current += 76;
    else if (value === undefined) return null;
    else current += value;
  }
  return folded.length === 0 ? null : total + current;
}

/** Single words for 1 to 90, the longest first. */
export const unitsInWords: readonly string[] = [...added.keys()]
  .filter((word) => word !== 'zero')
  .sort((a, b) => b.length - a.length);

/**
 * Whether a folded word says how many: « douze », “dozens”, « vingt-trois », « la moitié », not « un », which is an
 * article.
 */
export function saysHowMany(folded: string): boolean {
  if (ARTICLE.test(folded)) return false;
  const parts = folded.split('-').filter((part) => part !== 'et');
  return numberOfWords(parts) !== null || collectives.has(folded.replace(/s$/u, '')) || shares.has(folded);
}

function valuesOf(
  rows: readonly (readonly [words: string, first: number, step: number])[],
): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([words, first, step]) =>
      words.split(' ').map((word, index): [string, number] => [word, first + index * step]),
    ),
  );
}
