import type { Token } from '../../text/token.ts';
import { findByForm, type TokenIndex, type TokenMatch } from '../../text/token-index.ts';
import { nearWords } from './word-nearness.ts';

/**
 * What stands for a claimed word in a sentence, by its form or the press's concepts, else by its meaning in French or
 * English; null for nothing. A name is met by its letters or sounds only.
 */
export function findMatch(token: Token, index: TokenIndex): TokenMatch | null {
  const found = findByForm(token, index);
  if (found !== null || token.role !== 'content') return found;
  const meant = nearWords(token, index.tokens, index.language);
  return meant.length === 0 ? null : { credit: NEAR_CREDIT, tokens: meant };
}

/** The words of a sentence that stand for a claimed one; none where none do. */
export function matchesOf(token: Token, { index }: { readonly index: TokenIndex }): readonly Token[] {
  return findMatch(token, index)?.tokens ?? [];
}

/** As much as a word of the same concept. */
const NEAR_CREDIT = 0.9;
