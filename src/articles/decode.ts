import { decodedTwice, readAsWindows1252, replacementCharacters } from '../messages/article-notices.ts';
import { damagedEncoding, loneSurrogate, looksBinary } from '../messages/corpus.ts';
import { matchesIn } from '../text/matches.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

/**
 * The text of a file: UTF-8 (with or without BOM), UTF-16 with BOM, else Windows-1252 with a notice. Nothing is
 * replaced in silence.
 * @throws UnreadableArticleError for binary content and for damaged UTF-8 or UTF-16.
 */
export function decodeText(path: string, bytes: Uint8Array) {
  const decoded = decode(path, bytes);
  if (isBinary(decoded.text)) throw new UnreadableArticleError(path, looksBinary);
  const lost = decoded.text.split('\ufffd').length - 1;
  const twice = [...matchesIn(decoded.text, DECODED_TWICE)].length;
  return {
    text: decoded.text,
    notices: [
      ...decoded.notices,
      ...(lost === 0 ? [] : [{ kind: 'replacement-characters', sentence: replacementCharacters(lost) }]),
      ...(twice < SURELY_TWICE ? [] : [{ kind: 'decoded-twice', sentence: decodedTwice(twice) }]),
    ],
  };
}

/** « Ã© », « Â« », « â€™ »: letters and marks of UTF-8 that an earlier conversion read as Windows-1252. */
const DECODED_TWICE = /Ã[\u0080-\u00bf\u0152\u0153\u2030\u20ac\u2019]|Â[\u00a0«»]|â€[™œ“”¦]/gu;
/** One may be quoted. */
const SURELY_TWICE = 3;

function decode(path: string, bytes: Uint8Array) {
  const head = latin1(bytes.subarray(0, 5));
  if (BINARY_SIGNATURES.some((signature) => head.startsWith(signature)))
    throw new UnreadableArticleError(path, looksBinary);
  const mark = utf16Mark(bytes);
  if (mark !== null) {
    const text = decodeAs(mark, bytes.subarray(2));
    const name = mark === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE';
    if (text === null) throw new UnreadableArticleError(path, damagedEncoding(name, null));
    return { text, notices: [] };
  }
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, notices: [] };
  refuseDamagedUtf8(path, bytes);
  return {
    text: decodeWindows1252(bytes),
    notices: [{ kind: 'windows-1252', sentence: readAsWindows1252 }],
  };
}

/** The order of bytes that a mark of UTF-16 at the start tells, or null where there is none. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * The text of a page, a table or a list: by its byte order mark, else UTF-8 where it is that (pages that were saved
 * again keep an old declaration), else by the encoding that it declares, else Windows-1252
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */
export function decodeBytes(bytes: Uint8Array): string {
  const mark = utf16Mark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  // It could not be read if it were in UTF-16, and it is not in UTF-8.
  const isUnicode = declared !== null && /^utf-?\d+$/.test(declared);
  const text = declared === null || isUnicode ? null : decodeAs(declared, bytes);
  return text ?? decodeWindows1252(bytes);
}

/** Where a declaration may stand. */
const LOOKED_AT_BYTES = 4096;

function declaredEncoding(bytes: Uint8Array): string | null {
  const label = DECLARATION.exec(latin1(bytes.subarray(0, LOOKED_AT_BYTES)));
  return (label?.[1] ?? label?.[2])?.toLowerCase() ?? null;
}

const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * The text of bytes in an encoding by any of its names (https://encoding.spec.whatwg.org/#names-and-labels), of which
 * Windows-1252 has those of Latin-1 and ASCII. Null for an encoding that nobody knows, or bytes that are not in it.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label.replace(/^latin-1$/i, 'latin1'), { fatal: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Tells broken UTF-8 from Windows-1252. Well-formed sequences of several bytes hardly ever occur in Windows-1252
 * prose, so a file that has more of them than stray bytes is UTF-8 that was damaged: guessing would misspell it.
 */
function refuseDamagedUtf8(path: string, bytes: Uint8Array): void {
  let wellFormed = 0;
  let stray = 0;
  let firstStray = -1;
  for (const { 0: sequence, index } of matchesIn(latin1(bytes), UPPER_BYTES)) {
    if (/^\xed[\xa0-\xbf]/.test(sequence)) throw new UnreadableArticleError(path, loneSurrogate(index));
    if (sequence.length > 1) wellFormed += 1;
    else {
      stray += 1;
      if (firstStray < 0) firstStray = index;
    }
  }
  if (wellFormed > stray) throw new UnreadableArticleError(path, damagedEncoding('UTF-8', firstStray));
}

/** Sequences of UTF-8 beyond ASCII (RFC 3629), then any byte that belongs to none. */
const UPPER_BYTES = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/**
 * 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt), a dot where undefined.
 * A table of ours, because TextDecoder reads these bytes as Latin-1 controls in some Node releases.
 */
const windows1252High = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** A byte that stands for nothing becomes NUL. */
function decodeWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/g, (control) => {
    const character = windows1252High.charAt(control.charCodeAt(0) - 0x80);
    return character === '.' ? '\0' : character;
  });
}

/** Bytes as characters, one each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Formats that may begin with harmless looking characters: PDF, zip and office files, RTF, images. */
const BINARY_SIGNATURES = ['%PDF-', 'PK\x03\x04', '{\\rtf', '\x89PNG', '\xff\xd8\xff', '\x1f\x8b'];

/** Text has no NUL, and stray control characters at most once in this many characters. */
const CHARS_PER_STRAY_CONTROL = 500;

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return controls > 1 && controls * CHARS_PER_STRAY_CONTROL > text.length;
}
