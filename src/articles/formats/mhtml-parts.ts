/**
 * The page in an MHTML file as a message of its own, null where there is none, and what the browser said of it. It is
 * the part whose place is the one of the page. Frames of advertisements are HTML parts too, so that taking all of them
 * would mix them with the article.
 */
export function savedPage(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // One letter a byte, so that offsets are those of the bytes.
  const text = file.toString('latin1');
  const headers = headersOf(text);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  const url = headers.get('snapshot-content-location') ?? headers.get('content-location') ?? null;
  const subject = headers.get('subject') ?? null;
  if (boundary === undefined) return { part: null, url, subject };
  const pages = partsOf(text, boundary).filter(({ headers: own }) =>
    /^text\/html|xhtml/i.test(own.get('content-type') ?? ''),
  );
  const page = pages.find(({ headers: own }) => own.get('content-location') === url) ?? pages[0];
  return {
    part: page === undefined ? null : file.subarray(page.start, page.end),
    url: url ?? page?.headers.get('content-location') ?? null,
    // Encoded words (RFC 2047) are left to the title of the page itself.
    subject: subject?.includes('=?') === true ? null : subject,
  };
}

type Headers = ReadonlyMap<string, string>;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly headers: Headers;
}

/** A page with its pictures has some hundreds. */
const MAX_PARTS = 5_000;

function partsOf(text: string, boundary: string): readonly Part[] {
  const mark = `\n--${boundary}`;
  const parts: Part[] = [];
  for (let at = text.indexOf(mark); at >= 0 && parts.length < MAX_PARTS; ) {
    const start = text.indexOf('\n', at + mark.length) + 1;
    const next = text.indexOf(mark, at + mark.length);
    if (start === 0 || next < 0) break;
    parts.push({ start, end: next + 1, headers: headersOf(text.slice(start, next)) });
    at = next;
  }
  return parts;
}

/** Lower case names; of a name that comes twice the first. */
function headersOf(text: string): Headers {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
