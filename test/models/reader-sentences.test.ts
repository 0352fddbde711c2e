import { describe, expect, it } from 'vitest';
import type { ChatFailureKind } from '../../src/messages/provider-failures.ts';
import { ChatModelError } from '../../src/models/chat-errors.ts';
import { EmbeddingProviderError } from '../../src/models/embedder-errors.ts';

const kinds = {
  authentication: 401,
  'not-found': 404,
  rejected: 400,
  redirected: 307,
  'rate-limit': 429,
  server: 503,
  timeout: null,
  unreachable: null,
  'bad-answer': 200,
  'too-long': 200,
  cut: 200,
  busy: null,
  paused: null,
} as const;
const ofChatOnly = { empty: 200, filtered: 200, 'over-budget': null, 'over-server-budget': null } as const;
const ofChat: Readonly<Record<ChatFailureKind, number | null>> = { ...kinds, ...ofChatOnly };

/** Settings, files, commands, statuses and names that mean nothing to somebody who has asked a question. */
const OPERATORS_MATTER =
  /[A-Z]{2,}_|\.env|HTTP|EMBEDDINGS|ollama|openai|npm|journal|\blog\b|adresse|address|clé|key/u;

describe('a failure of a provider', () => {
  it.each(Object.keys(ofChat) as ChatFailureKind[])('has a sentence for readers: %s', (kind) => {
    const failure = new ChatModelError('openai:phare', { kind, status: ofChat[kind], retryAfterMs: null });
    expectBoth(failure);
  });

  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    'has one where a question is embedded: %s',
    (kind) => {
      const failure = new EmbeddingProviderError('ollama:petit', {
        kind,
        status: kinds[kind],
        retryAfterMs: null,
      });
      expectBoth(failure);
    },
  );

  it.each([
    [400, 'rejected'],
    [401, 'authentication'],
    [404, 'not-found'],
  ] as const)('repeats only the beginning of a model’s name that is refused with %i', (status, kind) => {
    const failure = new ChatModelError('openai:cle-collee-par-erreur', { kind, status, retryAfterMs: null });
    for (const sentence of Object.values(failure.sentence)) expect(sentence).toContain('openai:cle-…');
    expect(JSON.stringify(failure)).not.toContain('cle-c');
  });
});

function expectBoth(failure: ChatModelError | EmbeddingProviderError): void {
  const { sentence, readerSentence } = failure;
  for (const language of ['fr', 'en'] as const) {
    expect(readerSentence[language]).toMatch(/^\p{Lu}.+\.$/u);
    expect(readerSentence[language]).not.toMatch(OPERATORS_MATTER);
    expect(sentence[language]).toMatch(/^(?:openai:|ollama:)/u);
  }
  expect(readerSentence.fr).not.toBe(readerSentence.en);
}
