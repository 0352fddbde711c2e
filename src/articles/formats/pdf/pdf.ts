import { getDocumentProxy } from 'unpdf';
import { formatMessages } from '../../../messages/formats.ts';
import { type Extraction, type FormatInput, oneArticle, UnreadableFormatError } from '../format.ts';
import { MAX_PDF_ITEMS, MAX_PDF_PAGES } from '../limits.ts';
import { statedMetadata } from '../stated.ts';
import { paragraphsOf } from './paragraphs.ts';
import { inReadingOrder, median } from './reading-order.ts';
import { type PdfPage, type PlacedText, type Segment, segmentsOf } from './segments.ts';

/**
 * A PDF is one article: the text of its pages in reading order, column by column, without what stands at the top and
 * the foot of each. Its properties are those of the program that made it: they say nothing of the article.
 * @throws UnreadableFormatError for a password, a scan without text, or far too much of it
 */
export async function readPdf({ bytes }: FormatInput): Promise<Extraction> {
  const pages = await readPages(bytes);
  if (pages.every(({ segments }) => segments.length === 0))
    throw new UnreadableFormatError(formatMessages.scan);
  const lines = withoutRunningHeads(pages).map(({ segments }) => inReadingOrder(segments));
  const text = paragraphsOf(lines);
  const first = lines[0] ?? [];
  return oneArticle(statedMetadata({ title: headlineOf(first, lines.flat()) }), text);
}

async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // pdf.js takes the memory that it is given for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFormatError(isLocked ? formatMessages.encrypted : formatMessages.damaged, {
      cause: error,
    });
  });
  try {
    if (document.numPages > MAX_PDF_PAGES) throw tooMuch();
    const pages: PdfPage[] = [];
    let count = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      count += items.length;
      if (count > MAX_PDF_ITEMS) throw tooMuch();
      const placed: readonly PlacedText[] = items.flatMap((item) => ('str' in item ? [item] : []));
      pages.push({ bottom, top, segments: segmentsOf(placed) });
      page.cleanup();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

function tooMuch(): UnreadableFormatError {
  return new UnreadableFormatError(formatMessages.tooManyPages(MAX_PDF_PAGES));
}

/**
 * The headline of a page: its largest letters, where they are clearly larger than those of the text and few.
 * @param first the lines of the first page in reading order, @param all those of every page
 */
function headlineOf(first: readonly Segment[], all: readonly Segment[]): string | null {
  const body = median(
    all.flatMap(({ text, height }) => Array<number>(Math.ceil(text.length / 10)).fill(height)),
  );
  const largest = Math.max(0, ...first.map(({ height }) => height));
  if (largest < CLEARLY_LARGER * body) return null;
  const at = first.findIndex(({ height }) => isSize(height, largest));
  const lines: string[] = [];
  for (const { text, height } of first.slice(at, at + MAX_HEADLINE_LINES)) {
    if (!isSize(height, largest)) break;
    lines.push(text);
  }
  const headline = lines.join(' ').replace(/(?<=\p{L})- (?=\p{Ll})/gu, '');
  return headline.split(' ').length >= MIN_WORDS && headline.length <= MAX_PRINTED_HEADLINE_CHARS
    ? headline
    : null;
}

const CLEARLY_LARGER = 1.25;
const MAX_HEADLINE_LINES = 6;
/** One or two large words name the paper or the section. */
const MIN_WORDS = 3;
const MAX_PRINTED_HEADLINE_CHARS = 250;

function isSize(height: number, size: number): boolean {
  return Math.abs(height - size) < 0.05 * size;
}

/**
 * The pages without what stands at the top or the foot of most of them (name of the paper, date, section, counting
 * pages) and without page numbers. On a single page nothing repeats: there only a number goes.
 */
function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const seenOn = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.segments.filter((segment) => isAtEdge(segment, page)).map(keyOf))) {
      seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (segment: Segment): boolean =>
    (seenOn.get(keyOf(segment)) ?? 0) >= Math.max(2, pages.length * MOST_PAGES);
  return pages.map((page) => ({
    ...page,
    segments: page.segments.filter(
      (segment) => !isAtEdge(segment, page) || !(isRunning(segment) || PAGE_NUMBER.test(segment.text)),
    ),
  }));
}

/** The head and the foot are each this share of the page's height. */
const EDGE = 0.1;
/** Left and right pages may differ. */
const MOST_PAGES = 0.4;
const PAGE_NUMBER = /^(?:page |p\. ?)?[-–— ]*\d{1,4}(?: ?(?:\/|sur|of) ?\d+)?[-–— ]*$/i;

function isAtEdge({ y }: Segment, { bottom, top }: PdfPage): boolean {
  const edge = EDGE * (top - bottom);
  return y > top - edge || y < bottom + edge;
}

/** Numbers count pages. */
function keyOf({ text }: Segment): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}
