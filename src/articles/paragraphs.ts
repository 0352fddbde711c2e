import { hyphenReader, isCut, type KeepsHyphen, type KnowsWord } from './cut-words.ts';

/**
 * Every paragraph on one line: text that was wrapped by hand at some column has its lines joined, and words that were
 * cut at a line's end are whole again. Text with a paragraph a line, as scraped articles have it, is not changed.
 *
 * @param knows what is a word, for cut ones; null: only the text's own
 */
export function joinWrappedLines(text: string, knows: KnowsWord | null = null): string {
  const groups = text.split(/\n{2,}/).map((group) => group.split('\n'));
  const cuts = groups.reduce((count, group) => count + group.filter((_, at) => isCutAt(group, at)).length, 0);
  const width = wrapWidth(groups, cuts);
  if (width === null && cuts === 0) return text;
  const keepsHyphen = cuts === 0 ? () => true : hyphenReader(text, knows);
  const full = width === null ? Number.POSITIVE_INFINITY : width * FULL_LINE_SHARE;
  return groups.map((group) => joinGroup(group, full, keepsHyphen).join('\n')).join('\n\n');
}

function isCutAt(group: readonly string[], at: number): boolean {
  return isCut(group[at] ?? '', group[at + 1] ?? '');
}

/** One empty line between paragraphs; neighbouring list items stay together, one a line. */
export function separateParagraphs(text: string): string {
  const blocks = text.split(/\n{2,}/).flatMap((group) => {
    const paragraphs: string[] = [];
    let previous = '';
    for (const line of group.split('\n')) {
      if (isListItem(previous) && isListItem(line)) paragraphs[paragraphs.length - 1] += `\n${line}`;
      else paragraphs.push(line);
      previous = line;
    }
    return paragraphs;
  });
  return blocks.join('\n\n');
}

/** A line that is an item of a list, after normalisation. */
export function isListItem(line: string): boolean {
  return /^(?:[•‣▪◦●·*-]|\d{1,2}[.)]) \S/u.test(line);
}

/** Text wrapped by hand is rarely wider, and a whole paragraph on one line nearly always is (characters). */
const MAX_WRAP_CHARS = 100;
const MIN_WRAP_CHARS = 50;
/** The columns of a newspaper are narrower, and cut words. */
const MIN_COLUMN_CHARS = 20;
/** A wrapped line ends within a long word of the margin. */
const FULL_LINE_SHARE = 0.7;
/** Fewer inner lines than this prove nothing. */
const MIN_INNER_LINES = 4;

/** The column at which the text is wrapped by hand, or null. */
function wrapWidth(groups: readonly (readonly string[])[], cuts: number): number | null {
  let width = 0;
  for (const group of groups) for (const line of group) width = Math.max(width, line.length);
  const isColumn = cuts >= MIN_INNER_LINES;
  if (width > MAX_WRAP_CHARS || width < (isColumn ? MIN_COLUMN_CHARS : MIN_WRAP_CHARS)) return null;
  let inner = 0;
  let wrapped = 0;
  for (const group of groups) {
    for (const [at, line] of group.slice(0, -1).entries()) {
      if (isListItem(line)) continue;
      inner += 1;
      const isFull = line.length >= width * FULL_LINE_SHARE && !/[.!?…]["»”)]*$/u.test(line);
      if (isFull || isCutAt(group, at)) wrapped += 1;
    }
  }
  return inner >= MIN_INNER_LINES && wrapped * 2 > inner ? width : null;
}

function joinGroup(
  group: readonly string[],
  fullLineChars: number,
  keepsHyphen: KeepsHyphen,
): readonly string[] {
  const lines: string[] = [];
  let pieces: string[] = [];
  for (const [at, line] of group.entries()) {
    const previous = group[at - 1] ?? '';
    const isJoined = isCutAt(group, at - 1);
    if (!isJoined && (previous.length < fullLineChars || isListItem(line))) {
      if (pieces.length > 0) lines.push(pieces.join(''));
      pieces = [];
    } else if (!isJoined) {
      pieces.push(' ');
    }
    const next = group[at + 1] ?? '';
    pieces.push(isCut(line, next) && !keepsHyphen(line, next) ? line.slice(0, -1) : line);
  }
  lines.push(pieces.join(''));
  return lines;
}
