/** No answer is as long: 64 vectors of 4,096 dimensions are about 6 MB of JSON, a chat's longest answer less. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** What was seen of the last HTTP answer, for those who must decide about a retry. */
export interface Exchange {
  status: number | null;
  retryAfter: string | null;
  /** The connection was lost while the answer came. */
  isCut: boolean;
}

export function newExchange(): Exchange {
  return { status: null, retryAfter: null, isCut: false };
}

/**
 * A `fetch` for one call to a provider: it ends with `signal`, refuses an endless answer, and notes in `seen` what
 * LangChain's classes do not all pass on.
 */
export function observedFetch(signal: AbortSignal, seen: Exchange): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal });
    seen.status = response.status;
    seen.retryAfter = response.headers.get('retry-after');
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = ReadableStream.from(observed(response.body, seen));
    return new Response(body, { status, statusText, headers });
  };
}

async function* observed(body: ReadableStream<Uint8Array>, seen: Exchange): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        seen.isCut = true;
        throw error;
      });
      if (next.done === true) return;
      bytes += next.value.byteLength;
      if (bytes > MAX_ANSWER_BYTES) throw new RangeError('answer too long');
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}
