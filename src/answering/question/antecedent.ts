import { readText } from '../../text/reading.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';

/**
 * Whether the words before a pronoun have a noun that it may stand for, so that the question explains itself: « la mairie
 * a-t-elle… ». What is asked for is no such word: « quels ingénieurs a-t-il rencontrés ? ».
 *
 * @param question the whole question: where it has no capitals, names cannot be told from other words
 * @param needsNoun a verb before the pronoun is expected: « qui a signé cet accord ? »
 */
export function hasAntecedent(before: string, question: string, needsNoun: boolean): boolean {
  // « quelle est la cause de sa mort »: the noun belongs to somebody who is not there.
  if (needsNoun && NOUN_OF.test(before)) return false;
  const asked = before.replace(ASKED_FOR, '').replace(INVERTED_VERB, '');
  const hasCapitals = /\p{Lu}/u.test(question.slice(1));
  if (needsNoun && hasCapitals) return DETERMINED_NOUN.test(asked);
  if (needsNoun && DETERMINED_NOUN.test(asked)) return true;
  const content = readText(asked).words.filter(
    ({ folded }) => !isStopWord(folded) && !isEnglishStopWord(folded),
  );
  // Without capitals « qui a nommé kim et son frère » must not be completed; one word alone is the verb.
  return content.length > (needsNoun ? 1 : 0);
}

/** The question word and the noun it asks for. */
const ASKED_FOR =
  /^.*?\b(?:quel(?:le)?s?|combien d['’e]|what|which|how many|how much|how)\s*(?:est |sont |is |are |was |were )?(?:(?:de|du) )?\p{L}*/iu;
/** « la cause de » */
const NOUN_OF = /^(?:\p{L}+\s){1,3}(?:(?:la|le|the) |l['’])\p{L}+ (?:de|of)\s+$/iu;
/** The verb that carries the pronoun: « rencontre-t-il ». */
const INVERTED_VERB = /[\p{L}'’]+-(?:t-)?$/u;
const DETERMINED_NOUN = /(?<![\p{L}\p{N}])(?:(?:le|la|les|un|une|des|du|aux?|the) |l['’])\p{L}{3,}/iu;
