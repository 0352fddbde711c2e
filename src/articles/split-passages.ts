import { graphemes } from '../text/graphemes.ts';
import { spanOf } from '../text/matches.ts';
import { type Span, splitSentences } from '../text/sentences.ts';
import type { Article } from './article.ts';
import { endsAsSentence } from './cleaning/page.ts';
import { isListItem } from './paragraphs.ts';
import type { Passage, SplittingSettings } from './passage.ts';

/**
 * The passages of an article, in order, not overlapping, each an exact slice of its text; together they hold every
 * character that is not white space. Whole paragraphs are packed up to `maxPassageChars`; a longer paragraph is cut
 * at sentence ends into parts of about equal length. The headline, an intertitle or a question as intertitle never
 * ends a passage: it goes with what follows, even if the passage grows beyond the limit by it.
 */
export function splitPassages(article: Article, settings: SplittingSettings): readonly Passage[] {
  const max = settings.maxPassageChars;
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const unit of unitsOf(article, max)) {
    if (open !== null && unit.end - open.start <= max) {
      open = { start: open.start, end: unit.end };
    } else {
      if (open !== null) spans.push(open);
      open = unit;
    }
  }
  if (open !== null) spans.push(open);
  return spans.map(({ start, end }, ordinal) => ({
    articleId: article.id,
    ordinal,
    start,
    end,
    text: article.text.slice(start, end),
  }));
}

/** The passage's own words, without the headline paragraph that the first passage begins with. */
export function passageBody(article: Article, passage: Passage): string {
  return article.text.slice(Math.max(passage.start, Math.min(article.bodyStart, passage.end)), passage.end);
}

/** What an embedder is given for a passage. */
export function embeddingInput(article: Article, passage: Passage) {
  const { title, publisher, publishedAt } = article;
  return { title, publisher, publishedAt, text: passageBody(article, passage) };
}

/** Longest intertitle (characters); the press keeps them on one or two lines of a column. */
const MAX_INTERTITLE_CHARS = 120;
/** More short paragraphs in a row than this are verse, a list or a table, not intertitles. */
const MAX_INTERTITLES_IN_A_ROW = 2;
/** A text without sentence ends is cut at a word boundary at this multiple of the passage length. */
const HARD_CAP_FACTOR = 4;

/** Pieces that are not cut any further: paragraphs with their intertitles, or parts of long paragraphs. */
function* unitsOf(article: Article, max: number): Generator<Span> {
  const paragraphs = paragraphsOf(article.text);
  let heads: Span[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const isLast = index === paragraphs.length - 1;
    if (!isLast && isHead(article, paragraph)) {
      heads.push(paragraph);
      if (heads.length > MAX_INTERTITLES_IN_A_ROW) {
        const [first, ...rest] = heads;
        if (first !== undefined) yield first;
        heads = rest;
      }
      continue;
    }
    const start = heads[0]?.start ?? paragraph.start;
    const parts = paragraph.end - start <= max ? [paragraph] : partsOf(article.text, paragraph, start, max);
    for (const [at, part] of parts.entries()) yield at === 0 ? { start, end: part.end } : part;
    heads = [];
  }
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)]
    .map((match) => trimSpan(text, spanOf(match)))
    .filter(({ start, end }) => end > start);
}

/** The headline, or a short paragraph that is no sentence of its own: no end, or a question. */
function isHead(article: Article, paragraph: Span): boolean {
  if (paragraph.end <= article.bodyStart) return true;
  const text = article.text.slice(paragraph.start, paragraph.end);
  if (text.length > MAX_INTERTITLE_CHARS || text.includes('\n') || isListItem(text)) return false;
  return !endsAsSentence(text) || (/\?\s?["»”]?$/u.test(text) && splitSentences(text).length === 1);
}

/**
 * A paragraph in parts of whole sentences, as equal as they come, none longer than `max` unless one sentence is.
 * @param start where the first part begins in truth: at the intertitle above
 */
function partsOf(text: string, paragraph: Span, start: number, max: number): readonly Span[] {
  const count = Math.ceil((paragraph.end - start) / max);
  const target = Math.ceil((paragraph.end - start) / count);
  const parts: Span[] = [];
  let openStart = start;
  for (const sentence of sentencesOf(text, paragraph, max)) {
    const open = parts.at(-1);
    const length = sentence.end - openStart;
    // Near the target, the end that is closer to it wins.
    if (open !== undefined && length <= max && length - target <= target - (open.end - openStart)) {
      parts[parts.length - 1] = { start: open.start, end: sentence.end };
    } else {
      parts.push(sentence);
      if (open !== undefined) openStart = sentence.start;
    }
  }
  return parts;
}

/** The sentences with everything between them (list bullets), over-long ones cut at word boundaries. */
function sentencesOf(text: string, paragraph: Span, max: number): readonly Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  const cut = (end: number) => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) spans.push(...hardParts(text, span, max * HARD_CAP_FACTOR));
    start = end;
  };
  for (const { end } of splitSentences(text.slice(paragraph.start, paragraph.end)))
    cut(paragraph.start + end);
  cut(paragraph.end);
  return spans;
}

function hardParts(text: string, span: Span, cap: number): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > cap) {
    const room = text.slice(start, start + cap + 1);
    const space = room.lastIndexOf(' ');
    const end =
      start +
      (space > cap / 2 ? space : wholeGraphemes(text.slice(start, Math.min(span.end, start + 2 * cap)), cap));
    parts.push(trimSpan(text, { start, end }));
    start = trimSpan(text, { start: end, end: span.end }).start;
  }
  if (span.end > start) parts.push({ start, end: span.end });
  return parts;
}

/** The last boundary between grapheme clusters at or before `at`; the first one after it if there is none. */
function wholeGraphemes(text: string, at: number): number {
  const cluster = graphemes.segment(text).containing(at);
  if (cluster === undefined) return text.length;
  return cluster.index > 0 ? cluster.index : cluster.segment.length;
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
