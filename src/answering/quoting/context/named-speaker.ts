import type { TextReading } from '../../../text/reading.ts';
import type { Span } from '../../../text/sentences.ts';
import type { Token } from '../../../text/token.ts';
import { findSpeakers } from '../../../verifying/rules/speakers.ts';
import { isInQuotation } from './quotation-marks.ts';

/** The words that name a speaker, by offsets in the sentence; or that a pronoun speaks, or nobody. */
export type NamedSpeaker = Span | 'pronoun' | 'none';

/**
 * Whom a sentence names as the speaker of what it quotes: « …, a déclaré Solange Brière », « selon la directrice ».
 *
 * @param isOpen a quotation of a sentence before is open where it begins
 */
export function namedSpeaker(sentence: TextReading, isOpen: boolean): NamedSpeaker {
  const { text } = sentence;
  const isQuoted = ({ start }: Token): boolean => isInQuotation(`${isOpen ? '«' : ' '}${text}`, 0, start + 1);
  const speakers = findSpeakers(sentence).map(({ tokens }) => tokens);
  const outside = speakers.filter((tokens) => !tokens.some(isQuoted));
  for (const tokens of outside) {
    const span = spanOf(sentence, tokens);
    if (span !== null) return span;
  }
  return PRONOUN_SPEAKER.test(text) ? 'pronoun' : 'none';
}

/** « …, a-t-elle ajouté », « Il poursuit : ». */
const PRONOUN_SPEAKER =
  /-(?:t-)?(?:il|elle|ils|elles|on)(?!\p{L})|^(?:(?:il|elle|ils|elles|he|she|they)\s)/iu;

/** The name in full, else the noun with its article. */
function spanOf({ text, tokens, names }: TextReading, speaker: readonly Token[]): Span | null {
  const name = names.find(({ from, to }) => tokens.slice(from, to).some((token) => speaker.includes(token)));
  const own = name === undefined ? nounsOf(text, speaker) : tokens.slice(name.from, name.to);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const article = name === undefined ? (ARTICLE_BEFORE.exec(text.slice(0, first.start))?.[0].length ?? 0) : 0;
  return { start: first.start - article, end: last.end };
}

const ARTICLE_BEFORE = /(?<!\p{L})(?:l['’]|(?:le|la|les|une?|des|the|an?)\s)$/iu;

/** The nouns that stand together: « directrice du port ». */
function nounsOf(text: string, speaker: readonly Token[]): readonly Token[] {
  const end = speaker.findIndex((token, index) => {
    const before = speaker[index - 1];
    return before !== undefined && /[,;:.()«»“”"]/u.test(text.slice(before.end, token.start));
  });
  return end === -1 ? speaker : speaker.slice(0, end);
}

/** The only person that a sentence names, with a name of two words at least; null when there is none, or another one. */
export function onlyPerson({ names }: TextReading): Span | null {
  const people = names.filter(({ place, isWeak }) => place === null && !isWeak);
  const [person] = people;
  if (person === undefined || people.length > 1 || person.to - person.from < FULL_NAME_WORDS) return null;
  return { start: person.start, end: person.end };
}

const FULL_NAME_WORDS = 2;
