import { listed } from '../lexicon/listed.ts';
import { ENGLISH_AUXILIARIES, QUESTION_WORDS } from '../lexicon/question-words.ts';
import {
  ASKS_KINDLY,
  COMPANY_WORDS,
  DEGREE_WORDS,
  QUESTION_BEGINNINGS,
  SMALL_TALK,
  type SmallTalkKind,
  THANKS,
  YOU_ARE,
} from '../lexicon/small-talk.ts';
import type { Language } from '../messages/bilingual.ts';
import type { FoldedText } from './fold.ts';
import type { TextReading } from './reading.ts';
import type { Span } from './sentences.ts';
import { anyOf, anyWording, wholeWording, wordingAtStart } from './wording.ts';

export interface SmallTalk {
  readonly kind: SmallTalkKind;
  /** Of its words; null where both languages have them: « ok », « super », an emoji. */
  readonly language: Language | null;
}

/** A word of a message as it is compared, and where it stands. */
interface Token extends Span {
  readonly plain: string;
}

/**
 * What small talk a message is; null as soon as one of its words says more: « merci » is thanks, « merci patron » may
 * be a film.
 */
export function smallTalkOf({ text, folded }: TextReading): SmallTalk | null {
  const tokens = tokensOf(folded);
  // « 👍 » agrees; « 🛰️ », which a mark makes a picture, shows a thing.
  const agrees = /\p{Extended_Pictographic}/u.test(text) && !/\p{M}/u.test(text);
  if (tokens.length === 0) return agrees ? { kind: 'assent', language: null } : null;
  const found = phrasesFrom(tokens, 0);
  const said = found.end === tokens.length ? strongest(found.phrases) : aboutTheListener(text, tokens);
  // « c’est faux ? » asks about the articles.
  return said?.kind === 'complaint' && /\?\s*$/u.test(text) && !LISTENER.test(plainOf(tokens)) ? null : said;
}

/**
 * Offsets of what a message says between « Bonjour, » and « s’il te plaît » or « Merci ! »; all of it where it has
 * neither.
 */
export function withinCourtesies({ text, folded }: TextReading): Span {
  const { plain, writtenOffset, plainOffset } = folded;
  const start = openingChars(text, tokensOf(folded));
  let end = plain.length;
  for (;;) {
    const rest = plain.slice(plainOffset(start), end);
    const closing = CLOSING.exec(rest)?.[0].length ?? 0;
    if (closing === 0 || closing === rest.length) return { start, end: writtenOffset(end) };
    end -= closing;
  }
}

/** At the end: a word that asks kindly, or thanks behind a punctuation mark. */
const CLOSING = new RegExp(
  `(?:(?<![\\s,])[\\s,]+${anyOf(ASKS_KINDLY)}[\\s?]*|(?:(?<=[.!?…;])|,)\\s*${anyOf(THANKS)})[\\s.!…]*$`,
  'u',
);
/** « Bonjour qui a gagné ? », without a comma. */
const BEGINS_QUESTION = wholeWording([...QUESTION_WORDS, ...ENGLISH_AUXILIARIES, ...QUESTION_BEGINNINGS]);

/** Where a message begins behind greetings and other words that are set apart in front. */
function openingChars(text: string, tokens: readonly Token[]): number {
  let start = 0;
  let at = 0;
  for (;;) {
    const opening = openingFrom(text, tokens, at);
    if (opening === null) return start;
    at = opening;
    const from = tokens[at - 1]?.end ?? 0;
    start = from + (/^[\s,;:!?.…–—]*/u.exec(text.slice(from))?.[0].length ?? 0);
  }
}

/** The token behind small talk that begins at a token and is set apart from it; null where there is none. */
function openingFrom(text: string, tokens: readonly Token[], from: number): number | null {
  const wordsAt = (at: number): readonly string[] => tokens.slice(at).map(({ plain }) => plain);
  const first = phraseAt(wordsAt(from));
  if (first === null || first.kind === 'help') return null;
  let end = from + first.words;
  for (;;) {
    const [last, next] = [tokens[end - 1], tokens[end]];
    if (last === undefined || next === undefined) return null;
    if (/[,;:!?.…\n–—]/u.test(text.slice(last.end, next.start))) return end;
    const taken = takenAt(wordsAt(end));
    if (taken === 0) return first.kind === 'greeting' && BEGINS_QUESTION.test(next.plain) ? end : null;
    end += taken;
  }
}

/** « tu es nul », “you are great”: whatever is said of the one who listens is not in the articles. */
function aboutTheListener(text: string, tokens: readonly Token[]): SmallTalk | null {
  const plain = plainOf(tokens);
  const said = LISTENER.exec(plain);
  if (said === null || ASKS.test(plain)) return null;
  const rest = tokens.slice(said[0].trim().split(' ').length);
  // « Tu es Pierre » is a title.
  const isName = rest.some(({ start }) => /^\p{Lu}\p{Ll}/u.test(text.slice(start)));
  const judged = rest.filter(({ plain: word }) => !DEGREES.has(word));
  if (isName || judged.length === 0 || judged.length > 2) return null;
  const language: Language = said[0].startsWith('y') ? 'en' : 'fr';
  const praise = phrasesFrom(judged, 0);
  const isPraise = praise.end === judged.length && strongest(praise.phrases)?.kind !== 'complaint';
  return { kind: isPraise ? 'thanks' : 'complaint', language };
}

const LISTENER = wordingAtStart(YOU_ARE);
const ASKS = anyWording(QUESTION_WORDS);
const DEGREES = listed(DEGREE_WORDS);

/** The phrases that follow each other from a token on, words that go with them included; none for such words alone. */
function phrasesFrom(
  tokens: readonly Token[],
  from: number,
): { readonly phrases: readonly SmallTalk[]; readonly end: number } {
  const phrases: SmallTalk[] = [];
  let at = from;
  while (at < tokens.length) {
    const rest = tokens.slice(at).map(({ plain }) => plain);
    const phrase = phraseAt(rest);
    const taken = takenAt(rest);
    if (taken === 0) break;
    if (phrase !== null) phrases.push(phrase);
    at += taken;
  }
  return phrases.length === 0 ? { phrases, end: from } : { phrases, end: at };
}

/** « Salut, tu peux m’aider ? » is help, « merci, au revoir » a farewell. */
const BY_STRENGTH: readonly SmallTalkKind[] = [
  'help',
  'complaint',
  'farewell',
  'thanks',
  'greeting',
  'assent',
];

function strongest(phrases: readonly SmallTalk[]): SmallTalk | null {
  const kind = BY_STRENGTH.find((each) => phrases.some((phrase) => phrase.kind === each));
  if (kind === undefined) return null;
  return { kind, language: phrases.find(({ language }) => language !== null)?.language ?? null };
}

/** Words as people type them: « Merciiii » is « merci », « + » is « plus », an apostrophe or a hyphen ends a word. */
function tokensOf({ plain: message, writtenOffset }: FoldedText): readonly Token[] {
  return [...message.matchAll(/[\p{L}\p{N}]+|\+/gu)].map(({ 0: word, index }) => {
    const plain = word === '+' ? 'plus' : word.replaceAll(/(\p{L})\1{2,}/gu, '$1');
    return { plain, start: writtenOffset(index), end: writtenOffset(index + word.length) };
  });
}

function plainOf(tokens: readonly Token[]): string {
  return tokens.map(({ plain }) => plain).join(' ');
}

/** The longest phrase of small talk that folded words begin with, and how many of them it takes; or null. */
function phraseAt(words: readonly string[]): (SmallTalk & { readonly words: number }) | null {
  const count = longestIn(PHRASES, words);
  const found = PHRASES.get(words.slice(0, count).join(' '));
  return found === undefined ? null : { ...found, words: count };
}

/** How many of the first words are small talk, or go with it and say nothing alone: « à tous », “so much”. */
function takenAt(words: readonly string[]): number {
  return longestIn(PHRASES, words) || longestIn(COMPANY, words);
}

function longestIn(phrases: { has(phrase: string): boolean }, words: readonly string[]): number {
  let count = Math.min(MAX_WORDS, words.length);
  while (count > 0 && !phrases.has(words.slice(0, count).join(' '))) count -= 1;
  return count;
}

const PHRASES: ReadonlyMap<string, SmallTalk> = new Map(
  (Object.keys(SMALL_TALK) as SmallTalkKind[]).flatMap((kind) =>
    (['fr', 'en', 'both'] as const).flatMap((language) =>
      splitPhrases(SMALL_TALK[kind][language]).map((phrase): [string, SmallTalk] => [
        phrase,
        { kind, language: language === 'both' ? null : language },
      ]),
    ),
  ),
);
const COMPANY: ReadonlySet<string> = new Set(splitPhrases(COMPANY_WORDS));
const MAX_WORDS = Math.max(...[...PHRASES.keys(), ...COMPANY].map((phrase) => phrase.split(' ').length));

function splitPhrases(phrases: string): readonly string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
