import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { embeddingInput } from '../corpus/split-passages.ts';
import type { EmbeddingInput } from '../models/embedder.ts';
import type { PassageStore } from '../store/passage-store.ts';

/**
 * SHA-256 (hexadecimal) of all that an embedder sees of a passage. Neither article nor place is in it: a renamed
 * file and an agency report printed twice keep their vectors.
 */
export function embeddingHash({ title, publisher, publishedAt, text }: EmbeddingInput): string {
  return createHash('sha256')
    .update(JSON.stringify([title, publisher, publishedAt, text]))
    .digest('hex');
}

/** The hashes whose vectors a generation holds. */
export async function hashesOf(
  store: PassageStore,
  articles: readonly Article[],
): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const article of articles) {
    for (const passage of await store.passagesOf(article.id)) {
      hashes.add(embeddingHash(embeddingInput(article, passage)));
    }
  }
  return hashes;
}
