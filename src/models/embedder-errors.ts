import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { badVector, embedderStateUnusable, otherDimensions } from '../messages/models.ts';
import { failedForReader, type ProviderFailureKind, providerFailed } from '../messages/provider-failures.ts';
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
      providerFailed('EMBEDDINGS', name, failure.kind, failure.status),
      failedForReader('EMBEDDINGS', failure.kind),
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
