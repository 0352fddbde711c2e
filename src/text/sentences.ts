import {
  BEFORE_ANYTHING,
  BEFORE_NAME,
  BEFORE_NUMBER,
  LABELLED,
  SENTENCE_OPENERS,
} from '../lexicon/abbreviations.ts';
import { matchesIn } from './matches.ts';

/** A piece of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with some of its parts overwritten by spaces, so that offsets stay. */
export function blankOut(text: string, parts: readonly Span[]): string {
  let left = text;
  for (const { start, end } of parts) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}

/**
 * The text with its quotations overwritten by quotation marks, so that offsets stay: their words are somebody else's.
 */
export function withoutQuotations(text: string): string {
  return text.replaceAll(/«[^»]*»|"[^"]*"|“[^”]*”/gu, (quoted) => '"'.repeat(quoted.length));
}

/**
 * The sentences of a text, in order: trimmed, never empty, never across a line break. Every character that is not
 * white space or a list bullet at the start of a line is in exactly one of them. `Intl.Segmenter` proposes the
 * ends; the repairs are for what it does not know of the French press: « M. », initials, a question quoted inside
 * a sentence, and closing quotation marks, which belong to the sentence they close.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const line of linesOf(text)) {
    let start = line.start;
    for (const end of sentenceEnds(text.slice(line.start, line.end))) {
      const sentence = trim(text, { start, end: line.start + end });
      if (sentence.end > sentence.start) sentences.push(sentence);
      start = line.start + end;
    }
  }
  return sentences;
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
const bullet = /^[ \t]*(?:[•‣▪◦●·*–—-][ \t]+)?/u;
const closers = /^[ \u00a0\u202f]*(?:[»”)\]]|["'’](?=[\s,.;:)»]|$))+[.…]?/u;
const goesOn = /^[\s\u00a0]*(?:\p{Ll}|[,;:%…)\]]|[–—-]\s*\p{Ll})/u;
const missedEnd = /(?:…|\.{3})["»”)\]]?(?=\s+["«“]?\s?\p{Lu})|(?<=\p{L}{3})\.(?=\s+\d)/gu;
const hasWord = /[\p{L}\p{N}]/u;
const space = /\s/u;

/** Lines that hold something, without the bullet of a list item. */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const line of text.split(/(?<=[\n\r\u2028\u2029\u0085\f\v])/u)) {
    const end = start + line.length;
    const mark = bullet.exec(line)?.[0].length ?? 0;
    const content = line.slice(mark).trim() === '' ? start : start + mark;
    if (line.trim() !== '') yield { start: content, end };
    start = end;
  }
}

/** Offsets in the line at which a sentence ends; the last is the line's end. Linear in the line's length. */
function sentenceEnds(line: string): readonly number[] {
  const ends: number[] = [];
  const quotes = unfinishedQuotes(line);
  let quote = 0;
  let previous = 0;
  let hasWords = false;
  let seen = 0;
  for (const proposed of proposedEnds(line)) {
    const end = proposed + (closers.exec(line.slice(proposed, proposed + 8))?.[0].length ?? 0);
    if (end <= previous || end >= line.length) continue;
    hasWords ||= hasWord.test(line.slice(seen, end));
    seen = end;
    if (!hasWords) continue;
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= end) quote += 1;
    if ((quotes[quote]?.start ?? end) < end) continue;
    const after = line.slice(end, end + LOOK_AROUND_CHARS);
    if (goesOn.test(after)) continue;
    const isStart = end - previous < LOOK_AROUND_CHARS;
    const before = line.slice(isStart ? previous : end - LOOK_AROUND_CHARS, end);
    if (endsWithOpenAbbreviation(before, after, isStart)) continue;
    ends.push(end);
    previous = end;
    hasWords = false;
  }
  if (ends.length > 0 && !hasWord.test(line.slice(ends.at(-1)))) ends.pop();
  ends.push(line.length);
  return ends;
}

/** An abbreviation, an initial or the word after it is not longer (characters). */
const LOOK_AROUND_CHARS = 40;

/**
 * What the segmenter proposes, and two ends that it does not take for one: an ellipsis before a capital, and a full
 * stop before a number (« … euros. 12 personnes »).
 */
function* proposedEnds(line: string): Generator<number> {
  for (const { start, end } of segmentsOf(line)) {
    const segment = line.slice(start, end);
    for (const missed of matchesIn(segment, missedEnd)) yield start + missed.index + missed[0].length;
    yield start + segment.trimEnd().length;
  }
}

/** The segmenter takes time quadratic in its input's length, so it is given a long line in pieces (characters). */
const WINDOW_CHARS = 4000;
/** What is seen again when a piece holds no sentence end, so that an end at its edge is not missed. */
const OVERLAP_CHARS = 200;

function* segmentsOf(line: string): Generator<Span> {
  let from = 0;
  while (from < line.length) {
    const isLast = line.length - from <= WINDOW_CHARS;
    const window = line.slice(from, from + WINDOW_CHARS);
    let next = from;
    for (const { segment, index } of segmenter.segment(window)) {
      const end = index + segment.length;
      // The last segment of a piece may go on in the next one.
      if (!isLast && end === window.length) break;
      yield { start: from + index, end: from + end };
      next = from + end;
    }
    if (isLast) return;
    from = next > from ? next : from + WINDOW_CHARS - OVERLAP_CHARS;
  }
}

/**
 * Short quotations and parentheses that close and are then followed by the rest of their sentence. No sentence
 * ends inside one.
 */
function unfinishedQuotes(line: string): readonly Span[] {
  const quotes: Span[] = [];
  for (const quote of matchesIn(line, shortQuote)) {
    const end = quote.index + quote[0].length;
    if (goesOn.test(line.slice(end, end + 8))) quotes.push({ start: quote.index, end });
  }
  return quotes;
}

/**
 * A quotation or parenthesis up to this length (characters) that is followed by the rest of its sentence is kept
 * whole with it, so that a short statement stays with its speaker; a longer one is cut at its own sentence ends.
 */
const shortQuote = /«[^«»]{0,200}»|“[^“”]{0,200}”|\([^()]{0,200}\)/gu;

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation, an initial or a list number, so that the
 * sentence goes on in `after`. `etc.` is not here: before a capital it does end a sentence.
 * @param isWhole `before` is all of the sentence so far, not only its end
 */
function endsWithOpenAbbreviation(before: string, after: string, isWhole: boolean): boolean {
  const match = lastToken.exec(before);
  if (match === null) return false;
  const token = (match[1] ?? '').replace(/^[cdjlmnst]u?[’'](?=.)/iu, '');
  const previousWord = /([\p{L}’'-]+)\s*$/u.exec(before.slice(0, match.index))?.[1] ?? '';
  const folded = token.toLowerCase();
  if (isWhole && /^(?:\d{1,3}|[ivx]{1,4})$/iu.test(token) && before.trim() === `${token}.`) return true;
  if (BEFORE_NAME.has(folded) && token !== folded) return true;
  if (BEFORE_ANYTHING.has(folded)) return true;
  if (BEFORE_NUMBER.has(folded) && (token === folded || token.length > 1))
    return /^[\s\u00a0]*(?:\d|[LRD]\.? ?\d)/u.test(after);
  if (folded === 'av' || folded === 'apr') return /^[\s\u00a0]*(?:J|notre)/u.test(after);
  if (/^\p{Lu}(?:[.-]*-?\p{Lu})*$/u.test(token) && token.length <= 5) {
    return isInitial(token, previousWord, after);
  }
  return false;
}

/** The run before a final full stop: a word, initials (`J.-P`) or a dotted abbreviation (`U.S`). */
const lastToken = /(?<![\p{L}\p{N}.])([\p{L}\p{N}][\p{L}\p{N}.’'-]{0,11})\.$/u;

function isInitial(token: string, previousWord: string, after: string): boolean {
  const next = /^[\s\u00a0]*(?:["«“(]\s*)?([\p{L}]+)(?=(’|')?)/u.exec(after);
  if (next === null) return false;
  if (token === 'J.-C' || token === 'JC') return false;
  const opens = SENTENCE_OPENERS.has((next[1] ?? '').toLowerCase()) || next[2] !== undefined;
  if (opens && next[1] !== 'D' && next[1] !== 'O') return false;
  return !LABELLED.has(previousWord.toLowerCase());
}

/** Whether a sentence asks: then it says nothing of what it asks for. */
export function isQuestion(sentence: string): boolean {
  return /\?\s*[»”")]*\s*$/u.test(sentence);
}
