import stemEnglish from 'wink-porter2-stemmer';
import { PRESS_CONCEPTS } from '../lexicon/press-concepts.ts';
import { stem } from './analyse.ts';
import { frenchCounterparts } from './english-words.ts';
import { fold } from './fold.ts';
import { groupBy } from './group-by.ts';

const entries = PRESS_CONCEPTS.trim()
  .split('\n')
  .map((line, concept) => {
    const [french = '', english = ''] = line.split('=').map((words) => words.trim());
    return { concept, french: french.split(/[ '-]/u).filter(Boolean), english: english.split(' ') };
  });
// The stemmer takes « loyer » for a verb, and « loyers » for a noun.
const frenchConcepts = conceptsBy(({ french }) => french.flatMap((word) => [stem(word), stem(`${word}s`)]));
const englishConcepts = conceptsBy(({ english }) => english.map(englishStem));
const NO_CONCEPTS: readonly number[] = [];

/** Every French word of the list, with its concepts. */
export const frenchConceptWords: readonly { readonly word: string; readonly concepts: readonly number[] }[] =
  [...new Set(entries.flatMap(({ french }) => french))].map((word) => ({
    word,
    concepts: conceptsOfFrench(stem(word)),
  }));

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

function conceptsBy(
  stemsOf: (entry: (typeof entries)[number]) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = groupBy(entries, (entry) => [...new Set(stemsOf(entry))]);
  return new Map([...groups].map(([stemmed, group]) => [stemmed, group.map(({ concept }) => concept)]));
}
