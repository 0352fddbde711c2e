import type { EmbedderSource } from '../models/embedder.ts';
import { lookAtIndex } from './index-sight.ts';
import { type LiveSource, type LiveSourceOptions, openLiveSource } from './live-source.ts';
import { type OnEmbeddingFailure, openAnswerSource } from './open-answer-source.ts';

export type LiveIndexOptions = Omit<LiveSourceOptions, 'open' | 'look'>;

/**
 * The live source over an index folder on this machine, its embedder and its calibrated threshold.
 * @param onFailure is told when a question could not be embedded: that question is answered from its words
 * @throws KiosqueError when no generation can be served.
 */
export function openLiveIndex(
  indexFolder: string,
  source: EmbedderSource,
  onFailure: OnEmbeddingFailure,
  options: LiveIndexOptions = {},
): Promise<LiveSource> {
  return openLiveSource({
    ...options,
    open: () => openAnswerSource(indexFolder, source, onFailure),
    look: () => lookAtIndex(indexFolder),
  });
}
