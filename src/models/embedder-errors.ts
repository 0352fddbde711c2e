import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import {
  badVector,
  embedderStateUnusable,
  otherDimensions,
  type ProviderFailureKind,
  providerFailed,
} from '../messages/models.ts';

/** The configuration names no embedder that can be had; the sentence says how to mend it. Exit code 2. */
export class EmbedderConfigurationError extends KiosqueError {
  constructor(sentence: Bilingual) {
    super(sentence, { exitCode: 2 });
  }
}

/** A stored state is not of this embedder, or of another version of it: its vectors cannot be compared. */
export class EmbedderStateError extends KiosqueError {
  constructor(embedder: string) {
    super(embedderStateUnusable(embedder));
  }
}

/**
 * A provider did not answer as it should. Nothing of its own error is kept, not even as `cause`: it may hold the
 * key, the address or the text that was sent.
 */
export class EmbeddingProviderError extends KiosqueError {
  readonly kind: ProviderFailureKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(
    name: string,
    kind: ProviderFailureKind,
    status: number | null,
    retryAfterMs: number | null = null,
  ) {
    super(providerFailed(name, kind, status), {
      exitCode: kind === 'authentication' || kind === 'not-found' ? 2 : 1,
    });
    this.kind = kind;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A vector that must not be indexed: not finite, without length, or of other dimensions. Names the passage. */
export class BadVectorError extends KiosqueError {
  /** Title of the passage's article; null for a question. */
  readonly title: string | null;

  constructor(
    name: string,
    title: string | null,
    dimensions?: { readonly expected: number; readonly found: number },
  ) {
    super(
      dimensions === undefined
        ? badVector(name, title)
        : otherDimensions(name, dimensions.expected, dimensions.found, title),
    );
    this.title = title;
  }
}
