import { MEASURES } from '../../lexicon/measures.ts';
import type { QuestionTerm } from '../../searching/question.ts';
import { stem } from '../../text/analyse.ts';
import { fold } from '../../text/fold.ts';
import type { TextReading } from '../../text/reading.ts';
import { anyWording } from '../../text/wording.ts';
import { type Word, wordParts } from '../../text/words.ts';
import { countedConcepts, countsConcept } from './counted-concept.ts';

/** What a question for a number counts or measures; null when its words do not say. */
export interface AskedQuantity {
  /** Stems of the counted noun (« conteneur » of « combien de conteneurs ») and of what stands for it in the articles. */
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
    const said = behind.map((word) => word.text);
    return isNamed || countsConcept(concepts, said);
  });
  return Number(isBeside);
}
