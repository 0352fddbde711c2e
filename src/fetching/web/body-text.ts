import { decodeWindows1252 } from '../../corpus/decode.ts';
import { decodeBytes } from '../../corpus/formats/decode-bytes.ts';
import type { WebResponse } from './web-client.ts';

/**
 * The bytes of a text in UTF-8 where its header is what tells the encoding. Everywhere else they are as they came: a mark,
 * a declaration inside and UTF-8 itself are seen by whoever reads them
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */
export function unicodeBytes({ bytes, header }: Pick<WebResponse, 'bytes' | 'header'>): Uint8Array {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(header('content-type') ?? '')?.[1];
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (charset === undefined || hasMark || decoded('utf-8', bytes) !== null) return bytes;
  // Latin-1 is a name of Windows-1252 on the web.
  const isLatin1 = /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|(?:us-)?ascii)$/i.test(charset);
  const text = isLatin1 ? decodeWindows1252(bytes) : decoded(charset, bytes);
  return text === null ? bytes : Buffer.from(text);
}

/** A text of the web, whatever its encoding. */
export function bodyText(response: Pick<WebResponse, 'bytes' | 'header'>): string {
  return decodeBytes(unicodeBytes(response)).replace(/^\ufeff/, '');
}

/** Null for an encoding that nobody knows, or bytes that are not in it. */
function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
