import { createHash } from 'node:crypto';

/**
 * The path of an article: of a file that is one article the file's, else with the record's key behind `#`. A key that
 * is no plain word becomes the beginning of its SHA-256: it then has no dot, so that no file that is read can have
 * the same path.
 */
export function articlePath(filePath: string, key: string | null): string {
  return key === null ? filePath : `${filePath}#${plainKey(key)}`;
}

/** The file in which an article stands, as `articlePath` wrote it. */
export function filePathOf(path: string): string {
  return /^(.*\.[^./#]+)#[\p{L}\p{N}_-]+$/u.exec(path)?.[1] ?? path;
}

/** Long enough for a UUID or a slug, short enough to be read in a citation. */
const MAX_KEY_CHARS = 64;
const DIGEST_CHARS = 16;

function plainKey(key: string): string {
  const word = key.normalize('NFC');
  if (word.length <= MAX_KEY_CHARS && /^[\p{L}\p{N}_-]+$/u.test(word)) return word;
  return createHash('sha256').update(word).digest('hex').slice(0, DIGEST_CHARS);
}
