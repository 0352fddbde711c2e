import { setTimeout } from 'node:timers/promises';
import { BulkheadRejectedError, bulkhead, TaskCancelledError, TimeoutStrategy, timeout } from 'cockatiel';
import type { ProviderFailureKind } from '../../messages/models.ts';
import { EmbeddingProviderError } from '../embedder-errors.ts';
import { type Exchange, observedFetch } from './observed-fetch.ts';

/** Calls under way at once; providers limit by the minute, so that more lanes only meet the limit sooner. */
export const MAX_CONCURRENT_CALLS = 2;
/** Beyond this many waiting calls a question is better told "busy" than kept. */
const MAX_WAITING_CALLS = 64;
const MAX_RETRIES = 2;
const FIRST_DELAY_MS = 500;
/** A provider that asks for a longer pause is not waited for. */
const LONGEST_RETRY_AFTER_MS = 60_000;

const RETRIED: ReadonlySet<ProviderFailureKind> = new Set([
  'rate-limit',
  'server',
  'timeout',
  'unreachable',
  'bad-answer',
]);

/** Time and chance, given from outside so that tests need neither. */
export interface CallClock {
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** Between 0 and 1, for jitter. */
  random(): number;
  /** Milliseconds since 1970, for a `retry-after` that is a date. */
  now(): number;
}

export const systemClock: CallClock = {
  sleep: (ms, signal) => setTimeout(ms, undefined, signal === undefined ? {} : { signal }),
  random: Math.random,
  now: Date.now,
};

/** Runs one call to a provider; `fetch` ends with the call's deadline. */
export type ProviderCall<T> = (fetch: typeof globalThis.fetch) => Promise<T>;

export type CallProvider = <T>(call: ProviderCall<T>, timeoutMs: number, signal?: AbortSignal) => Promise<T>;

/**
 * The one policy for calls to a provider: two at once, a deadline for each attempt, at most two retries with
 * jitter, `retry-after` honoured, never a retry where the provider said no (400, 401, 403, 404).
 * The returned function throws EmbeddingProviderError, or the signal's reason when it was aborted.
 */
export function providerCaller(name: string, clock: CallClock): CallProvider {
  const lanes = bulkhead(MAX_CONCURRENT_CALLS, MAX_WAITING_CALLS);
  return async (call, timeoutMs, signal) => {
    for (let retries = 0; ; retries += 1) {
      try {
        return await lanes.execute(() => attempt(name, call, timeoutMs, clock, signal), signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof BulkheadRejectedError) throw new EmbeddingProviderError(name, 'busy', null);
        const delayMs = retries < MAX_RETRIES ? delayBeforeRetry(error, retries, clock) : null;
        if (delayMs === null) throw error;
        await clock.sleep(delayMs, signal);
      }
    }
  };
}

async function attempt<T>(
  name: string,
  call: ProviderCall<T>,
  timeoutMs: number,
  clock: CallClock,
  signal: AbortSignal | undefined,
): Promise<T> {
  const seen: Exchange = { status: null, retryAfter: null };
  try {
    return await timeout(timeoutMs, TimeoutStrategy.Aggressive).execute(
      ({ signal: deadline }) => call(observedFetch(deadline, seen)),
      signal,
    );
  } catch (error) {
    if (error instanceof EmbeddingProviderError) throw error;
    if (error instanceof TaskCancelledError) throw new EmbeddingProviderError(name, 'timeout', null);
    const status = seen.status ?? statusOf(error);
    throw new EmbeddingProviderError(name, kindOf(status), status, retryAfterMs(seen.retryAfter, clock));
  }
}

function delayBeforeRetry(error: unknown, retries: number, clock: CallClock): number | null {
  if (!(error instanceof EmbeddingProviderError) || !RETRIED.has(error.kind)) return null;
  const backoffMs = FIRST_DELAY_MS * 2 ** retries * (0.5 + clock.random());
  if (error.retryAfterMs === null) return backoffMs;
  if (error.retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  return error.retryAfterMs + clock.random() * FIRST_DELAY_MS;
}

function kindOf(status: number | null): ProviderFailureKind {
  if (status === null) return 'unreachable';
  if (status < 400) return 'bad-answer';
  if (status === 401 || status === 403) return 'authentication';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limit';
  return status >= 500 ? 'server' : 'rejected';
}

/** Of classes that use a `fetch` of their own. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('status' in error && typeof error.status === 'number') return error.status;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return null;
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | null, clock: CallClock): number | null {
  if (header === null) return null;
  const ms = /^\d+$/u.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - clock.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
