import { formatMessages } from '../../../messages/formats.ts';
import type { Notice, Removal } from '../../article.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { type Extraction, type FormatInput, oneArticle, UnreadableFormatError } from '../format.ts';
import { type RawMetadata, statedMetadata } from '../stated.ts';
import { refuseHostilePage } from '../walk-markup.ts';
import { isGatePage } from './gate-page.ts';
import { findLinkedArticle } from './json-ld.ts';
import { mainText } from './main-text.ts';
import { parsePage } from './page-document.ts';
import { headlinesOf, pageMetadata } from './page-metadata.ts';

/** A saved page is one article: its running text, and what it says of itself. */
export function readHtml({ bytes }: FormatInput): Extraction {
  return extractPage(decodeBytes(bytes), {});
}

/**
 * @param known what is known of the page from around it, where the page is silent
 * @throws UnreadableFormatError for a page that is hostile or has no article
 */
export function extractPage(html: string, known: RawMetadata): Extraction {
  const { metadata, text, removed, notices } = readPage(html);
  if (isGatePage(metadata, text)) throw new UnreadableFormatError(formatMessages.gatePage);
  if (text === '') throw new UnreadableFormatError(formatMessages.noText);
  const own = Object.entries(metadata).filter(([, value]) => value != null && value !== '');
  const stated = statedMetadata({ url: savedAt(html), ...known, ...Object.fromEntries(own) });
  return oneArticle(stated, text, notices, removed);
}

/** What a page holds, whatever it may be worth. */
interface PageReading {
  readonly metadata: RawMetadata;
  /** Empty where there is no running text. */
  readonly text: string;
  readonly removed: readonly Removal[];
  readonly notices: readonly Notice[];
}

/**
 * The running text of a page, what it says of itself, and the words that nobody sees.
 * @throws UnreadableFormatError for a page that is hostile
 */
export function readPage(html: string): PageReading {
  refuseHostilePage(html);
  const document = parsePage(html);
  const blocks = [...document.querySelectorAll('script[type^="application/ld+json" i]')];
  const linked = findLinkedArticle(
    blocks.map((script) => script.textContent ?? ''),
    headlinesOf(document),
  );
  const metadata = pageMetadata(document, linked);
  const { text, hidden, shown } = mainText(html, document, linked?.body ?? null);
  return {
    metadata,
    text,
    removed: hidden.slice(0, MAX_REMOVALS).map((words) => ({ rule: 'hidden-words', text: words.text })),
    notices:
      shown.length === 0
        ? []
        : [
            {
              kind: 'hidden-text-kept',
              sentence: formatMessages.hiddenTextKept(shown.slice(0, MAX_NAMED).join(', ')),
            },
          ],
  };
}

/** A page that hides more pieces than this plays with letters; a report has no use for all of them. */
const MAX_REMOVALS = 200;
/** Selectors in a notice. */
const MAX_NAMED = 5;

/** What browsers write above a page that they save: `saved from url=(0027)https://…`, SingleFile's `url: https://…`. */
function savedAt(html: string): string | null {
  const comments = html.slice(0, SAVED_FROM_CHARS);
  return (
    /\bsaved from url=\(\d+\)(https?:\/\/\S+)/i.exec(comments)?.[1] ?? SINGLE_FILE.exec(comments)?.[1] ?? null
  );
}

const SAVED_FROM_CHARS = 2_000;
const SINGLE_FILE = /Page saved with SingleFile\s+url: (https?:\/\/\S+)/i;
