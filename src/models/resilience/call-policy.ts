import { ProviderError, type ProviderFailure } from '../provider-error.ts';
import { type CallOutcome, circuitBreaker } from './breaker.ts';
import type { CallClock } from './call-clock.ts';
import { classifyFailure } from './classify-failure.ts';
import { DeadlineError, deadline, orAborted } from './deadline.ts';
import { lanes } from './lanes.ts';
import { type AnswerLimits, newExchange, observeFetch } from './observed-fetch.ts';

const MAX_RETRIES = 2;
const FIRST_DELAY_MS = 500;
/** A provider that asks for a longer pause is not waited for. */
const LONGEST_RETRY_AFTER_MS = 60_000;

export interface PolicyOptions {
  /** Calls under way at once. */
  readonly atOnce: number;
  /** Beyond this many waiting calls a question is better told "busy" than kept. */
  readonly waiting: number;
  /** A longer answer is given up. */
  readonly limits: AnswerLimits;
  readonly clock: CallClock;
  /** The room's own error, with its sentence. */
  readonly fail: (failure: ProviderFailure) => ProviderError;
}

export interface CallTimes {
  /** Deadline of each attempt for its first result. */
  readonly firstMs: number;
  /** Deadline of everything, waiting and retries included; null for none. */
  readonly totalMs: number | null;
}

/** What one attempt works with; both end with the deadlines. */
export interface Attempt {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** Results one by one, as the attempt that succeeds gives them. */
export type CallPolicy = <T>(
  attempt: (attempt: Attempt) => AsyncIterable<T>,
  times: CallTimes,
  signal: AbortSignal | undefined,
) => AsyncGenerator<T, void, undefined>;

/**
 * The one policy for calls to a provider: few at once with a bounded queue, deadlines, at most two retries with
 * jitter, `retry-after` honoured where it fits, never a retry after the first result or where the provider said no
 * (400, 401, 403, 404), a circuit breaker. Whoever stops reading ends the request.
 * Throws what `fail` makes, or the signal's reason when it was aborted.
 */
export function callPolicy({ atOnce, waiting, limits, clock, fail }: PolicyOptions): CallPolicy {
  const free = lanes(atOnce, waiting);
  const breaker = circuitBreaker(() => clock.now());

  return async function* call(attempt, times, signal) {
    const startedAt = clock.now();
    const whole = deadline(times.totalMs, signal);
    const leftMs = (): number =>
      times.totalMs === null ? Infinity : times.totalMs - (clock.now() - startedAt);
    try {
      for (let retries = 0; ; retries += 1) {
        const failure = yield* tried(attempt, times.firstMs, whole.signal);
        if (failure === null) return;
        const delayMs = delayBeforeRetry(failure, retries, clock);
        const isHopeless = delayMs === null || delayMs >= leftMs() || breaker.pauseMs() > 0;
        if (isHopeless || whole.signal.aborted) throw failure;
        await clock.sleep(delayMs, whole.signal).catch(() => {
          throwIfGivenUp(whole.signal);
          throw failure;
        });
      }
    } finally {
      whole.clear();
    }
  };

  /** One attempt; gives back a failure after which another may be made, and throws one that is final. */
  async function* tried<T>(
    attempt: (attempt: Attempt) => AsyncIterable<T>,
    firstMs: number,
    signal: AbortSignal,
  ): AsyncGenerator<T, ProviderError | null, undefined> {
    if (breaker.pauseMs() > 0) throw paused();
    const leave = await free.enter(signal).catch(() => {
      throwIfGivenUp(signal);
      throw fail({ kind: 'busy', status: null, retryAfterMs: null });
    });
    const report = breaker.enter();
    const seen = newExchange();
    const observed = (own: AbortSignal): typeof fetch => observeFetch(own, limits, seen);
    let hasStarted = false;
    let outcome: CallOutcome = 'unknown';
    try {
      if (report === null) throw paused();
      for await (const result of within(attempt, firstMs, signal, observed)) {
        hasStarted = true;
        outcome = 'success';
        yield result;
      }
      outcome = 'success';
      return null;
    } catch (error) {
      throwIfGivenUp(signal);
      const failure =
        error instanceof ProviderError ? error : fail(classifyFailure(error, seen, hasStarted, clock));
      outcome = failure.isTrouble ? 'failure' : 'success';
      if (hasStarted || !failure.isTrouble) throw failure;
      return failure;
    } finally {
      report?.(outcome);
      leave();
    }
  }

  function paused(): ProviderError {
    return fail({ kind: 'paused', status: null, retryAfterMs: breaker.pauseMs() });
  }
}

/** The attempt's results until its deadline or the call's; its request never outlives it. */
async function* within<T>(
  attempt: (attempt: Attempt) => AsyncIterable<T>,
  firstMs: number,
  signal: AbortSignal,
  fetchUntil: (own: AbortSignal) => typeof fetch,
): AsyncGenerator<T, void, undefined> {
  const own = deadline(firstMs, signal);
  const results = attempt({ fetch: fetchUntil(own.signal), signal: own.signal })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orAborted(results.next(), own.signal);
      if (next.done === true) return;
      own.stopClock();
      yield next.value;
    }
  } finally {
    own.abort();
    own.clear();
    // Not awaited: it may be stuck in a client that does not listen to its signal.
    results.return?.()?.catch(() => undefined);
  }
}

/** Whoever gave the signal hears its own reason, not ours. */
function throwIfGivenUp(signal: AbortSignal): void {
  if (signal.aborted && !(signal.reason instanceof DeadlineError)) throw signal.reason;
}

/** Milliseconds to wait, or null where another try is not worth it. */
function delayBeforeRetry(failure: ProviderError, retries: number, clock: CallClock): number | null {
  if (retries >= MAX_RETRIES) return null;
  if (failure.retryAfterMs === null) return FIRST_DELAY_MS * 2 ** retries * (0.5 + clock.random());
  if (failure.retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  return failure.retryAfterMs + clock.random() * FIRST_DELAY_MS;
}
