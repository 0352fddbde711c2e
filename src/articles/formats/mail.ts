import PostalMime from 'postal-mime';
import { formatMessages } from '../../messages/formats.ts';
import type { Notice } from '../article.ts';
import { looksLikePerson } from '../metadata/names.ts';
import { type Extraction, type FormatInput, oneArticle, UnreadableFormatError } from './format.ts';
import { takeOutHidden } from './html/hidden-words.ts';
import { extractPage, readPage } from './html/html.ts';
import { parsePage } from './html/page-document.ts';
import { readStyles } from './html/style-rules.ts';
import { markupText } from './markup-text.ts';
import { savedPage } from './mhtml-parts.ts';
import { type RawMetadata, statedMetadata } from './stated.ts';

/**
 * A message (RFC 5322) is one article: its subject, its sender, its day, the words of its page or of its plain text.
 */
export async function readMail({ bytes }: FormatInput): Promise<Extraction> {
  const { subject, from, headers, html, text, attachments } = await PostalMime.parse(bytes);
  const sender = from?.name ?? '';
  const known: RawMetadata = {
    title: subject?.replace(/^(?:(?:re|fw|fwd|tr|réf)\s*:\s*)+/i, ''),
    author: looksLikePerson(sender) ? sender : null,
    publisher: looksLikePerson(sender) ? null : sender,
    publishedAt: headers.find(({ key }) => key === 'date')?.value,
  };
  const left = attachments.filter(({ disposition }) => disposition === 'attachment').length;
  const notices: readonly Notice[] =
    left === 0 ? [] : [{ kind: 'attachments-left-out', sentence: formatMessages.attachmentsLeft(left) }];
  const words =
    html === undefined ? { text: ownWords(text ?? ''), removed: [] } : pageWords(html, text ?? '');
  if (words.text === '') throw new UnreadableFormatError(formatMessages.noText);
  return oneArticle(statedMetadata(known), words.text, notices, words.removed);
}

/** A page that a browser saved in one file (RFC 2557). When it was saved says nothing of when it was published. */
export async function readMhtml({ bytes }: FormatInput): Promise<Extraction> {
  const { part, url, subject } = savedPage(bytes);
  if (part === null) throw new UnreadableFormatError(formatMessages.damaged);
  const { html } = await PostalMime.parse(part);
  return extractPage(html ?? '', { url, title: subject });
}

/** A message made as a page has a frame around it; one typed by a person is all words, and Readability finds little. */
function pageWords(html: string, typed: string) {
  const { text, removed } = readPage(html);
  const document = parsePage(html);
  takeOutHidden(document, readStyles(document), new Set());
  const all = markupText(document.documentElement.outerHTML);
  if (text.length > all.length * MOST_OF_IT) return { text, removed };
  const own = ownWords(typed);
  return { text: own.length > all.length * MOST_OF_IT ? own : all, removed };
}

const MOST_OF_IT = 0.5;

/** Without the signature (RFC 3676, 4.3) and the lines of others that are quoted. */
function ownWords(text: string): string {
  const body = text.replace(/\r\n/g, '\n').split(/\n-- \n/, 1)[0] ?? '';
  return body
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
}
