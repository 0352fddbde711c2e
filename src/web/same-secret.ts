import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are one, in the same time whatever they have in common; the hashes are of one length. */
export function isSameSecret(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
