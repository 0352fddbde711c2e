import type { Language } from '../../messages/bilingual.ts';
import type { Token } from './token.ts';
import { findMatch as findForm, type TokenIndex, type TokenMatch } from './token-index.ts';
import { nearWords } from './word-nearness.ts';

/**
 * What stands for a claimed word in a sentence, by its form or the press's concepts, else by its meaning in French or
 * English; null for nothing. A name is met by its letters or sounds only.
 */
export function findMatch(token: Token, language: Language, index: TokenIndex): TokenMatch | null {
  const found = findForm(token, language, index);
  if (found !== null || token.role !== 'content') return found;
  const meant = nearWords(token, language, [...index.byFolded.values()].flat(), index.language);
  return meant.length === 0 ? null : { credit: NEAR_CREDIT, tokens: meant };
}

/** As much as a word of the same concept. */
const NEAR_CREDIT = 0.9;
