import { createHash } from 'node:crypto';
import type { Bilingual } from '../messages/bilingual.ts';
import { READING_RULES } from './reading-rules.ts';

export interface Rejection {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly reason: Bilingual;
}

export interface ArticleSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 over the version of the reading rules and the bytes, in hexadecimal. */
  readonly sourceHash: string;
}

/** The `sourceHash` of what is read: with other rules, every file counts as changed and is read again. */
export function sourceHashOf(read: string | Uint8Array): string {
  return createHash('sha256').update(`kiosque-${READING_RULES}\n`).update(read).digest('hex');
}
