/** No answer to one batch is as long: 64 vectors of 4,096 dimensions are about 6 MB of JSON. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** What was seen of the last HTTP answer, for those who must decide about a retry. */
export interface Exchange {
  status: number | null;
  retryAfter: string | null;
}

/**
 * A `fetch` for one call to a provider: it ends with `signal`, refuses an endless answer, and notes status and
 * `retry-after` in `seen`, which LangChain's classes do not all pass on.
 */
export function observedFetch(signal: AbortSignal, seen: Exchange): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal });
    seen.status = response.status;
    seen.retryAfter = response.headers.get('retry-after');
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(byteLimit()), { status, statusText, headers });
  };
}

function byteLimit(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_ANSWER_BYTES) controller.error(new RangeError('answer too long'));
      else controller.enqueue(chunk);
    },
  });
}
