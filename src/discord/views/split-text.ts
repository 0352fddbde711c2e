import { graphemes } from '../../text/graphemes.ts';
import { escapeLineStart } from './escape.ts';

/**
 * Cuts escaped text into parts of at most `limit` characters, as late as it can: between paragraphs, else lines,
 * sentences, words. A citation `[3]`, a link, an escaped character, a grapheme and a code fence stay whole; a fence
 * that is longer than a part is closed and opened again. White space at a cut is dropped, and parts without anything
 * to see are left out; nothing else is lost.
 *
 * @param limit characters, at least 20; a single link or grapheme that is longer is cut all the same
 */
export function splitText(text: string, limit: number): readonly string[] {
  if (limit < MIN_LIMIT) throw new RangeError(`a part has at least ${MIN_LIMIT} characters`);
  const parts: string[] = [];
  let rest = text.length <= limit ? text : withShortFences(text, limit);
  while (rest.length > limit) {
    const at = bestCut(rest, limit);
    parts.push(rest.slice(0, at));
    const following = rest.slice(at);
    // In the middle of a line « - », « # » or « 2. » meant nothing; at its beginning it would.
    rest = rest.charAt(at - 1) === '\n' ? following.replace(/^\s*\n/u, '') : afterCut(following.trimStart());
  }
  return [...parts, rest].map((part) => part.trimEnd()).filter((part) => /[^\s\u200b]/u.test(part));
}

const MIN_LIMIT = 20;

/** A part that is emptier than this share of the limit is worth a less beautiful cut. */
const LEAST_FILLED = 0.5;

/** Where to cut, from the best: between paragraphs, lines, sentences, words; never before the number of a quote. */
const RANKS: readonly RegExp[] = [
  /\n[ ]*\n/gu,
  /\n/gu,
  /[.!?…»\]]["”»)]*\s(?![\p{M}\s]|\[\d)/gu,
  /\s(?![\p{M}\s]|\[\d)/gu,
];

/** What stays whole; everything else may be cut between graphemes. */
const WHOLE =
  /```[\s\S]*?```|\[(?:\\[\s\S]|[^\]\\\n])*\]\([^)\s]*\)|<https?:[^>\s]+>|\*\*[^*\n]{1,80}\*\*|\[\d+\]|\\[^0-9A-Za-z\s]\u200b?/gu;

/** Graphemes are looked for in this many characters on each side of the limit. */
const GRAPHEME_WINDOW = 200;

function bestCut(text: string, limit: number): number {
  const isFree = freeIn(text, limit);
  for (const rank of RANKS) {
    // White space just behind the limit goes away with the cut.
    const cuts = Array.from(
      text.slice(0, limit + 1).matchAll(rank),
      ({ index, 0: { length } }) => index + length,
    );
    const cut = cuts.findLast(isFree);
    if (cut !== undefined && cut >= limit * LEAST_FILLED) return cut;
  }
  const from = Math.max(0, limit - GRAPHEME_WINDOW);
  const starts = Array.from(
    graphemes.segment(text.slice(from, limit + GRAPHEME_WINDOW)),
    ({ index }) => from + index,
  );
  const cut = starts.findLast((at) => at > from && at <= limit && isFree(at));
  return cut ?? wholeStart(text, limit) ?? codePointCut(text, limit);
}

/** Whether an offset stands outside everything that stays whole. */
function freeIn(text: string, limit: number): (at: number) => boolean {
  const inside = new Set<number>();
  for (const { index, 0: piece } of text.matchAll(WHOLE)) {
    if (index >= limit) break;
    for (let at = index + 1; at < Math.min(index + piece.length, limit + 2); at += 1) inside.add(at);
  }
  return (at) => !inside.has(at);
}

/** The start of the piece that runs over the limit, unless it is the whole beginning. */
function wholeStart(text: string, limit: number): number | null {
  for (const { index, 0: piece } of text.matchAll(WHOLE)) {
    if (index < limit && index + piece.length > limit && index > 0) return index;
  }
  return null;
}

function codePointCut(text: string, limit: number): number {
  return /[\ud800-\udbff]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

function afterCut(rest: string): string {
  const end = rest.indexOf('\n');
  return end === -1 ? escapeLineStart(rest) : escapeLineStart(rest.slice(0, end)) + rest.slice(end);
}

/** Fences that are longer than a part become several. */
function withShortFences(text: string, limit: number): string {
  return text.replace(/```([^\n`]*\n)?([\s\S]*?)```/gu, (fence, info: string | undefined, code: string) => {
    if (fence.length <= limit) return fence;
    const opening = `\`\`\`${(info ?? '\n').slice(0, limit / 4).trimEnd()}\n`;
    const room = limit - opening.length - '\n```'.length;
    return splitLines(code, room)
      .map((lines) => `${opening}${lines}\n\`\`\``)
      .join('\n');
  });
}

function splitLines(code: string, room: number): readonly string[] {
  const parts: string[] = [];
  let rest = code.replace(/\n$/u, '');
  while (rest.length > room) {
    const lineEnd = rest.lastIndexOf('\n', room);
    const at = lineEnd > 0 ? lineEnd : codePointCut(rest, room);
    parts.push(rest.slice(0, at));
    rest = rest.slice(lineEnd > 0 ? at + 1 : at);
  }
  return [...parts, rest];
}
