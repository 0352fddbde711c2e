import { GATE_SENTENCES, GATE_TITLES } from '../../../lexicon/gate-pages.ts';
import { formatMessages } from '../../../messages/formats.ts';
import { foldForMatching } from '../../../text/fold.ts';
import { wholeWording, wordingAtStart } from '../../../text/wording.ts';
import { decodeBytes } from '../../decode.ts';
import { type Extraction, type FormatInput, oneArticle, UnreadableFormatError } from '../format.ts';
import { type RawMetadata, statedMetadata } from '../stated.ts';
import { refuseHostilePage } from '../walk-markup.ts';
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

/**
 * The running text of a page, empty where there is none, what it says of itself, and the words that nobody sees.
 * @throws UnreadableFormatError for a page that is hostile
 */
export function readPage(html: string) {
  refuseHostilePage(html);
  const document = parsePage(html);
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  const blocks = Array.from(scripts, (script) => script.textContent ?? '');
  const linked = findLinkedArticle(blocks, headlinesOf(document));
  const metadata = pageMetadata(document, linked);
  const { text, hidden, shown } = mainText(html, document, linked?.body ?? null);
  const removed = hidden.slice(0, MAX_REMOVALS).map((words) => ({ rule: 'hidden-words', text: words.text }));
  const sentence = formatMessages.hiddenTextKept(shown.slice(0, MAX_NAMED).join(', '));
  return {
    metadata,
    text,
    removed,
    notices: shown.length === 0 ? [] : [{ kind: 'hidden-text-kept', sentence }],
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

/**
 * Whether a page checks its reader, or turns him away, instead of showing an article: a few sentences, without a day of
 * publication, under a title or with a sentence that such pages have.
 * @param text the running text; empty where there is none
 */
function isGatePage({ title, publishedAt }: RawMetadata, text: string): boolean {
  if (text.length > MAX_GATE_CHARS || (publishedAt ?? '') !== '') return false;
  const name = foldForMatching((title ?? '').slice(0, MAX_GATE_CHARS)).plain.replace(/[\s.…!?]+$/u, '');
  return (
    TITLE.test(name) || text.split('\n').some((line) => SENTENCE.test(foldForMatching(line.trim()).plain))
  );
}

/** The longest of these pages, with their advice to the owner of the site, have some 800. */
const MAX_GATE_CHARS = 1_000;
const TITLE = wholeWording(GATE_TITLES);
const SENTENCE = wordingAtStart(GATE_SENTENCES);
