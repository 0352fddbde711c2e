/** What was seen of the last HTTP answer, for those who must decide about a retry. */
export interface Exchange {
  status: number | null;
  retryAfter: string | null;
  /** The connection was lost while the answer came. */
  isCut: boolean;
  /** The answer was given up at its limit. */
  isTooLong: boolean;
}

/** How long an answer may be. */
export interface AnswerLimits {
  readonly maxBytes: number;
  /** Of a line: clients look through all of one again with every piece that comes. */
  readonly maxLineBytes: number;
}

export function newExchange(): Exchange {
  return { status: null, retryAfter: null, isCut: false, isTooLong: false };
}

/**
 * A `fetch` for one call to a provider: it ends with `signal`, refuses an answer beyond `limits`, and notes in
 * `seen` what LangChain's classes do not all pass on. It follows no redirect: question and extracts are for the address
 * that was configured, and for no other that it names.
 */
export function observeFetch(signal: AbortSignal, limits: AnswerLimits, seen: Exchange): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal, redirect: 'manual' });
    seen.status = response.status;
    seen.retryAfter = response.headers.get('retry-after');
    if (isRedirect(seen.status)) {
      await response.body?.cancel();
      throw new TypeError('redirected');
    }
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = ReadableStream.from(observed(response.body, limits, seen));
    return new Response(body, { status, statusText, headers });
  };
}

const LINE_END = 10;

/** The statuses that `fetch` would follow (Fetch Standard, 2.2.3). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether the provider has sent the request on to another address. */
export function isRedirect(status: number | null): boolean {
  return status !== null && REDIRECTS.has(status);
}

async function* observed(
  body: ReadableStream<Uint8Array>,
  { maxBytes, maxLineBytes }: AnswerLimits,
  seen: Exchange,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let lineBytes = 0;
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        seen.isCut = true;
        throw error;
      });
      if (next.done === true) return;
      const { byteLength } = next.value;
      const lineEnd = next.value.lastIndexOf(LINE_END);
      bytes += byteLength;
      lineBytes = lineEnd === -1 ? lineBytes + byteLength : byteLength - lineEnd - 1;
      if (bytes > maxBytes || lineBytes > maxLineBytes) {
        seen.isTooLong = true;
        throw new RangeError('answer too long');
      }
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}
