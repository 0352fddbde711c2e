import { properNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import { questionTerms, type TextReading } from '../../text/reading.ts';
import { hasAntecedent } from './antecedent.ts';

/**
 * How a question leans on the one before: `ellipsis`, only the part that changes (« et à Lyon ? »); `bare`, only what is
 * asked (« pourquoi ? »); `pronoun`, a word that stands for something said (« quand est-il né ? »).
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
  if (opener !== '' && isFragment(plainRest)) return { kind: 'ellipsis', rest };
  if (pointsBack(question, from, plainRest)) return { kind: 'pronoun' };
  return isBare(question, writtenOffset(from), plainRest) ? { kind: 'bare' } : null;
}

/** « ou » is not among them: without its accent it asks for a place. */
const OPENER =
  /^(?:(?:et|mais|alors|and|but|so)[, ]+)?(?:(?:qu'en est-il|quid) (?:de |du |des |d')|(?:what|how) about )|^(?:et|mais|and|but)[, ]+(?:pour (?=\p{L}+$))?/u;
const MAX_FRAGMENT_WORDS = 6;
/** Who says so much says what about. */
const MAX_LEANING_WORDS = 20;
/** A question word or a verb: what follows « et » is a whole question. */
const WHOLE_QUESTION =
  /\b(?:qui|que|quoi|quels?|quelles?|quand|comment|combien|pourquoi|lequel|laquelle|ou|est|sont|etait|etaient|est-ce|who|what|when|where|why|how|which|is|are|was|were|did|does|do|has|have|can|will)\b|\bqu'|-(?:t-)?(?:il|elle|ils|elles|on|je|vous)\b/u;

/** Whether folded words ask something by themselves, or only what changes in the question before. */
export function isWholeQuestion(plain: string): boolean {
  return OPENER.test(plain) || WHOLE_QUESTION.test(plain);
}

function isFragment(plain: string): boolean {
  return plain.trim().split(/\s+/u).length <= MAX_FRAGMENT_WORDS && !WHOLE_QUESTION.test(plain);
}

/** Words that ask for more of the same, and are no subject of their own. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'temps fois exactement precisement vraiment raison raisons date annee jour heure moment endroit lieu ca cela plus detail ' +
    'details autre autres encore dire dis donne donner explique expliquer passe passer arrive ensuite apres suite age alors ' +
    'long time times far happened happen next else tell explain exactly really reason place person year day date mean ones one ' +
    'details more old'
  ).split(' '),
);
/** « à quel prix », "in which city": what is asked for, and no verb. */
const QUESTION_WORD_AND_NOUN =
  /^(?:(?:a|de|dans|pour|avec|par|en|sur|in|at|for|to|on|of|by) )?(?:quel(?:le)?s?|which|what) \p{L}{3,}$/u;

function isBare(question: TextReading, from: number, plain: string): boolean {
  if (QUESTION_WORD_AND_NOUN.test(plain)) return true;
  const terms = questionTerms(question).filter(({ isWhole, start }) => !isWhole && start >= from);
  return terms.every(({ start, end }) =>
    GENERIC.has(fold(question.text.slice(start, end)).replace(/-.*$/u, '')),
  );
}

/** Words that point to what was said even where the question has names of its own: « qu’en pense Kim ? ». */
const ALWAYS_BACK =
  /\b(?:qu'en|n'en|s'en|j'en|m'en|t'en) (?!\d)(?:est-il|pense|pensent|dit|disent|sait-on|a-t-|ont-|reste)|\b(?:en|y) (?:pense|pensent|(?:a|avait|aura)-t-(?:elle|ils|elles))|\b(?:s'y|qu'y)\b(?! (?:a|avait|aura)-)|\by (?:est|sont|etait|va|vont|vit|vivent|travaille)\b|\bla-bas\b|-la$|\b(?:celui|celle|ceux|celles)-(?:ci|la)\b|\bce dernier$|\bcette derniere$|\bthat (?:day|year|time)$|\b(?:went|go|do|did|happened|happens|live|lives|met|meet|stay|said|there|back|over) there$/u;

/** « il » that stands for nothing. */
const IMPERSONAL =
  /\by[- ](?:a|avait|aura|aurait)[- ,](?:t[- ,])?il\b|\bil y a\b|\b(?:faut|s'agit|pleut|vaut|fait|suffit|reste|existe|manque|semble|parait|passe|arrive|restait|existait|faudra|faudrait)[- ](?:t[- ])?il\b|\bil (?:faut|s'agit|existe|reste|suffit)\b|\b(?:est|etait|serait|soit)[- ]il (?:vrai|possible|necessaire|prevu|question|interdit|arrive|mis)\b|\b(?:s'est-il passe|qu'en est-il|qu'est-il arrive|il est (?:vrai|possible|prevu))\b/gu;
const SUBJECTS = /\b(?:ils?|elles?|he|she|they)\b/gu;

const TIME_NOUN =
  '(?:semaine|mois|annee|an|jours?|matin|soir|nuit|ete|printemps|hiver|automne|apres-midi|derni|week|month|year|day|morning|evening|afternoon|summer|winter|spring|weekend|\\p{L}+di\\b|\\p{L}+day\\b|que\\b|qui\\b|sont\\b|\\p{L}+ (?:derni|last))';
const OBJECTS = new RegExp(
  [
    '\\b(?:lui|eux|him|them|his|her|hers|their|theirs|its)\\b',
    "\\bl'(?:a|ont|avait|avaient|aura|auront)\\b(?!-)",
    // The asker's « qui » owns what it acts on: « qui a vendu sa maison ? ».
    '(?<!\\b(?:qui|who) (?!est|sont|etait|is|are|was).*)\\b(?:son|sa|ses|leurs?)\\b',
    `\\b(?<!est-)(?:ce|cet|cette|ces|this|these|those) (?!${TIME_NOUN})(?!\\p{L}+(?: \\p{L}+)? (?:qui|que|dont|ou)\\b)\\p{L}{3,}`,
    '\\b(?:about|of|in|on|after|before|to|did|was|is|at) (?:that|it)(?: \\p{L}+)?$',
  ].join('|'),
  'gu',
);

function pointsBack(question: TextReading, from: number, plain: string): boolean {
  if (ALWAYS_BACK.test(plain)) return true;
  const { text, folded } = question;
  const written = (index: number): number => folded.writtenOffset(from + index);
  const names = properNames(question);
  const personal = plain.replaceAll(IMPERSONAL, (words) => ' '.repeat(words.length));
  const isOpen = (index: number, needsNoun: boolean): boolean =>
    !names.some(({ end }) => end <= written(index)) &&
    !hasAntecedent(text.slice(written(0), written(index)), text.slice(written(0)), needsNoun);
  // « ce Kim »: the name is there.
  const hasName = (index: number, length: number): boolean =>
    names.some(({ start }) => start >= written(index) && start < written(index + length));
  return (
    [...personal.matchAll(SUBJECTS)].some(({ index }) => isOpen(index, false)) ||
    [...plain.matchAll(OBJECTS)].some(
      ({ index, 0: sign }) => isOpen(index, true) && !hasName(index, sign.length),
    )
  );
}
