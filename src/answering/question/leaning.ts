import {
  GENERIC_WORDS,
  IMPERSONAL,
  LEANING_OPENERS,
  OBJECT_PRONOUNS,
  POINTS_BACK,
  SUBJECT_PRONOUNS,
  VERBS_THAT_ASK,
} from '../../lexicon/leaning.ts';
import { listed } from '../../lexicon/listed.ts';
import {
  ENGLISH_AUXILIARIES,
  PREPOSITIONS,
  QUESTION_CHOICES,
  QUESTION_THINGS,
  QUESTION_WORDS,
} from '../../lexicon/question-words.ts';
import { properNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import { matchesIn } from '../../text/matches.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';
import { anyOf, anyWording, wordingAtStart } from '../../text/wording.ts';

/**
 * How a question leans on the one before: `ellipsis`, only the part that changes (« et à Lyon ? »); `bare`, only what
 * is asked (« pourquoi ? »); `pronoun`, a word that stands for something said (« quand est-il né ? »).
 */
export type Leaning =
  | { readonly kind: 'ellipsis'; readonly rest: string }
  | { readonly kind: 'bare' }
  | { readonly kind: 'pronoun' };

/** How a question leans on the one before, or null when it stands on its own. In doubt it stands. */
export function leaningOf(question: TextReading): Leaning | null {
  const { writtenOffset } = question.folded;
  const plain = question.folded.plain.replace(/[\s?!.…]+$/u, '');
  const opener = OPENER.exec(plain.trimStart())?.[0] ?? '';
  const from = plain.length - plain.trimStart().length + opener.length;
  const rest = question.text.slice(writtenOffset(from), writtenOffset(plain.length));
  const plainRest = plain.slice(from);
  if (plainRest.trim() === '' || plain.trimStart().split(/\s+/u).length > MAX_LEANING_WORDS) return null;
  const isFragment =
    plainRest.trim().split(/\s+/u).length <= MAX_FRAGMENT_WORDS && !WHOLE_QUESTION.test(plainRest);
  if (opener !== '' && isFragment) return { kind: 'ellipsis', rest };
  if (pointsBack(question, from, plainRest)) return { kind: 'pronoun' };
  return isBare(question, writtenOffset(from), plainRest) ? { kind: 'bare' } : null;
}

const OPENER = wordingAtStart(LEANING_OPENERS);
const MAX_FRAGMENT_WORDS = 6;
/** Who says so much says what about. */
const MAX_LEANING_WORDS = 20;
/** What follows « et » is a whole question. */
const WHOLE_QUESTION = anyWording([...QUESTION_WORDS, ...VERBS_THAT_ASK, ...ENGLISH_AUXILIARIES]);

/** Whether folded words ask something by themselves, or only what changes in the question before. */
export function isWholeQuestion(plain: string): boolean {
  return OPENER.test(plain) || WHOLE_QUESTION.test(plain);
}

const GENERIC = listed(GENERIC_WORDS);
/** « à quel prix », "in which city": what is asked for, and no verb. */
const QUESTION_WORD_AND_NOUN = new RegExp(
  `^${anyOf(PREPOSITIONS)}?${anyOf([...QUESTION_CHOICES, ...QUESTION_THINGS])} \\p{L}{3,}$`,
  'u',
);

function isBare(question: TextReading, from: number, plain: string): boolean {
  if (QUESTION_WORD_AND_NOUN.test(plain)) return true;
  const terms = questionTerms(question).filter(({ isWhole, start }) => !isWhole && start >= from);
  return terms.every(({ start, end }) =>
    GENERIC.has(fold(question.text.slice(start, end)).replace(/-.*$/u, '')),
  );
}

const ALWAYS_BACK = anyWording(POINTS_BACK);
const STANDS_FOR_NOTHING = anyWording(IMPERSONAL, 'gu');
const SUBJECTS = anyWording(SUBJECT_PRONOUNS, 'gu');
const OBJECTS = anyWording(OBJECT_PRONOUNS, 'gu');

function pointsBack(question: TextReading, from: number, plain: string): boolean {
  if (ALWAYS_BACK.test(plain)) return true;
  const { text, folded } = question;
  const written = (index: number): number => folded.writtenOffset(from + index);
  const names = properNames(question);
  const personal = plain.replaceAll(STANDS_FOR_NOTHING, (words) => ' '.repeat(words.length));
  const isOpen = (index: number, needsNoun: boolean): boolean =>
    !names.some(({ end }) => end <= written(index)) &&
    !hasAntecedent(text.slice(written(0), written(index)), text.slice(written(0)), needsNoun);
  // « ce Kim »: the name is there.
  const hasName = (index: number, length: number): boolean =>
    names.some(({ start }) => start >= written(index) && start < written(index + length));
  return (
    [...matchesIn(personal, SUBJECTS)].some(({ index }) => isOpen(index, false)) ||
    [...matchesIn(plain, OBJECTS)].some(
      ({ index, 0: sign }) => isOpen(index, true) && !hasName(index, sign.length),
    )
  );
}

/**
 * Whether the words before a pronoun have a noun that it may stand for, so that the question explains itself: « la
 * mairie a-t-elle… ». What is asked for is no such word: « quels ingénieurs a-t-il rencontrés ? ».
 *
 * @param question the whole question: where it has no capitals, names cannot be told from other words
 * @param needsNoun a verb before the pronoun is expected: « qui a signé cet accord ? »
 */
function hasAntecedent(before: string, question: string, needsNoun: boolean): boolean {
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
