import type { Config } from '../config/config.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { embedderSource } from '../models/embedder-source.ts';

/** The embedder source that the configuration names. */
export function openEmbedder(config: Config): Promise<EmbedderSource> {
  return embedderSource(config.embeddings, {
    openaiApiKey: config.openaiApiKey ?? undefined,
    openaiBaseUrl: config.openaiBaseUrl ?? undefined,
    mistralApiKey: config.mistralApiKey ?? undefined,
    googleApiKey: config.googleApiKey ?? undefined,
    ollamaBaseUrl: config.ollamaBaseUrl,
  });
}
