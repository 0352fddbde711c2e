/**
 * Every paragraph on one line: text that was wrapped by hand at some column has its lines joined. Text with a
 * paragraph a line, as scraped articles have it, is not changed.
 */
export function joinWrappedLines(text: string): string {
  const groups = text.split(/\n{2,}/).map((group) => group.split('\n'));
  const width = wrapWidth(groups);
  if (width === null) return text;
  return groups.map((group) => joinGroup(group, width * FULL_LINE_SHARE).join('\n')).join('\n\n');
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
/** A wrapped line ends within a long word of the margin. */
const FULL_LINE_SHARE = 0.7;
/** Fewer inner lines than this prove nothing. */
const MIN_INNER_LINES = 4;

/** The column at which the text is wrapped by hand, or null. */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  let width = 0;
  for (const group of groups) for (const line of group) width = Math.max(width, line.length);
  if (width > MAX_WRAP_CHARS || width < MIN_WRAP_CHARS) return null;
  const inner = groups.flatMap((group) => group.slice(0, -1)).filter((line) => !isListItem(line));
  if (inner.length < MIN_INNER_LINES) return null;
  const wrapped = inner.filter(
    (line) => line.length >= width * FULL_LINE_SHARE && !/[.!?…]["»”)]*$/u.test(line),
  );
  return wrapped.length * 2 > inner.length ? width : null;
}

function joinGroup(group: readonly string[], fullLineChars: number): readonly string[] {
  const lines: string[] = [];
  let previous = '';
  for (const line of group) {
    const last = lines.length - 1;
    if (previous.length >= fullLineChars && !isListItem(line)) lines[last] += ` ${line}`;
    else lines.push(line);
    previous = line;
  }
  return lines;
}
