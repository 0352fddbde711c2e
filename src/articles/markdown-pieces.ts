/** The lines that define an address for a name in brackets, by this name in lower case. */
export type Definitions = ReadonlyMap<string, string>;

export interface MarkdownPiece {
  readonly source: string;
  /** False: no person wrote these marks, and they are words. */
  readonly isMarked: boolean;
}

/** Whether the target of `[name]: target` is one. What looks like none is said by somebody: « [Kim]: Non. » */
export function isAddress(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]{1,20}:|[./#]|www\.)/i.test(target);
}

/** `[name]: https://…`, anywhere in a text. */
export function definedAddresses(markdown: string): Definitions {
  const lines = markdown.matchAll(/^[ >]{0,9}\[(?!\^)([^[\]\n]{1,200})\]: *<?(\S+).*$/gm);
  return new Map(
    [...lines]
      .filter(([, , target = '']) => isAddress(target))
      .map(([whole, name = '']) => [fold(name), whole]),
  );
}

/**
 * A Markdown text in pieces that end between paragraphs, each with the definitions that it refers to: micromark takes
 * time quadratic in the length of a text, in the marks of a paragraph, and in what stands inside one another. A
 * paragraph with more marks than anybody writes is cut where a line ends.
 */
export function markdownPieces(markdown: string, definitions: Definitions): readonly MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let lines: string[] = [];
  let [chars, paragraphChars, paragraphMarks] = [0, 0, 0];
  let fence: string | null = null;
  const end = (): void => {
    if (lines.length > 0) pieces.push({ source: lines.join('\n'), isMarked: true });
    lines = [];
    [chars, paragraphChars, paragraphMarks] = [0, 0, 0];
  };
  for (const line of markdown.split('\n')) {
    const marks = 1 + (line.match(/[[\]*_`<\\|]/g)?.length ?? 0);
    if (marks * line.length > MAX_LINE_WORK || nested.test(line)) {
      end();
      pieces.push({ source: line, isMarked: false });
      continue;
    }
    const isBetween = fence === null && lines.at(-1)?.trim() === '' && /^\S/.test(line);
    if ((isBetween && chars > PIECE_CHARS) || paragraphMarks * paragraphChars > MAX_PARAGRAPH_WORK) end();
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    lines.push(line);
    chars += line.length;
    [paragraphChars, paragraphMarks] =
      line.trim() === '' ? [0, 0] : [paragraphChars + line.length, paragraphMarks + marks];
  }
  end();
  return pieces.length < 2 ? pieces : pieces.map((piece) => withDefinitions(piece, definitions));
}

/** Most articles are one piece. */
const PIECE_CHARS = 8000;
/** Marks times characters, all of which may be looked at for each: tenths of a second. */
const MAX_PARAGRAPH_WORK = 1_000_000;
const MAX_LINE_WORK = 4_000_000;
/** Quotations and lists in one another. */
const nested = /^\s*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){30}/;

function withDefinitions({ source, isMarked }: MarkdownPiece, definitions: Definitions): MarkdownPiece {
  if (!isMarked) return { source, isMarked };
  const names = new Set(Array.from(source.matchAll(/\[([^[\]]{1,200})\]/g), ([, name = '']) => fold(name)));
  const needed = [...names].flatMap((name) => definitions.get(name) ?? []);
  return { source: `${source}\n\n${needed.join('\n')}`, isMarked };
}

/** Case and spaces do not count in names. */
function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
