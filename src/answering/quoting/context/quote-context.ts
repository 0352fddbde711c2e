import { type Article, articleLanguage } from '../../../articles/article.ts';
import { type ReadSentence, readText, type TextReading } from '../../../text/reading.ts';
import type { Span } from '../../../text/sentences.ts';
import type { Token } from '../../../text/token.ts';
import { findSpeakers } from '../../../verifying/rules/speakers.ts';
import type { CitationContext } from '../../answer.ts';
import { turnSpeaker } from './interview-turns.ts';
import {
  isInQuotation,
  isWhollyQuoted,
  lineAt,
  sentencesWithin,
  speaksInFirstPerson,
} from './quotation-marks.ts';
import { tableRows } from './table-rows.ts';

/**
 * What a quotation needs beside it to be understood: the heads of its columns, or who says it; null when it needs
 * nothing.
 *
 * @param known sentences of the article that have been read
 */
export function quoteContext(
  article: Article,
  quote: Span,
  known: readonly ReadSentence[] = [],
): CitationContext | null {
  const row = tableRows(article, quote.start, quote.end)[0];
  if (row !== undefined) return contextOf(article, 'columns', row.heads);
  const speaker = speakerOf(article, quote, known);
  return speaker === null ? null : contextOf(article, 'speaker', speaker);
}

function contextOf({ text }: Article, kind: CitationContext['kind'], { start, end }: Span): CitationContext {
  return { kind, text: text.slice(start, end), start, end };
}

/** So many sentences on either side may tell who speaks. */
const MAX_SENTENCES_AWAY = 4;
/** And so many characters. */
const LOOK_BACK_CHARS = 1200;

/**
 * Who says a quotation that does not tell it itself: a turn of an interview, or a sentence between quotation marks. The
 * words by which the article names the speaker; null where the quotation names him, where nobody speaks, and where it
 * cannot be told for certain: no name is better than another's.
 *
 * @param known sentences of the article that have been read
 */
function speakerOf(article: Article, quote: Span, known: readonly ReadSentence[]): Span | null {
  if (quote.start < article.bodyStart) return null;
  const inTurn = turnSpeaker(article, quote);
  if (inTurn !== null) return inTurn.start >= quote.start && inTurn.end <= quote.end ? null : inTurn;
  const { text } = article;
  const written = text.slice(quote.start, quote.end);
  const isSaid =
    isOpenAt(text, quote.start) ||
    isWhollyQuoted(written) ||
    (/[«“"]/u.test(written) && speaksInFirstPerson(written));
  if (!isSaid) return null;
  const language = articleLanguage(article);
  const read: Read = ({ start, end }) =>
    known.find((sentence) => sentence.start === start && sentence.end === end)?.reading ??
    readText(text.slice(start, end), language);
  if (typeof speakerIn(text, quote, read) === 'object') return null;
  return speakerAfter(text, quote, read) ?? speakerBefore(article, quote, read);
}

type Read = (sentence: Span) => TextReading;

/** Whether a quotation of the paragraph is open there. */
function isOpenAt(text: string, at: number): boolean {
  return isInQuotation(text, lineAt(text, at).start, at);
}

/**
 * The words by which a sentence of the text names the speaker of what it quotes: « …, a déclaré Solange Brière »,
 * « selon la directrice »; or that only a pronoun speaks, or nobody.
 */
function speakerIn(text: string, sentence: Span, read: Read): Span | 'pronoun' | 'none' {
  const reading = read(sentence);
  const line = lineAt(text, sentence.start);
  const isQuoted = ({ start }: Token): boolean => isInQuotation(text, line.start, sentence.start + start);
  for (const { tokens } of findSpeakers(reading)) {
    const span = tokens.some(isQuoted) ? null : spanOf(reading, tokens);
    if (span !== null) return shifted(span, sentence.start);
  }
  return PRONOUN_SPEAKER.test(reading.text) ? 'pronoun' : 'none';
}

/** « Nous avons perdu huit mois. […] Nous irons au tribunal », prévient X: where the quotation ends. */
function speakerAfter(text: string, quote: Span, read: Read): Span | null {
  const line = lineAt(text, quote.start);
  for (const sentence of sentencesWithin(text, quote.end, line.end).slice(0, MAX_SENTENCES_AWAY)) {
    if (!isInQuotation(text, line.start, sentence.start)) return null;
    const found = speakerIn(text, sentence, read);
    if (typeof found === 'object') return found;
  }
  return null;
}

function speakerBefore({ text, bodyStart }: Article, quote: Span, read: Read): Span | null {
  const from = Math.max(bodyStart, quote.start - LOOK_BACK_CHARS);
  const before = sentencesWithin(text, from, quote.start).toReversed().slice(0, MAX_SENTENCES_AWAY);
  for (const [away, sentence] of before.entries()) {
    const found = speakerIn(text, sentence, read);
    if (typeof found === 'object') return found;
    const written = text.slice(sentence.start, sentence.end);
    const isSpoken = isWhollyQuoted(written) || isOpenAt(text, sentence.start);
    if (found === 'pronoun' || isSpoken) continue;
    const person = away === 0 ? onlyPerson(read(sentence)) : null;
    return person === null ? null : shifted(person, sentence.start);
  }
  return null;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
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

/**
 * The only person that a sentence names, with a name of two words at least; null when there is none, or another one.
 */
function onlyPerson({ names }: TextReading): Span | null {
  const people = names.filter(({ place, isWeak }) => place === null && !isWeak);
  const [person] = people;
  if (person === undefined || people.length > 1 || person.to - person.from < FULL_NAME_WORDS) return null;
  return { start: person.start, end: person.end };
}

const FULL_NAME_WORDS = 2;
