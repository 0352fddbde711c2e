import type { Span } from '../../text/sentences.ts';
import { foldLine } from '../normalise.ts';
import { isListItem } from '../paragraphs.ts';

/** A line of an article that is being cleaned. Empty lines are not listed. */
export interface Line extends Span {
  readonly text: string;
  /** For comparisons: folded, without outer marks such as bullets, arrows and a final colon; empty for prose. */
  readonly key: string;
  /** Running text, not a headline, label, caption or link. */
  readonly prose: boolean;
  /** A headline, label or link could look like this: short, and no end of a sentence. */
  readonly headlineLike: boolean;
  readonly item: boolean;
}

/** An article's text in the state that a rule sees. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Index of the first line of running text after the headline; `lines.length` when there is none. */
  readonly firstProse: number;
  /** Index of the last line of running text, −1 when there is none. */
  readonly lastProse: number;
}

/** A removable piece of noise: what it is called and where it stands. */
export interface CleaningRule {
  readonly name: string;
  /** Where the rule applies, as pieces of `page.text`. Whole lines unless the rule is about marks inside a line. */
  readonly find: (page: Page) => readonly Span[];
}

/** What is known of a line wherever it stands. Kept from page to page while one article is cleaned. */
export type LineMemory = Map<string, Omit<Line, 'start' | 'end'>>;

/** Reads a tidy text (see `tidyLines`) as a page. */
export function readPage(text: string, memory: LineMemory = new Map()): Page {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index: start }): Line => {
    const known = memory.get(line) ?? describe(line);
    memory.set(line, known);
    return { ...known, start, end: start + line.length };
  });
  const first = lines.findIndex((line, index) => line.prose && (index > 0 || isRunningText(line.text)));
  return {
    text,
    lines,
    firstProse: first < 0 ? lines.length : first,
    lastProse: lines.findLastIndex((line) => line.prose),
  };
}

/** A rule that removes every whole line for which the test holds. */
export function lineRule(
  name: string,
  test: (line: Line, index: number, page: Page) => boolean,
): CleaningRule {
  return { name, find: (page) => page.lines.filter((line, index) => test(line, index, page)) };
}

/** Consecutive lines as one piece. */
export function linesFrom(page: Page, from: number, to: number): Span {
  return { start: page.lines[from]?.start ?? 0, end: page.lines[to - 1]?.end ?? 0 };
}

/** Whether the text ends as a sentence does, closing quotation marks included. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…]\s?["»”’)\]]*$/u.test(text);
}

/**
 * Whether a first line is clearly the lead of the article rather than its headline. Headlines above 120 characters
 * exist, but not with a full stop; shorter ones with a full stop do.
 */
export function isRunningText(text: string): boolean {
  if (text.length > MAX_HEADLINE_CHARS) return endsAsSentence(text) || text.length > 2 * MAX_HEADLINE_CHARS;
  return text.length > 90 && /[.…]\s?["»”’)]*$/u.test(text);
}

/** Headlines of the French press stay below this; also the limit of a title cut out of a lead (characters). */
export const MAX_HEADLINE_CHARS = 120;

/** Below this, a line with a full stop may still be a label or a caption (characters). */
const MIN_STATEMENT_CHARS = 40;
/** Below this, a line that ends as a sentence may still be a headline: a question, an exclamation, a quotation. */
const MIN_PROSE_CHARS = 80;
/** Above this, a line is running text even if its end was lost. */
const CERTAINLY_PROSE_CHARS = 200;
/** Longest headline of a link to another article. */
const MAX_LINK_CHARS = 160;

function describe(text: string): Omit<Line, 'start' | 'end'> {
  const sentence = endsAsSentence(text);
  const statement = /\.["»”)]*$/u.test(text) && text.length >= MIN_STATEMENT_CHARS;
  const prose =
    !/^(?:©|copyright |tous droits réservés)/iu.test(text) &&
    (text.length > CERTAINLY_PROSE_CHARS || statement || (sentence && text.length >= MIN_PROSE_CHARS));
  return {
    text,
    prose,
    key: text.length > CERTAINLY_PROSE_CHARS ? '' : foldLine(text).replace(outerMarks, ''),
    headlineLike: text.length <= MAX_LINK_CHARS && !/[.;,:]["»”]?$/u.test(text),
    item: isListItem(text),
  };
}

const outerMarks = /^[^\p{L}\p{N}(#@©"«“]+|[\s:.!>»→›…|*]+$/gu;
