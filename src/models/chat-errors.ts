import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { type ChatFailureKind, failedForReader, providerFailed } from '../messages/provider-failures.ts';
import { ProviderError, type ProviderFailure } from './provider-error.ts';

/** The configuration names no chat model that can be had; the sentence says how to mend it. Exit code 2. */
export class ChatConfigurationError extends KiosqueError {
  constructor(sentence: Bilingual) {
    super(sentence, { exitCode: 2 });
  }
}

/** A chat model did not answer, or must not be asked: an extractive answer takes its place. */
export class ChatModelError extends ProviderError<ChatFailureKind> {
  constructor(name: string, failure: ProviderFailure<ChatFailureKind>) {
    const { kind, status } = failure;
    super(providerFailed('CHAT_MODEL', name, kind, status), failedForReader('CHAT_MODEL', kind), failure);
  }
}
