import { endsWithOpenAbbreviation } from './abbreviations.ts';

/** A piece of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
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

/**
 * A quotation or parenthesis up to this length (characters) that is followed by the rest of its sentence is kept
 * whole with it, so that a short statement stays with its speaker; a longer one is cut at its own sentence ends.
 */
const MAX_KEPT_QUOTE_CHARS = 200;

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

/** Offsets in the line at which a sentence ends; the last is the line's end. */
function sentenceEnds(line: string): readonly number[] {
  const ends: number[] = [];
  const openings = unfinishedQuotes(line);
  let previous = 0;
  for (const proposed of proposedEnds(line)) {
    const end = proposed + (closers.exec(line.slice(proposed, proposed + 8))?.[0].length ?? 0);
    if (end <= previous || end >= line.length) continue;
    const before = line.slice(previous, end);
    const after = line.slice(end, end + 40);
    if (goesOn.test(after) || !hasWord.test(before)) continue;
    if (endsWithOpenAbbreviation(before, after)) continue;
    if (openings.some((quote) => quote.start < end && end < quote.end)) continue;
    ends.push(end);
    previous = end;
  }
  while (ends.length > 0 && !hasWord.test(line.slice(ends.at(-1)))) ends.pop();
  ends.push(line.length);
  return ends;
}

/**
 * What the segmenter proposes, and two ends that it does not take for one: an ellipsis before a capital, and a full
 * stop before a number (« … euros. 12 personnes »).
 */
function* proposedEnds(line: string): Generator<number> {
  for (const { segment, index } of segmenter.segment(line)) {
    for (const missed of segment.matchAll(missedEnd)) yield index + missed.index + missed[0].length;
    yield index + segment.trimEnd().length;
  }
}

/**
 * Short quotations and parentheses that close and are then followed by the rest of their sentence. No sentence
 * ends inside one.
 */
function unfinishedQuotes(line: string): readonly Span[] {
  const quotes: Span[] = [];
  for (const quote of line.matchAll(shortQuote)) {
    const end = quote.index + quote[0].length;
    if (goesOn.test(line.slice(end, end + 8))) quotes.push({ start: quote.index, end });
  }
  return quotes;
}

const shortQuote = new RegExp(
  ['«[^«»]', '“[^“”]', '\\([^()]']
    .map((opening, kind) => `${opening}{0,${MAX_KEPT_QUOTE_CHARS}}${['»', '”', '\\)'][kind] ?? ''}`)
    .join('|'),
  'gu',
);

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
