import { keyMissing, modelMissing, unknownEmbedder } from '../messages/models.ts';
import { builtinEmbedderSource } from './builtin/builtin-embedder.ts';
import type { EmbedderSource } from './embedder.ts';
import { EmbedderConfigurationError } from './embedder-errors.ts';
import { providerEmbedderSource } from './providers/provider-embedder.ts';
import { type ImportPackage, type ProviderSettings, providers, splitName } from './providers/providers.ts';
import { type CallClock, systemClock } from './resilience/call-clock.ts';

/** A batch of 64 passages on a slow machine with Ollama. */
const PASSAGES_TIMEOUT_MS = 120_000;
/** Someone is waiting: lexical search alone is better than half a minute of silence. */
const QUESTION_TIMEOUT_MS = 10_000;

/** What tests replace; everything has its real value by default. */
export interface EmbedderPorts {
  readonly clock?: CallClock;
  readonly importPackage?: ImportPackage;
  readonly passagesTimeoutMs?: number;
  readonly questionTimeoutMs?: number;
}

/**
 * The embedder source that `EMBEDDINGS` names: `builtin`, or `provider:model`. Nothing is sent to a provider yet.
 * @throws EmbedderConfigurationError (exit code 2) for an unknown name, a missing key or a missing package.
 */
export async function embedderSource(
  name: string,
  settings: ProviderSettings,
  {
    clock = systemClock,
    importPackage = (wanted) => import(wanted),
    passagesTimeoutMs = PASSAGES_TIMEOUT_MS,
    questionTimeoutMs = QUESTION_TIMEOUT_MS,
  }: EmbedderPorts = {},
): Promise<EmbedderSource> {
  if (name === 'builtin') return builtinEmbedderSource();
  const [providerName, model] = splitName(name);
  const provider = Object.hasOwn(providers, providerName) ? providers[providerName] : undefined;
  if (provider === undefined) {
    const known = ['builtin', ...Object.values(providers).map(({ example }) => example)];
    throw new EmbedderConfigurationError(unknownEmbedder(name, known));
  }
  if (model === '')
    throw new EmbedderConfigurationError(modelMissing('EMBEDDINGS', providerName, provider.example));
  if (provider.key !== null && (settings[provider.key.setting] ?? '') === '') {
    throw new EmbedderConfigurationError(keyMissing('EMBEDDINGS', providerName, provider.key.variable));
  }
  return providerEmbedderSource({
    provider: providerName,
    model,
    connect: await provider.connect(model, settings, importPackage),
    clock,
    passagesTimeoutMs,
    questionTimeoutMs,
  });
}
