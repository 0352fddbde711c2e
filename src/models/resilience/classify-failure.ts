import type { ProviderFailureKind } from '../../messages/provider-failures.ts';
import type { ProviderFailure } from '../provider-error.ts';
import type { CallClock } from './call-clock.ts';
import { DeadlineError } from './deadline.ts';
import { type Exchange, isRedirect } from './observed-fetch.ts';

/** What went wrong, from the error that a client threw and from what was seen of the exchange. */
export function classifyFailure(
  error: unknown,
  seen: Exchange,
  hasStarted: boolean,
  clock: CallClock,
): ProviderFailure {
  const failure = (kind: ProviderFailureKind, status = seen.status): ProviderFailure => ({
    kind,
    status,
    retryAfterMs: retryAfterMs(seen.retryAfter, clock),
  });
  if (error instanceof DeadlineError) return failure('timeout', null);
  if (seen.isTooLong) return failure('too-long');
  if (seen.isCut && seen.status !== null && seen.status < 400) return failure('cut');
  const status = seen.status ?? statusOf(error);
  return failure(status === null && hasStarted ? 'cut' : kindOf(status), status);
}

function kindOf(status: number | null): ProviderFailureKind {
  if (status === null) return 'unreachable';
  if (isRedirect(status)) return 'redirected';
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
