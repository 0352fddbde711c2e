import {
  ASKED_OUTRIGHT,
  ENGLISH_INDIRECT,
  FRENCH_INDIRECT,
  NEGATIONS,
  PLAIN_AUXILIARIES,
  TAGS,
  TO_US,
} from '../../lexicon/closed-questions.ts';
import { ENGLISH_AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from '../../lexicon/question-words.ts';
import type { Language } from '../../messages/bilingual.ts';
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
/** “Comment on it” and « l’or » ask for nothing in the other language. */
const INDIRECT = { fr: anyWording(FRENCH_INDIRECT), en: anyWording(ENGLISH_INDIRECT) } as const;
/** What a statement is asked with. */
const TAG = new RegExp(`,\\s*${anyOf(TAGS)}$`, 'u');
/** In front of a verb that says the same without it. */
const PLAIN_AUXILIARY = new RegExp(`^${anyOf(PLAIN_AUXILIARIES)} `, 'u');
const SAID_TO_US = anyWording(TO_US);
const NEGATED = anyWording(NEGATIONS);
/** A verb and the pronoun that repeats its subject: « a-t-il », « visite-t-elle », « n’ont-ils ». */
const INVERTED = /(?<verb>(?:n'|y )?\p{L}+)-(?:t-)?(?<pronoun>ils?|elles?|on|ce)(?![\p{L}-])/u;

/**
 * What a question to be answered by yes or no asks to be confirmed: « Kim a-t-il offert un fusil ? » states « Kim a
 * offert un fusil ». Null for what is no such question; English questions are only told by “Is it true that”.
 */
export function statementAsked(question: Asked): string | null {
  const asked = inFrontOfMark(question);
  return asked === null ? null : statementOf(asked.plain, asked.written);
}

function statementOf(plain: string, writtenTo: Written): string | null {
  const written: Written = (from, to = plain.length) => writtenTo(from, to);
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

/** Words of the question as they were written, by where they stand in it folded. */
type Written = (from: number, to?: number) => string;

type Asked = Pick<TextReading, 'text' | 'folded'>;

/** What stands in front of the question mark, folded and as it was written; null where there is no such mark. */
function inFrontOfMark({ text, folded: { plain, writtenOffset } }: Asked): {
  readonly plain: string;
  readonly written: Written;
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
  /** The same as it is told who judges by meaning: “Putin visit Seoul”, without the “did” in front. */
  readonly told: string;
  readonly language: Language;
  /** « n’a-t-il pas … ? »: what is said is then answered with no. */
  readonly isNegated: boolean;
}

/**
 * A question that only yes or no answers, null in doubt: in doubt it is answered by the sentences that fit it. Whether
 * it is one must show in its form (« a-t-il », « est-ce que », “did”, « …, n’est-ce pas ? »).
 */
export function closedQuestion(question: Asked & Pick<TextReading, 'language'>): ClosedQuestion | null {
  const asked = inFrontOfMark(question);
  if (asked === null) return null;
  const tag = TAG.exec(asked.plain);
  const plain = tag === null ? asked.plain : asked.plain.slice(0, tag.index);
  const { language } = question;
  if (OPEN.test(plain) || INDIRECT[language].test(plain) || SAID_TO_US.test(plain)) return null;
  const isEnglish = ENGLISH.test(plain);
  if (tag === null && !isEnglish && !OPENING.test(plain) && !INVERTED.test(plain)) return null;
  // English keeps its auxiliary in front: rules over words tell by it what is done.
  const whole = asked.written(0, plain.length);
  const statement = isEnglish ? sentence(whole) : statementOf(plain, asked.written);
  if (statement === null) return null;
  const told = isEnglish ? sentence(asked.written(PLAIN_AUXILIARY.exec(plain)?.[0].length ?? 0)) : statement;
  return { statement, told, language, isNegated: NEGATED.test(plain) };
}
