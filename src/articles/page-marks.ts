import type { Removal } from './article.ts';
import { isCut } from './cut-words.ts';

/**
 * A text copied from the pages of a PDF or of paper without their numbers and running heads, so that a sentence that a
 * page's end interrupts goes on. Lines that could be such marks go only where they interrupt a sentence, or where a
 * number stands beside a head, at the top or at the bottom.
 *
 * @param text tidy text, as `normaliseText` leaves it
 */
export function withoutPageMarks(text: string) {
  const lines = text.split('\n').filter((line) => line !== '');
  const isMark = markReader(lines);
  if (isMark === null) return { text, removed: [] };
  const starts = Array.from(text.matchAll(/[^\n]+/g), ({ index }) => index);
  let rest = '';
  let from = 0;
  const removed: Removal[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let to = at;
    while (to < lines.length && isMark(lines[to] ?? '')) to += 1;
    if (to === at) continue;
    const before = lines[at - 1];
    const after = lines[to];
    const interrupts = before !== undefined && after !== undefined && goesOn(before, after);
    const block = lines.slice(at, to);
    const isEdge = before === undefined || after === undefined;
    if (interrupts || (block.some(isPageNumber) && (isEdge || block.some((line) => !isPageNumber(line))))) {
      const end = (starts[at - 1] ?? 0) + (before?.length ?? 0);
      rest += text.slice(from, interrupts ? end : (starts[at] ?? 0));
      if (interrupts) rest += '\n';
      from = starts[to] ?? text.length;
      for (const line of block)
        removed.push({ rule: isPageNumber(line) ? 'page-number' : 'running-head', text: line });
    }
    at = to;
  }
  return { text: (rest + text.slice(from)).trim(), removed };
}

/** Running heads are shorter (characters). */
const MAX_HEAD_CHARS = 100;
/** Fewer cut words than this do not show that lines were copied from a page. */
const MIN_CUTS = 2;

/** Which lines may be marks of a page; null when the text is not copied from pages. */
function markReader(lines: readonly string[]): ((line: string) => boolean) | null {
  const cuts = lines.filter((line, at) => isCut(line, lines[at + 1] ?? '')).length;
  const numbers = lines.filter(isPageNumber).length;
  const broken = lines.filter((line, at) => isCut(line, 'a') && isPageNumber(lines[at + 1] ?? '')).length;
  if (numbers === 0 || cuts + broken < MIN_CUTS) return null;
  const heads = new Map<string, number>();
  for (const line of lines) {
    if (line.length > MAX_HEAD_CHARS || /[.!?…]$/u.test(line)) continue;
    const key = line.replace(/\d+/g, '#');
    heads.set(key, (heads.get(key) ?? 0) + 1);
  }
  return (line) =>
    isPageNumber(line) ||
    (line.length <= MAX_HEAD_CHARS && (isIssue(line) || (heads.get(line.replace(/\d+/g, '#')) ?? 0) > 1));
}

/** « 4 », « – 4 – », « Page 4 sur 12 », « 4/12 ». */
function isPageNumber(line: string): boolean {
  return (
    line.length <= 20 &&
    /^(?:[-–—] ?)?(?:page |p\. ?)?\d{1,4}(?: ?(?:\/|sur) ?\d{1,4})?(?: ?[-–—])?$/iu.test(line)
  );
}

/** « Le Bulletin – n° 112 – mars 2024 ». */
function isIssue(line: string): boolean {
  return /(?<!\p{L})n[°º] ?\d{1,5}(?!\d)/u.test(line) && !/[.!?…]$/u.test(line);
}

/** Whether a sentence that stops at a line's end goes on in another. */
function goesOn(before: string, after: string): boolean {
  return isCut(before, after) || (/[\p{L}\p{N},;]$/u.test(before) && /^\p{Ll}/u.test(after));
}
