import { decodeWindows1252 } from '../decode.ts';

/**
 * The text of a page, a table or a list: by its byte order mark, else UTF-8 where it is that (pages that were saved again keep an old
 * declaration), else by the encoding that it declares, else Windows-1252
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  // Latin-1 is a name of Windows-1252 on the web.
  if (declared === null || /^(?:windows-1252|iso-?8859-1|latin-?1|ascii|us-ascii|utf-?\d+)$/.test(declared)) {
    return decodeWindows1252(bytes);
  }
  return strictly(declared, bytes) ?? decodeWindows1252(bytes);
}

/** Where a declaration may stand. */
const LOOKED_AT_BYTES = 4096;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES)).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(
    head,
  );
  return (label?.[1] ?? label?.[2])?.toLowerCase() ?? null;
}

/** Null for an encoding that nobody knows, or bytes that are not in it. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
