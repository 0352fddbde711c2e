import { ASKED_OUTRIGHT, NEGATIONS, OR_WHAT, TO_US } from '../../lexicon/closed-questions.ts';
import {
  ENGLISH_AUXILIARIES,
  PREPOSITIONS,
  QUESTION_ADVERBS,
  QUESTION_CHOICES,
  QUESTION_WORDS,
} from '../../lexicon/question-words.ts';
import type { TextReading } from '../../text/reading.ts';
import { anyOf, anyWording, wordingAtStart } from '../../text/wording.ts';

/** At the end, with what may stand around it. */
const QUESTION_MARK = /(?<!\s)\s*\?[\s»”")]*$/u;
/** Asks for something else than yes or no. */
const OPEN = new RegExp(`^(?:et )?${anyOf(PREPOSITIONS)}?${anyWording(QUESTION_WORDS).source}`, 'u');
/** « …, quand ? », « il a offert quoi ? ». */
const OPEN_END = new RegExp(`${anyWording(QUESTION_WORDS).source}$`, 'u');
const OPENING = wordingAtStart(ASKED_OUTRIGHT);
const ENGLISH = new RegExp(`^${anyOf(ENGLISH_AUXILIARIES)}(?:n't)?(?!\\p{L})`, 'u');
const INDIRECT = anyWording([...QUESTION_ADVERBS, ...QUESTION_CHOICES, ...OR_WHAT]);
const SAID_TO_US = anyWording(TO_US);
const NEGATED = anyWording(NEGATIONS);
/** A verb and the pronoun that repeats its subject: « a-t-il », « visite-t-elle », « n’ont-ils ». */
const INVERTED = /(?<verb>(?:n'|y )?\p{L}+)-(?:t-)?(?<pronoun>ils?|elles?|on|ce)(?![\p{L}-])/u;

/**
 * What a question to be answered by yes or no asks to be confirmed: « Kim a-t-il offert un fusil ? » states « Kim a offert
 * un fusil ». Null for what is no such question; English questions are only told by “Is it true that”.
 */
export function statementAsked(question: Asked): string | null {
  const asked = inFrontOfMark(question);
  if (asked === null) return null;
  const { plain, written } = asked;
  if (OPEN.test(plain) || OPEN_END.test(plain)) return null;
  const opening = OPENING.exec(plain);
  if (opening !== null) return sentence(written(opening[0].length));
  if (ENGLISH.test(plain)) return null;
  const inverted = INVERTED.exec(plain);
  if (inverted === null) return sentence(written(0));
  const { verb = '', pronoun = '' } = inverted.groups ?? {};
  const before = written(0, inverted.index);
  const saidVerb = written(inverted.index, inverted.index + verb.length);
  const after = written(inverted.index + inverted[0].length);
  // Without a subject before it the pronoun is the subject: « Existe-t-il un plan ? », « Hier, a-t-il plu ? ».
  const hasSubject = /\p{L}/u.test(before) && !/,\s*$/u.test(before) && pronoun !== 'ce';
  return sentence(
    hasSubject ? `${before}${saidVerb}${after}` : `${before}${pronoun} ${saidVerb.toLowerCase()}${after}`,
  );
}

type Asked = Pick<TextReading, 'text' | 'folded'>;

/** What stands in front of the question mark, folded and as it was written; null where there is no such mark. */
function inFrontOfMark({ text, folded: { plain, writtenOffset } }: Asked): {
  readonly plain: string;
  readonly written: (from: number, to?: number) => string;
} | null {
  const end = plain.search(QUESTION_MARK);
  if (end === -1) return null;
  const start = plain.length - plain.trimStart().length;
  return {
    plain: plain.slice(start, end),
    written: (from, to = end - start) => text.slice(writtenOffset(start + from), writtenOffset(start + to)),
  };
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

/** A question as it is asked for yes or no. */
export interface ClosedQuestion {
  /** What it asks to be confirmed. */
  readonly statement: string;
  /** « n’a-t-il pas … ? »: what is said is then answered with no. */
  readonly isNegated: boolean;
}

/**
 * A question that only yes or no answers, null in doubt: in doubt it is answered by the sentences that fit it. Whether it is
 * one must show in its form (« a-t-il », « est-ce que », “did”).
 */
export function closedQuestion(question: Asked): ClosedQuestion | null {
  const asked = inFrontOfMark(question);
  if (asked === null) return null;
  const { plain, written } = asked;
  if (OPEN.test(plain) || INDIRECT.test(plain) || SAID_TO_US.test(plain)) return null;
  const isEnglish = ENGLISH.test(plain);
  if (!isEnglish && !OPENING.test(plain) && !INVERTED.test(plain)) return null;
  // English keeps its auxiliary in front: who reads for meaning reads “did X give Y” as what it asks for.
  const statement = isEnglish ? sentence(written(0)) : statementAsked(question);
  return statement === null ? null : { statement, isNegated: NEGATED.test(plain) };
}
