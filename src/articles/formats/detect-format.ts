import type { Bilingual } from '../../messages/bilingual.ts';
import { formatMessages } from '../../messages/formats.ts';
import { latin1 } from '../decode.ts';
import { extensionOf } from '../formats.ts';
import { UnreadableFormatError } from './format.ts';
import type { FormatName } from './readers.ts';

/**
 * What a file is, by its first bytes and its structure. Its name decides only between forms that look alike, such as a
 * table and any other text.
 * @throws UnreadableFormatError when it is nothing that is read, with the way out where there is one
 */
export function detectFormat(path: string, bytes: Uint8Array): FormatName {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  // pdf.js and every viewer look for the header in the first kilobyte.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return formatOfZip(bytes);
  if (head.startsWith('{\\rtf')) throw new UnreadableFormatError(formatMessages.rtf);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new UnreadableFormatError(oldOffice(bytes));
  const text = withoutMark(head).trimStart();
  if (/^[[{]/.test(text)) return 'json';
  if (MAIL_HEADERS.test(text)) return isMhtml(text) ? 'mhtml' : 'mail';
  if (text.startsWith('<')) return formatOfTags(text);
  const byName = TEXT_FORMATS.get(extensionOf(path));
  // The upper controls are bytes of UTF-8 here.
  if (byName === undefined || /(?![\t\n\v\f\r\x80-\x9f])\p{Cc}/u.test(text)) {
    throw new UnreadableFormatError(formatMessages.unknownContent);
  }
  return byName;
}

/** Headers of mail, and what browsers put before a page, fit in this. */
const HEAD_BYTES = 64 * 1024;

/** Text without a sign of its own is what its name says. */
const TEXT_FORMATS: ReadonlyMap<string, FormatName> = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.json', 'json'],
  ['.jsonl', 'json'],
  ['.ndjson', 'json'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
]);

/** UTF-8 and UTF-16 as they look in Latin-1: the mark goes, and the second byte of each letter. */
function withoutMark(head: string): string {
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return head.slice(2).replaceAll('\0', '');
  return head.startsWith('\xef\xbb\xbf') ? head.slice(3) : head;
}

/** Two header lines or more, one of which only a message has (RFC 5322, RFC 2045). */
const MAIL_HEADERS =
  /^(?=(?:[\x21-\x39\x3b-\x7e]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:from|received|return-path|message-id|mime-version|snapshot-content-location):)(?:[\x21-\x39\x3b-\x7e]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/i;

function isMhtml(head: string): boolean {
  const headers = head.slice(0, /\r?\n\r?\n/.exec(head)?.index).replace(/\r?\n[ \t]+/g, ' ');
  return (
    /^snapshot-content-location:/im.test(headers) ||
    /^content-type: *multipart\/related;.*type="?text\/html/im.test(headers)
  );
}

function formatOfTags(text: string): FormatName {
  const root = rootName(text);
  if (root === 'rss' && /https?:\/\/wordpress\.org\/export\//.test(text)) return 'wordpress';
  const isPage = root === 'html' || !/^<\?xml/i.test(text);
  if (!isPage || root === 'rss' || root === 'feed' || root === 'urlset') {
    throw new UnreadableFormatError(formatMessages.otherXml);
  }
  return 'html';
}

/**
 * The name of the first element, behind declarations and comments; step by step, since one pattern could take forever.
 */
function rootName(text: string): string {
  for (let at = 0; ; ) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) return '';
      at = end + '-->'.length;
      continue;
    }
    PROLOGUE.lastIndex = at;
    const piece = PROLOGUE.exec(text)?.[0] ?? '';
    if (piece === '')
      return /^<([a-z][\w:.-]{0,100})/i.exec(text.slice(at, at + 102))?.[1]?.toLowerCase() ?? '';
    at += piece.length;
  }
}

const PROLOGUE = /\s+|<\?[^>]*>|<!doctype[^>[]{0,500}(?:\[[^\]]{0,5000}\])?[^>]{0,500}>/iy;

/** The container of old Word files is also that of new ones with a password (MS-OFFCRYPTO). */
function oldOffice(bytes: Uint8Array): Bilingual {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isProtected = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isProtected ? formatMessages.encrypted : formatMessages.doc;
}

/** By the names of its files, which stand in clear, and the type that ODF and EPUB put first. */
function formatOfZip(bytes: Uint8Array): FormatName {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = latin1(bytes.subarray(0, 200));
  if (first.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (first.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (archive.includes('word/document.xml')) return 'docx';
  if (archive.includes('META-INF/container.xml') && archive.includes('.opf')) return 'epub';
  throw new UnreadableFormatError(formatMessages.otherOffice);
}
