import { decodeAs, decodeWindows1252, latin1, utf16Mark } from '../decode.ts';

/**
 * The text of a page, a table or a list: by its byte order mark, else UTF-8 where it is that (pages that were saved again keep an old
 * declaration), else by the encoding that it declares, else Windows-1252
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
