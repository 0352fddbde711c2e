import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { ProviderFailureKind } from '../messages/provider-failures.ts';

/**
 * What is known of a failed call; nothing of the provider's own error is kept, which may hold the key or the prompt.
 */
export interface ProviderFailure<Kind extends string = ProviderFailureKind> {
  readonly kind: Kind;
  /** HTTP status, when there was an answer. */
  readonly status: number | null;
  /** Milliseconds after which it may be tried again, when that is known. */
  readonly retryAfterMs: number | null;
}

/** Failures that another try may mend. */
const RETRIED: ReadonlySet<string> = new Set<ProviderFailureKind>([
  'rate-limit',
  'server',
  'timeout',
  'unreachable',
  'bad-answer',
  'cut',
]);
/** Nothing was sent: later, not at once. */
const LATER: ReadonlySet<string> = new Set<ProviderFailureKind>(['busy', 'paused']);
/** Only another setting helps. */
const MISCONFIGURED: ReadonlySet<string> = new Set<ProviderFailureKind>([
  'authentication',
  'not-found',
  'redirected',
]);

/** A provider did not answer as it should. Each room has its subclass, with its own sentences. */
export abstract class ProviderError<Kind extends string = string>
  extends KiosqueError
  implements ProviderFailure<Kind>
{
  readonly kind: Kind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  declare readonly readerSentence: Bilingual;

  /**
   * @param operator for whoever runs Kiosque: what went wrong, and which setting to look at
   * @param reader for whoever has asked a question: nothing of settings, keys or addresses
   */
  constructor(operator: Bilingual, reader: Bilingual, { kind, status, retryAfterMs }: ProviderFailure<Kind>) {
    super(operator, { exitCode: MISCONFIGURED.has(kind) ? 2 : 1, readerSentence: reader });
    this.kind = kind;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }

  /** The same call may succeed later, after `retryAfterMs` where that is known. */
  get isRetryable(): boolean {
    return this.isTrouble || LATER.has(this.kind);
  }

  /** The provider is in trouble: worth another try at once, and counted by the breaker. */
  get isTrouble(): boolean {
    return RETRIED.has(this.kind);
  }
}
