import type { Config } from '../config/config.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { embedderSource } from '../models/embedder-source.ts';
import type { ChatSettings } from '../models/providers/chat-providers.ts';

/** The embedder source that the configuration names. */
export function openEmbedder(config: Config): Promise<EmbedderSource> {
  return embedderSource(config.embeddings, providerSettings(config));
}

/** Keys and addresses of providers, as the configuration has them. */
export function providerSettings(config: Config): ChatSettings {
  return {
    openaiApiKey: config.openaiApiKey ?? undefined,
    openaiBaseUrl: config.openaiBaseUrl ?? undefined,
    mistralApiKey: config.mistralApiKey ?? undefined,
    googleApiKey: config.googleApiKey ?? undefined,
    anthropicApiKey: config.anthropicApiKey ?? undefined,
    ollamaBaseUrl: config.ollamaBaseUrl,
  };
}
