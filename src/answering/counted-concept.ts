import { fold, stem } from '../language/analyse.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { conceptsOfEnglish, conceptsOfFrench, frenchConceptWords } from '../language/press-concepts.ts';
import { isEnglishStopWord, isStopWord } from '../language/stop-words.ts';
import { words } from '../language/words.ts';
import { similaritiesTo } from '../models/builtin/text-similarity.ts';

/**
 * Cosine from which a word is of the concept whose word is nearest to it: « péri » and « mort » have 0.41,
 * « cadavres » 0.54; « survivants » is nearer to « sauvetage », « blessés » to itself.
 */
const NEAR_CONCEPT_COSINE = 0.35;

/**
 * What is counted by its meaning: « morts » and « victimes » of « combien de… », or what is said of the people who are
 * counted: « combien de personnes sont mortes ». Empty where the list of concepts does not know it.
 *
 * @param noun folded, as asked
 */
export function countedConcepts(question: string, noun: string): readonly number[] {
  const conceptsOf =
    detectLanguage(question) === 'en' ? conceptsOfEnglish : (word: string) => conceptsOfFrench(stem(word));
  if (!PEOPLE.has(noun)) return conceptsOf(noun);
  const all = words(question);
  const behind = all.slice(all.findIndex(({ text }) => fold(text) === noun) + 1);
  const said = behind.find(({ text }) => !isStopWord(fold(text)) && !isEnglishStopWord(fold(text)));
  return said === undefined ? [] : conceptsOf(said.text);
}

/** Whether a French word of an article says one of the concepts. */
export function saysConcept(concepts: readonly number[], word: string): boolean {
  // The nearness goes first: « péri » has the stem of « père ».
  const near = nearestConcepts(word.toLowerCase());
  const own = near.length > 0 ? near : conceptsOfFrench(stem(word));
  return own.some((concept) => concepts.includes(concept));
}

/** Whoever counts people asks what became of them. */
const PEOPLE: ReadonlySet<string> = new Set('personnes gens hommes individus people persons men'.split(' '));

/** The concepts of the listed word that is nearest; none when none is near. */
function nearestConcepts(word: string): readonly number[] {
  const known = nearest.get(word);
  if (known !== undefined) return known;
  toListed ??= similaritiesTo(frenchConceptWords.map(({ word: listed }) => listed));
  let best = { cosine: NEAR_CONCEPT_COSINE, concepts: NO_CONCEPTS };
  for (const [index, cosine] of toListed(word).entries())
    if (cosine >= best.cosine)
      best = { cosine, concepts: frenchConceptWords[index]?.concepts ?? NO_CONCEPTS };
  if (nearest.size >= MAX_KNOWN_WORDS) nearest.clear();
  nearest.set(word, best.concepts);
  return best.concepts;
}

const NO_CONCEPTS: readonly number[] = [];
let toListed: ReturnType<typeof similaritiesTo> | null = null;
const nearest = new Map<string, readonly number[]>();
/** A word takes a millisecond; articles have tens of thousands. */
const MAX_KNOWN_WORDS = 50_000;
