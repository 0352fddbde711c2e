import { getDocumentProxy } from 'unpdf';
import { formatMessages } from '../../../messages/formats.ts';
import { type Extraction, type FormatInput, oneArticle, UnreadableFormatError } from '../format.ts';
import { MAX_PDF_ITEMS, MAX_PDF_PAGES } from '../limits.ts';
import { statedMetadata } from '../stated.ts';
import { headlineOf } from './headline.ts';
import { knownWords } from './known-words.ts';
import { paragraphsOf } from './paragraphs.ts';
import { inReadingOrder } from './reading-order.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { type PdfPage, type PlacedText, segmentsOf } from './segments.ts';

/**
 * A PDF is one article: the text of its pages in reading order, column by column, without what stands at the top and
 * the foot of each. Its properties are those of the program that made it: they say nothing of the article.
 * @throws UnreadableFormatError for a password, a scan without text, or far too much of it
 */
export async function readPdf({ bytes }: FormatInput): Promise<Extraction> {
  const pages = await readPages(bytes);
  if (pages.every(({ segments }) => segments.length === 0))
    throw new UnreadableFormatError(formatMessages.scan);
  const lines = withoutRunningHeads(pages).map(inReadingOrder);
  const text = paragraphsOf(lines, knownWords(lines));
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
