import { periodOf } from '../../calendar/periods.ts';
import {
  ENGLISH_AUXILIARIES,
  PREPOSITIONS,
  QUESTION_PHRASES,
  QUESTION_WORDS,
} from '../../lexicon/question-words.ts';
import type { Language } from '../../messages/bilingual.ts';
import { properNames } from '../../text/find-names.ts';
import { fold, foldForMatching } from '../../text/fold.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import type { Span } from '../../text/sentences.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';
import { anyOf, anyWording } from '../../text/wording.ts';
import type { Answer } from '../answer.ts';
import { expectedAnswer } from './expected-answer.ts';
import { leaningOf } from './leaning.ts';
import { separateQuestions } from './separate-questions.ts';

/** A follow-up leans on what was said last, seldom on more. */
export const REMEMBERED_TURNS = 3;

/** A question of the same conversation and what came of it. */
export interface Turn {
  /** As it was searched: completed, when it was a follow-up itself. */
  readonly question: string;
  readonly answerText: string;
  readonly citedArticleIds: readonly string[];
}

/** What a conversation remembers of an answer. */
export function turnOf(answer: Answer): Turn {
  const { question, searchedAs, status, citations } = answer;
  return {
    // A further question leans on the last of several.
    question: separateQuestions(searchedAs ?? question).at(-1) ?? question,
    // A refusal names articles that nobody asked for.
    answerText: status === 'answered' ? rememberedText(answer) : '',
    citedArticleIds: [...new Set(citations.map(({ articleId }) => articleId))],
  };
}

/**
 * What was answered, without what stands around quotations: the names of columns and of other sources are no answer.
 */
function rememberedText({ answerer, text, citations }: Answer): string {
  if (answerer !== 'extractive') return text;
  return citations
    .map(({ context, quote }) => (context?.kind === 'speaker' ? `${context.text} : ${quote}` : quote))
    .join('\n');
}

/** What a question may lean on. */
interface Conversation {
  /** Oldest first. */
  readonly earlier: readonly Turn[];
  readonly last: Turn;
  /** `YYYY-MM-DD`: what « hier » and « l’an dernier » are counted from. */
  readonly today: string;
  /** Of the question. */
  readonly language: Language;
}

/**
 * A question that leans on the one before it, completed with its names, dates or words; null when it stands on its own
 * or there is nothing to complete it with.
 *
 * @param earlier oldest first
 * @param today `YYYY-MM-DD`: what « hier » and « l’an dernier » are counted from
 */
export function standaloneQuestion(
  question: TextReading,
  earlier: readonly Turn[],
  today: string,
): string | null {
  const { text, language } = question;
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const before: Conversation = { earlier, last, today, language };
  const leaning = leaningOf(question);
  switch (leaning?.kind) {
    case undefined:
      return null;
    case 'ellipsis':
      return withOtherPart(leaning.rest, question, before);
    case 'bare': {
      const asked = withoutQuestionWords(withoutEnd(last.question));
      return withEnd(`${withoutEnd(text)}${language === 'fr' ? ' ' : ''}: ${asked}`, language);
    }
    case 'pronoun':
      return withHints(question, referents(text, before), before);
  }
}

/**
 * « et en 2022 ? », « et à Lyon ? », « et le prix ? »: the question before with this part in its place, or for its
 * subject.
 */
function withOtherPart(rest: string, question: TextReading, conversation: Conversation): string | null {
  const { last, today, language } = conversation;
  const before = withoutEnd(last.question);
  const period = periodOf(readText(rest, language), today);
  if (period !== null && period.end - period.start >= rest.trim().length - 1) {
    const old = periodOf(readText(before, language), today);
    if (old === null) return withEnd(`${before} ${rest}`, language);
    return withEnd(`${before.slice(0, old.start)}${rest}${before.slice(old.end)}`, language);
  }
  if (PRONOUN_ALONE.test(rest)) {
    const name = newName(last);
    return withEnd(name === null ? before : `${before} (${name})`, language);
  }
  const withName = replaceName(before, rest);
  if (withName !== null) return withEnd(withName, language);
  // « et le prix ? » asks for a number as much as « quel est le prix ? » does.
  const whole = readText(`${language === 'fr' ? 'Quel est' : 'What is'} ${rest}`, language);
  const asked = expectedAnswer(whole) === 'any' ? question : whole;
  return withHints(asked, subjects(conversation), conversation);
}

/** The question with what its pronouns may stand for behind it. */
function withHints(
  question: TextReading,
  found: readonly string[],
  { last, today, language }: Conversation,
): string | null {
  const { text } = question;
  const own = text.toLowerCase();
  const hints = found.filter((hint) => !own.includes(hint.toLowerCase()));
  const period = periodOf(readText(last.question, language), today);
  const needsDate =
    period !== null &&
    !period.isRelative &&
    expectedAnswer(question) !== 'date' &&
    periodOf(question, today) === null;
  const known = [...hints, ...(needsDate ? [period.words] : [])];
  return known.length === 0 ? null : withEnd(`${withoutEnd(text)} (${known.join(', ')})`, language);
}

/** What a pronoun may stand for: who was asked for before is the subject now; a place that was asked for may be. */
function referents(question: string, conversation: Conversation): readonly string[] {
  const { last, language } = conversation;
  const asked = expectedAnswer(readText(last.question, language));
  const isOfNobody = asked === 'person' && NOBODY.test(question);
  const answered = (asked === 'person' && !isOfNobody) || asked === 'place' ? newName(last) : null;
  if (answered === null) return subjects(conversation);
  return asked === 'person' ? [answered] : [...subjects(conversation), answered];
}

/** The names of the last question that has any, or its words where it speaks without capitals. */
function subjects({ earlier, last, language }: Conversation): readonly string[] {
  const own = questionTerms(readText(last.question, language)).flatMap(({ start, end, isWhole }) =>
    isWhole ? [] : [last.question.slice(start, end)],
  );
  for (const { question } of own.length > 0 ? [last] : earlier.toReversed()) {
    const names = properNames(readText(question)).map((name) => withHeadNoun(question, name));
    if (names.length > 0) return [...new Set(names)].slice(0, MAX_HINTS);
  }
  return own.slice(0, MAX_WORDS);
}

/** More names than this blur the question. */
const MAX_HINTS = 3;
const MAX_WORDS = 6;

/** The first name of the answer that its question did not have. */
function newName({ question, answerText }: Turn): string | null {
  const known = question.toLowerCase();
  const names = properNames(readText(answerText)).map(({ start, end }) => answerText.slice(start, end));
  return names.find((name) => !known.includes(name.toLowerCase())) ?? null;
}

/** The name with the noun it belongs to, if any: « passerelle des Tanneurs », "mayor of Lyon". */
function withHeadNoun(text: string, { start, end }: Span): string {
  const noun = HEAD_NOUN.exec(text.slice(0, start));
  const word = fold(noun?.groups?.word ?? '');
  return text.slice(isStopWord(word) || isEnglishStopWord(word) ? start : (noun?.index ?? start), end);
}

const HEAD_NOUN =
  /(?<![\p{L}\p{N}])(?<word>\p{L}{3,}) (?:de la |de l['’]|de |du |des |d['’]|of the |of |au |à )$/u;

const PRONOUN_ALONE = /^(?:pour |de |d['’]|à )?(?:lui|elle|eux|elles|ça|cela|him|her|them|it)$/iu;
/** Stand for places and things, not for whoever was asked for. */
const NOBODY = /(?<![\p{L}\p{N}])(?:y|en|là-bas|there|it|that|ce|cet|cette|ces|this|these)(?![\p{L}\p{N}])/iu;
const QUESTION_HEAD = new RegExp(
  `^${anyOf(PREPOSITIONS)}?${anyWording([...QUESTION_PHRASES, ...QUESTION_WORDS]).source}` +
    `(?: ${anyOf(ENGLISH_AUXILIARIES)}(?= ))? *`,
  'u',
);
/** « il est né où (Solange Brière) » */
const QUESTION_TAIL = new RegExp(
  ` +${anyOf(PREPOSITIONS)}?${anyWording(QUESTION_WORDS).source}(?= *(?:\\(|$))`,
  'u',
);

/** Two question words in one question would ask for two kinds of answer. */
function withoutQuestionWords(question: string): string {
  const { plain, writtenOffset } = foldForMatching(question);
  const head = QUESTION_HEAD.exec(plain)?.[0].length ?? 0;
  const tail = QUESTION_TAIL.exec(plain.slice(head));
  if (tail === null) return question.slice(writtenOffset(head));
  const end = head + tail.index + tail[0].length;
  return (
    question.slice(writtenOffset(head), writtenOffset(head + tail.index)) + question.slice(writtenOffset(end))
  );
}

/** Without its question mark. */
function withoutEnd(question: string): string {
  return question.trim().replace(/[\s?!.…]+$/u, '');
}

function withEnd(question: string, language: Language): string {
  return `${question.replaceAll(/\s+/gu, ' ')}${language === 'fr' ? ' ?' : '?'}`;
}

const PREPOSITION =
  /(?<![\p{L}\p{N}])(à|au|aux|en|de|du|des|d['’]|chez|avec|dans|contre|par|sur|in|at|to|of|for|from|with|by)\s?(?:(?:la|le|les|the) |l['’])?$/iu;
const ARTICLE = /(?:(?<![\p{L}\p{N}])(?:le|la|les|the) |l['’])$/iu;

/**
 * The question with another name in it: the one behind the same preposition, else the only one, else the first that is
 * a subject. Where there is none, the part stands behind. Null for a part without a name.
 *
 * @param part « à Lyon », « la Russie », « Kim »
 */
function replaceName(question: string, part: string): string | null {
  // Behind a comma: the part begins no sentence, so that its first word may be a name.
  const text = `${question}, ${part}`;
  const named = properNames(readText(text));
  const wanted = named.find(({ start }) => start > question.length);
  if (wanted === undefined) return null;
  const own = prepositionBefore(text, wanted.start);
  const names = named.filter(({ start }) => start < question.length);
  const alike = names.filter(({ start }) => prepositionBefore(text, start) === own);
  const replaced = alike.at(own === null ? 0 : -1) ?? names.at(-1);
  if (replaced === undefined) return `${question} (${part})`;
  const bare = part.replace(/^.*?(?=(?:(?:le|la|les|the) |l['’])?\p{Lu})/u, '');
  const hasArticle = /^(?:(?:le|la|les|the) |l['’])/u.test(bare);
  const before = question.slice(0, replaced.start);
  const kept = hasArticle ? before.replace(ARTICLE, '') : before;
  return `${kept}${bare}${question.slice(replaced.end)}`;
}

function prepositionBefore(text: string, start: number): string | null {
  const found = PREPOSITION.exec(text.slice(0, start))?.[1]?.toLowerCase();
  if (found === undefined) return null;
  if (/^(?:de|du|des|d['’]|of|from)$/u.test(found)) return 'of';
  if (/^(?:à|au|aux|en|dans|chez|in|at|to)$/u.test(found)) return 'in';
  return found;
}
