import { EmbeddingProviderError } from '../embedder-errors.ts';
import type { CallClock } from '../resilience/call-clock.ts';
import { type Attempt, callPolicy } from '../resilience/call-policy.ts';

/** Calls under way at once; providers limit by the minute, so that more lanes only meet the limit sooner. */
export const MAX_CONCURRENT_CALLS = 2;
const MAX_WAITING_CALLS = 64;
/** 64 vectors of 4,096 dimensions are about 6 MB of JSON. */
const MAX_RESPONSE_BYTES = 32 * 1024 * 1024;
/** A JSON document can be one line. */
const LIMITS = { maxBytes: MAX_RESPONSE_BYTES, maxLineBytes: MAX_RESPONSE_BYTES } as const;

/** Runs one call to a provider; `fetch` ends with the call's deadline. */
export type ProviderCall<T> = (fetch: typeof globalThis.fetch) => Promise<T>;

export type CallProvider = <T>(call: ProviderCall<T>, timeoutMs: number, signal?: AbortSignal) => Promise<T>;

/**
 * The policy for calls of one result, with a deadline for each attempt.
 * The returned function throws EmbeddingProviderError, or the signal's reason when it was aborted.
 */
export function providerCaller(name: string, clock: CallClock): CallProvider {
  const policy = callPolicy({
    atOnce: MAX_CONCURRENT_CALLS,
    waiting: MAX_WAITING_CALLS,
    limits: LIMITS,
    clock,
    fail: (failure) => new EmbeddingProviderError(name, failure),
  });
  return async <T>(call: ProviderCall<T>, timeoutMs: number, signal?: AbortSignal) => {
    const attempt = async function* ({ fetch }: Attempt): AsyncGenerator<T> {
      yield await call(fetch);
    };
    for await (const result of policy(attempt, { firstMs: timeoutMs, totalMs: null }, signal)) return result;
    throw new EmbeddingProviderError(name, { kind: 'bad-answer', status: null, retryAfterMs: null });
  };
}
