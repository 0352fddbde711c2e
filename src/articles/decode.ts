import { decodedTwice, readAsWindows1252, replacementCharacters } from '../messages/article-notices.ts';
import { damagedEncoding, loneSurrogate, looksBinary } from '../messages/corpus.ts';
import { matchesIn } from '../text/matches.ts';
import type { Notice } from './article.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

export interface DecodedText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/**
 * The text of a file: UTF-8 (with or without BOM), UTF-16 with BOM, else Windows-1252 with a notice. Nothing is
 * replaced in silence.
 * @throws UnreadableArticleError for binary content and for damaged UTF-8 or UTF-16.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const decoded = decode(path, bytes);
  if (isBinary(decoded.text)) throw new UnreadableArticleError(path, looksBinary());
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

function decode(path: string, bytes: Uint8Array): DecodedText {
  if (hasBinarySignature(bytes)) throw new UnreadableArticleError(path, looksBinary());
  const mark = utf16Mark(bytes);
  if (mark !== null) return { text: decodeUtf16(path, bytes.subarray(2), mark), notices: [] };
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, notices: [] };
  refuseDamagedUtf8(path, bytes);
  return {
    text: decodeWindows1252(bytes),
    notices: [{ kind: 'windows-1252', sentence: readAsWindows1252() }],
  };
}

/** The order of bytes that a mark of UTF-16 at the start tells, or null where there is none. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function decodeUtf16(path: string, bytes: Uint8Array, mark: 'utf-16le' | 'utf-16be'): string {
  const isLittle = mark === 'utf-16le';
  const ordered = isLittle || bytes.length % 2 === 1 ? bytes : Buffer.from(bytes).swap16();
  const text = decodeAs('utf-16le', ordered);
  const name = isLittle ? 'UTF-16 LE' : 'UTF-16 BE';
  if (text === null) throw new UnreadableArticleError(path, damagedEncoding(name, null));
  return text;
}

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
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (
      lead === 0xed &&
      (bytes[at + 1] ?? 0) >= 0xa0 &&
      isContinuation(bytes[at + 1]) &&
      isContinuation(bytes[at + 2])
    ) {
      throw new UnreadableArticleError(path, loneSurrogate(at));
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      stray += 1;
      if (firstStray < 0) firstStray = at;
      at += 1;
    } else {
      if (length > 1) wellFormed += 1;
      at += length;
    }
  }
  if (wellFormed > stray) throw new UnreadableArticleError(path, damagedEncoding('UTF-8', firstStray));
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let next = 1; next < length; next += 1) if (!isContinuation(bytes[at + next])) return 0;
  return length;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/**
 * 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt), a dot where undefined.
 * A table of ours, because TextDecoder reads these bytes as Latin-1 controls in some Node releases.
 */
const windows1252High = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** A byte that stands for nothing becomes NUL. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => {
      const character = windows1252High.charAt(control.charCodeAt(0) - 0x80);
      return character === '.' ? '\0' : character;
    });
}

/** Formats that may begin with harmless looking characters: PDF, zip and office files, RTF, images. */
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

function hasBinarySignature(bytes: Uint8Array): boolean {
  return signatures.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** Text has no NUL, and stray control characters at most once in this many characters. */
const CHARS_PER_STRAY_CONTROL = 500;

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return controls > 1 && controls * CHARS_PER_STRAY_CONTROL > text.length;
}
