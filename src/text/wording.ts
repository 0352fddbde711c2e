import type { Wording } from '../lexicon/wording.ts';

type Patterns = readonly Pick<Wording, 'pattern'>[];

/**
 * Any of some wordings as a part of a pattern; where several match, the first is taken. None of their groups is read.
 */
export function anyOf(wordings: Patterns): string {
  return `(?:${wordings.map(({ pattern }) => pattern.replaceAll(GROUP, '(?:')).join('|')})`;
}

/** What matches any of some wordings as whole words; one that ends in an apostrophe is glued to the next word. */
export function anyWording(wordings: Patterns, flags: 'u' | 'gu' = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(wordings)}(?:(?<=')|(?![\\p{L}\\p{N}]))`, flags);
}

/** What matches any of some wordings where a text begins. */
export function wordingAtStart(wordings: Patterns): RegExp {
  return new RegExp(`^${anyOf(wordings)}`, 'u');
}

/** What matches a text that is one of some wordings, from end to end. */
export function wholeWording(wordings: Patterns): RegExp {
  return new RegExp(`^${anyOf(wordings)}$`, 'u');
}

/** What matches any of some wordings as a whole part of a class or an id, whatever the case of letters. */
export function anyNamePart(wordings: Patterns): RegExp {
  return new RegExp(`(?:^|[\\s_-])${anyOf(wordings)}(?:$|[\\s_-])`, 'iu');
}

/** A pattern that matches runs of spaces too, which stand where days were named. */
export function throughSpaces(pattern: string): string {
  return pattern.replaceAll(' ', ' +');
}

/** One that has no name and looks nowhere. */
const GROUP = /(?<!\\)\((?!\?)/gu;
