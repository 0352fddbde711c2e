import { AUXILIARIES } from '../../lexicon/auxiliaries.ts';
import { listed } from '../../lexicon/listed.ts';
import { MEASURES } from '../../lexicon/measures.ts';
import { similaritiesTo } from '../../models/builtin/text-similarity.ts';
import type { QuestionTerm } from '../../searching/question.ts';
import { stem } from '../../text/analyse.ts';
import { fold } from '../../text/fold.ts';
import { conceptsOfEnglish, conceptsOfFrench, frenchConceptWords } from '../../text/press-concepts.ts';
import type { TextReading } from '../../text/reading.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';
import { anyWording } from '../../text/wording.ts';
import { type Word, wordParts } from '../../text/words.ts';

/** What a question for a number counts or measures; null when its words do not say. */
export interface AskedQuantity {
  /**
   * Stems of the counted noun (« conteneur » of « combien de conteneurs ») and of what stands for it in the articles.
   */
  readonly counted: readonly string[] | null;
  /** Concepts of what is counted: « ont péri » counts the same people as « morts ». */
  readonly concepts: readonly number[];
  /** Words or signs that such a number stands beside: « ans » for an age. Matched against folded text. */
  readonly unit: RegExp | null;
}

const UNITS = MEASURES.map((row) => ({ asked: anyWording([row]), beside: anyWording([row.beside]) }));

/** Words between « combien de » and the noun, or that count things themselves. */
const COUNTED =
  /\b(?:combien (?:de |d')|how many |(?:le|quel est le) nombre (?:de |d'|des ))(?:plus de |autres? )?(\p{L}+)/u;

/**
 * The quantity that a question for a number asks for.
 *
 * @param terms the question's analysed terms: an English or misspelt noun is counted under its French forms too
 */
export function askedQuantity(question: TextReading, terms: readonly QuestionTerm[] = []): AskedQuantity {
  const { plain } = question.folded;
  const unit = UNITS.find(({ asked }) => asked.test(plain))?.beside ?? null;
  const noun = unit === null ? COUNTED.exec(plain)?.[1] : undefined;
  if (noun === undefined) return { unit, counted: null, concepts: [] };
  const forms = terms.filter(({ written }) => fold(written) === noun).flatMap((term) => term.forms);
  return { unit, counted: [stem(noun), ...forms], concepts: countedConcepts(question, noun) };
}

/** A number may be so many words away from what it counts: « plus de 11 000 gros conteneurs ». */
const MAX_WORDS_BETWEEN = 3;
/** A unit stands directly by its number. */
const UNIT_CHARS = 25;

/**
 * How surely a number of the text is the asked quantity: 1 when it stands beside its noun or unit, 0.5 for some number
 * where the question names neither, else 0.
 *
 * @param numbers the words of the text that are numbers
 */
export function quantityEvidence(
  asked: AskedQuantity,
  { text, words }: TextReading,
  numbers: readonly Word[],
): number {
  if (numbers.length === 0) return 0;
  const { unit, counted, concepts } = asked;
  if (unit !== null)
    return Number(
      numbers.some(
        ({ end }) =>
          unit.test(fold(text.slice(end, end + UNIT_CHARS))) ||
          unit.test(fold(text.slice(Math.max(0, end - UNIT_CHARS), end))),
      ),
    );
  if (counted === null) return 0.5;
  const isBeside = numbers.some((number) => {
    const behind = words.slice(words.findIndex(({ start }) => start === number.start) + 1);
    const near = behind.slice(0, 1 + MAX_WORDS_BETWEEN).flatMap(wordParts);
    const isNamed = near.some((word) => counted.includes(stem(word.text)));
    return (
      isNamed ||
      countsConcept(
        concepts,
        behind.map((word) => word.text),
      )
    );
  });
  return Number(isBeside);
}

/** A noun must say the thing itself: « cadavres » and « mort » have 0.54. */
const SAME_CONCEPT_COSINE = 0.5;
/**
 * Cosine from which a word is of the concept whose word is nearest to it: « péri » and « mort » have 0.41;
 * « survivants » is nearer to « sauvetage », « blessés » to itself.
 */
const NEAR_CONCEPT_COSINE = 0.35;

/**
 * What is counted by its meaning: « morts » and « victimes » of « combien de… », or what is said of the people who are
 * counted: « combien de personnes sont mortes ». Empty where the list of concepts does not know it.
 *
 * @param noun folded, as asked
 */
function countedConcepts({ words, language }: TextReading, noun: string): readonly number[] {
  const conceptsOf = language === 'en' ? conceptsOfEnglish : (word: string) => conceptsOfFrench(stem(word));
  if (!PEOPLE.has(noun)) return conceptsOf(noun);
  const behind = words.slice(words.findIndex(({ folded }) => folded === noun) + 1);
  const said = behind.find(({ folded }) => !isStopWord(folded) && !isEnglishStopWord(folded));
  return said === undefined ? [] : conceptsOf(said.text);
}

/**
 * Whether the words behind a number count one of the concepts: directly (« cinq cadavres »), or by what is said of
 * those who are counted (« trois passagers ont été tués »). What else stands near a number is counted by nobody:
 * « 11 000 conteneurs de munitions ».
 *
 * @param behind the words behind the number, in order
 */
export function countsConcept(concepts: readonly number[], behind: readonly string[]): boolean {
  if (concepts.length === 0) return false;
  const [first] = behind;
  if (first !== undefined && saysConcept(concepts, first, SAME_CONCEPT_COSINE)) return true;
  // « …cet été en Méditerranée sont morts »: not every word of that form is an auxiliary.
  return behind
    .slice(0, MAX_SUBJECT_WORDS)
    .some(
      (word, index) =>
        AUXILIARIES.fr.has(fold(word)) &&
        behind
          .slice(index + 1, index + 1 + MAX_PREDICATE_WORDS)
          .some((said) => saysConcept(concepts, said, NEAR_CONCEPT_COSINE)),
    );
}

/** « Vingt-trois ouvriers de la carrière ont… » */
const MAX_SUBJECT_WORDS = 6;
/** « …ont trouvé la mort » */
const MAX_PREDICATE_WORDS = 3;

function saysConcept(concepts: readonly number[], word: string, leastCosine: number): boolean {
  const near = nearestConcept(word.toLowerCase());
  return near.cosine >= leastCosine && near.concepts.some((concept) => concepts.includes(concept));
}

/** Whoever counts people asks what became of them. */
const PEOPLE = listed('personnes gens hommes individus people persons men');

interface NearConcept {
  readonly cosine: number;
  readonly concepts: readonly number[];
}

/** The concepts of the listed word that is nearest. */
function nearestConcept(word: string): NearConcept {
  const known = nearest.get(word);
  if (known !== undefined) return known;
  toListed ??= similaritiesTo(frenchConceptWords.map(({ word: listed }) => listed));
  let best: NearConcept = { cosine: 0, concepts: [] };
  for (const [index, cosine] of toListed(word).entries())
    if (cosine > best.cosine) best = { cosine, concepts: frenchConceptWords[index]?.concepts ?? [] };
  if (nearest.size >= MAX_KNOWN_CONCEPTS) nearest.clear();
  nearest.set(word, best);
  return best;
}

let toListed: ReturnType<typeof similaritiesTo> | null = null;
const nearest = new Map<string, NearConcept>();
/** A word takes a millisecond; articles have tens of thousands. */
const MAX_KNOWN_CONCEPTS = 50_000;
