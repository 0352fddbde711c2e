import type { Wording } from '../lexicon/wording.ts';

/** What matches any of some wordings as whole words; one that ends in an apostrophe is glued to the next word. */
export function anyWording(wordings: readonly Pick<Wording, 'pattern'>[]): RegExp {
  const patterns = wordings.map(({ pattern }) => pattern).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns})(?:(?<=')|(?![\\p{L}\\p{N}]))`, 'u');
}
