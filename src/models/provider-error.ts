import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { ProviderFailureKind } from '../messages/models.ts';

/** What is known of a failed call; nothing of the provider's own error is kept, which may hold the key or the prompt. */
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

/** What people are told, each what they can do something about. */
export interface ProviderSentences {
  /** For whoever runs Kiosque: what went wrong, and which setting to look at. */
  readonly operator: Bilingual;
  /** For whoever has asked a question: nothing of settings, keys or addresses. */
  readonly reader: Bilingual;
}

/** A provider did not answer as it should. `sentence` is the operator's. Each room has its subclass, with its own sentences. */
export abstract class ProviderError extends KiosqueError implements ProviderFailure<string> {
  abstract readonly kind: string;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  override readonly readerSentence: Bilingual;

  constructor(
    { operator, reader }: ProviderSentences,
    { kind, status, retryAfterMs }: ProviderFailure<string>,
  ) {
    super(operator, { exitCode: MISCONFIGURED.has(kind) ? 2 : 1 });
    this.readerSentence = reader;
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
