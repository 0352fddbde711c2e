import { createHash } from 'node:crypto';
import type { EmbeddingInput } from '../models/embedder.ts';

/**
 * SHA-256 (hexadecimal) of all that an embedder sees of a passage. Neither article nor place is in it: a renamed
 * file and an agency report printed twice keep their vectors.
 */
export function embeddingHash({ title, publisher, publishedAt, text }: EmbeddingInput): string {
  return createHash('sha256')
    .update(JSON.stringify([title, publisher, publishedAt, text]))
    .digest('hex');
}
