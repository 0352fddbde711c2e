import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { embeddingFailedForReader } from '../messages/failures-for-readers.ts';
import {
  badVector,
  embedderStateUnusable,
  otherDimensions,
  type ProviderFailureKind,
  providerFailed,
} from '../messages/models.ts';
import { ProviderError, type ProviderFailure } from './provider-error.ts';

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

/** A provider of embeddings did not answer as it should. */
export class EmbeddingProviderError extends ProviderError<ProviderFailureKind> {
  constructor(name: string, failure: ProviderFailure) {
    super(
      providerFailed(name, failure.kind, failure.status),
      embeddingFailedForReader(failure.kind),
      failure,
    );
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
