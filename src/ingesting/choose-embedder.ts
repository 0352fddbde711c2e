import { KiosqueError } from '../errors.ts';
import type { Manifest } from '../index/manifest.ts';
import { embedderChanged } from '../messages/ingestion.ts';
import { type EmbedderSource, isSameEmbedder, type LearnedEmbedder } from '../models/embedder.ts';
import type { ReportedNotice } from './report.ts';

/** The embedder of the index as it is, or why it cannot go on. */
export type EmbedderChoice =
  | { readonly kind: 'restored'; readonly learned: LearnedEmbedder }
  | { readonly kind: 'learn'; readonly notice: ReportedNotice };

/** Whether the configured embedder made the vectors of the index. */
export async function chooseEmbedder(
  source: EmbedderSource,
  state: Uint8Array | null,
  { embedder: before }: Manifest,
): Promise<EmbedderChoice> {
  const learned = await restore(source, state);
  if (learned === null || !isSameEmbedder(learned.embedder.identity, before)) {
    const sentence = embedderChanged(`${before.provider}:${before.model}`, source.name);
    return { kind: 'learn', notice: { path: null, kind: 'embedder-changed', sentence } };
  }
  return { kind: 'restored', learned };
}

async function restore(source: EmbedderSource, state: Uint8Array | null): Promise<LearnedEmbedder | null> {
  try {
    return await source.restore(state);
  } catch (error) {
    if (error instanceof KiosqueError && error.exitCode === 1) return null;
    throw error;
  }
}
