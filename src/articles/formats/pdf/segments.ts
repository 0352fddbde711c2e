/** A piece of text as pdf.js gives it: a word, a line or a letter. */
export interface PlacedText {
  readonly str: string;
  /** Scale and skew, then the place of the beginning of the baseline; y grows upwards. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A run of text on one baseline without a gap wider than a space can be. Lengths in points. */
export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly height: number;
  readonly text: string;
}

export interface PdfPage {
  readonly bottom: number;
  readonly top: number;
  readonly segments: readonly Segment[];
}

/** The segments of a page, from the top down. Text that runs upwards (credits along a picture) is left out. */
export function segmentsOf(items: readonly PlacedText[]): readonly Segment[] {
  const pieces = items.flatMap(pieceOf).toSorted((one, other) => other.y - one.y || one.x - other.x);
  return rowsOf(pieces).flatMap(segmentsOfRow);
}

/** More than this share of their size apart, two pieces stand in different columns. */
const COLUMN_GAP = 0.9;
/** More than this share, there is a space between them. */
const SPACE_GAP = 0.15;
/** Baselines that differ by less than this share of the size are one: superior letters, other fonts. */
const SAME_LINE = 0.4;
/** How far back a row can be that a piece belongs to: pieces come from the top down. */
const OPEN_ROWS = 12;

function pieceOf({ str, transform, width, height }: PlacedText): readonly Segment[] {
  const [scale = 0, skew = 0, , lift = 0, x = 0, y = 0] = transform;
  const isUpright = Math.abs(skew) < 0.1 * Math.abs(scale || 1);
  if (str.trim() === '' || !isUpright) return [];
  return [{ x, y, width, height: Math.abs(lift) || height || 10, text: str }];
}

function rowsOf(pieces: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [];
  for (const piece of pieces) {
    const row = rows.slice(-OPEN_ROWS).findLast(([first]) => {
      return (
        first !== undefined && Math.abs(first.y - piece.y) < Math.min(first.height, piece.height) * SAME_LINE
      );
    });
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows;
}

function segmentsOfRow(row: readonly Segment[]): readonly Segment[] {
  const segments: Segment[] = [];
  const y = row[0]?.y ?? 0;
  for (const piece of row.toSorted((one, other) => one.x - other.x)) {
    const last = segments.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.x - (last.x + last.width);
    if (last !== undefined && gap < COLUMN_GAP * Math.max(piece.height, last.height)) {
      const space =
        gap > SPACE_GAP * piece.height && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : '';
      segments[segments.length - 1] = {
        ...last,
        text: last.text + space + piece.text,
        width: piece.x + piece.width - last.x,
        height: Math.max(last.height, piece.height),
      };
    } else segments.push({ ...piece, y });
  }
  return segments.map((segment) => ({ ...segment, text: tidy(segment.text) }));
}

/** pdf.js writes a space before a hyphen that justification has moved. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\p{L}\p{M}]{2}) (?=[-\u00ad\u2010]$)/u, '');
}
