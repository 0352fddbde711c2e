import { createHash } from 'node:crypto';

const ID_CHARS = 16;

/** What an article is known by, whatever becomes of its words: a hash of its path. */
export function articleIdOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, ID_CHARS);
}
