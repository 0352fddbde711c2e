import { betweenHalves, type KnownWords, knownWords } from './known-words.ts';
import { median } from './reading-order.ts';
import type { Segment } from './segments.ts';

/**
 * The text of the pages, an empty line between paragraphs. A paragraph goes on from column to column and page to page
 * until a line ends early, the next one is indented, or the distance or the size of the letters changes.
 * @param pages the lines of each page in reading order
 */
export function paragraphsOf(pages: readonly (readonly Segment[])[]): string {
  const words = knownWords(pages);
  const layout = layoutOf(pages);
  let text = '';
  let previous: PlacedLine | null = null;
  for (const line of pages.flatMap(placeLines)) {
    if (previous === null) text = line.text;
    else if (endsParagraph(previous, line, layout)) text += `\n\n${line.text}`;
    else text = continueText(text, line.text, words);
    previous = line;
  }
  return text;
}

/** A line with the edges of its column. */
interface PlacedLine extends Segment {
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** Usual distance of the baselines of large letters, in their size; the text's own is measured. */
const LINE_HEIGHT = 1.2;
/** A distance so many times wider than usual parts paragraphs. */
const WIDER = 1.35;
/** Lines that begin within this many letter sizes of each other stand in one column. */
const SAME_COLUMN = 2.5;

/** The usual distance of two baselines, and the usual width of a line, in points. */
function layoutOf(pages: readonly (readonly Segment[])[]) {
  const distances = pages.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const distance = (lines[at - 1]?.y ?? line.y) - line.y;
      return distance > 0 && distance < 3 * line.height ? [distance] : [];
    }),
  );
  return { leading: median(distances), lineWidth: median(pages.flat().map(({ width }) => width)) };
}

/** Columns are told by where lines begin, in steps of the letters' size: each line is looked at once. */
function placeLines(lines: readonly Segment[], page: number): readonly PlacedLine[] {
  const step = SAME_COLUMN * Math.max(1, median(lines.map(({ height }) => height)));
  const columns = new Map<number, Segment[]>();
  for (const line of lines) {
    const key = Math.round(line.x / step);
    const column = columns.get(key) ?? [];
    column.push(line);
    columns.set(key, column);
  }
  return lines.map((line) => {
    const key = Math.round(line.x / step);
    const near = [key - 1, key, key + 1]
      .flatMap((other) => columns.get(other) ?? [])
      .filter(({ x, height }) => Math.abs(x - line.x) < step && isSameSize(height, line.height));
    return {
      ...line,
      page,
      left: median(near.map(({ x }) => x)),
      right: Math.max(...near.map(({ x, width }) => x + width)),
    };
  });
}

function endsParagraph(
  previous: PlacedLine,
  line: PlacedLine,
  { leading, lineWidth }: ReturnType<typeof layoutOf>,
): boolean {
  const { height } = line;
  const end = previous.x + previous.width;
  const endsEarly = end < previous.right - 1.5 * height;
  const endsSentence = /[.!?…»”":;]\s*$/u.test(previous.text);
  const indent = line.x - line.left;
  const isIndented = indent > 0.7 * height && indent < 4 * height;
  const isBelow =
    line.page === previous.page &&
    previous.y > line.y &&
    Math.abs(line.x - previous.x) < Math.max(lineWidth / 2, 3 * height);
  if (!isSameSize(height, previous.height)) return true;
  if (isBelow && previous.y - line.y > Math.max(leading, LINE_HEIGHT * height) * WIDER) return true;
  if (/^[•▪■–—-] /u.test(line.text)) return true;
  if (!endsSentence && /^\p{Ll}/u.test(line.text)) return false;
  if (isIndented && (endsSentence || endsEarly)) return true;
  if (!endsEarly) return false;
  const goesOn = /[,–—-]$/u.test(previous.text);
  const endsFarBefore = end < previous.right - 6 * height;
  return endsSentence || (!goesOn && (!isBelow || (/^\p{Lu}/u.test(line.text) && endsFarBefore)));
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.12 * one;
}

function continueText(text: string, line: string, words: KnownWords): string {
  const parted = /^([\s\S]*[\p{L}\p{M}])[-\u00ad\u2010]$/u.exec(text.slice(-LONGEST_WORD_CHARS));
  if (parted?.[1] === undefined || !/^[\p{L}\p{M}]/u.test(line)) return `${text} ${line}`;
  const between = text.endsWith('\u00ad') ? '' : betweenHalves(parted[1], line, words);
  return text.slice(0, -1) + between + line;
}

const LONGEST_WORD_CHARS = 60;
