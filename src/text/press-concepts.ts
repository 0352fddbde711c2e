import stemEnglish from 'wink-porter2-stemmer';
import { PRESS_CONCEPTS } from '../lexicon/press-concepts.ts';
import { stem } from './analyse.ts';
import { frenchCounterparts } from './english-words.ts';
import { fold } from './fold.ts';

const frenchConcepts = new Map<string, number[]>();
const englishConcepts = new Map<string, number[]>();
const frenchWords = new Set<string>();
for (const [concept, entry] of PRESS_CONCEPTS.trim().split('\n').entries()) {
  const [french = '', english = ''] = entry.split('=');
  for (const word of french.trim().split(/[ '-]/u)) {
    frenchWords.add(word);
    // The stemmer takes « loyer » for a verb, and « loyers » for a noun.
    for (const form of new Set([stem(word), stem(`${word}s`)])) enter(frenchConcepts, form, concept);
  }
  for (const word of english.trim().split(' ')) enter(englishConcepts, englishStem(word), concept);
}
const NO_CONCEPTS: readonly number[] = [];

/** Every French word of the list, with its concepts. */
export const frenchConceptWords: readonly { readonly word: string; readonly concepts: readonly number[] }[] =
  [...frenchWords]
    .filter((word) => word !== '')
    .map((word) => ({ word, concepts: conceptsOfFrench(stem(word)) }));

/** The concepts of a French word's stem; none for a word that is not listed. */
export function conceptsOfFrench(stemmed: string): readonly number[] {
  return frenchConcepts.get(stemmed) ?? NO_CONCEPTS;
}

/** The concepts of an English word, its French counterparts' included. */
export function conceptsOfEnglish(word: string): readonly number[] {
  const own = englishConcepts.get(englishStem(word)) ?? NO_CONCEPTS;
  return [...own, ...frenchCounterparts(word).flatMap(conceptsOfFrench)];
}

/** Snowball's English stem of a word, folded. */
export function englishStem(word: string): string {
  return fold(stemEnglish(word.toLowerCase()));
}

function enter(table: Map<string, number[]>, key: string, concept: number): void {
  if (key === '') return;
  const known = table.get(key);
  if (known === undefined) table.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}
