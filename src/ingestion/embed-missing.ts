import type { Embedder, EmbeddingInput } from '../models/embedder.ts';
import type { ArticleEntry } from '../store/generation-change.ts';
import type { PreparedArticle } from './prepare-articles.ts';

/** Passages of one call to the embedder: progress moves and Ctrl-C works between two of them. */
const PASSAGES_PER_CALL = 256;

/** The different texts whose vectors are not known, by hash, in the order of their first passage. */
export function missingInputs(
  articles: readonly PreparedArticle[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, EmbeddingInput> {
  const missing = new Map<string, EmbeddingInput>();
  for (const { passages } of articles) {
    for (const { embeddingHash, input } of passages)
      if (!known.has(embeddingHash)) missing.set(embeddingHash, input);
  }
  return missing;
}

/**
 * Embeds what is missing, each text once.
 * @returns the vectors by hash.
 * @throws whatever the embedder throws; the signal's reason when it was aborted.
 */
export async function embedMissing(
  embedder: Embedder,
  missing: ReadonlyMap<string, EmbeddingInput>,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly Float32Array[]>> {
  const vectors = new Map<string, readonly Float32Array[]>();
  const all = [...missing];
  for (let from = 0; from < all.length; from += PASSAGES_PER_CALL) {
    signal?.throwIfAborted();
    const batch = all.slice(from, from + PASSAGES_PER_CALL);
    const found = await embedder.embedPassages(
      batch.map(([, input]) => input),
      signal,
    );
    batch.forEach(([hash], at) => {
      vectors.set(hash, found[at] ?? []);
    });
    onProgress(vectors.size);
  }
  return vectors;
}

/** The entries of a change; a passage without new vectors has them in the base. */
export function entriesOf(
  articles: readonly PreparedArticle[],
  vectors: ReadonlyMap<string, readonly Float32Array[]>,
): readonly ArticleEntry[] {
  return articles.map(({ article, passages }) => ({
    article,
    passages: passages.map(({ passage, embeddingHash }) => ({
      passage,
      embeddingHash,
      vectors: vectors.get(embeddingHash) ?? null,
    })),
  }));
}
