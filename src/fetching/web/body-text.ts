import { decodeAs, decodeBytes, utf16Mark } from '../../articles/decode.ts';
import type { WebResponse } from './web-client.ts';

/**
 * The bytes of a text in UTF-8 where its header is what tells the encoding. Everywhere else they are as they came: a
 * mark, a declaration inside and UTF-8 itself are seen by whoever reads them
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */
export function unicodeBytes({ bytes, header }: Pick<WebResponse, 'bytes' | 'header'>): Uint8Array {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(header('content-type') ?? '')?.[1];
  if (charset === undefined || utf16Mark(bytes) !== null || decodeAs('utf-8', bytes) !== null) return bytes;
  const text = decodeAs(charset, bytes);
  return text === null ? bytes : Buffer.from(text);
}

/** A text of the web, whatever its encoding. */
export function bodyText(response: Pick<WebResponse, 'bytes' | 'header'>): string {
  return decodeBytes(unicodeBytes(response)).replace(/^\ufeff/, '');
}
