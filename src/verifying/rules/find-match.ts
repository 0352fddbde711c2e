import type { Language } from '../../messages/bilingual.ts';
import { wordVector } from '../../models/builtin/text-similarity.ts';
import { cosine } from '../../models/unit-vector.ts';
import type { Token } from '../../text/token.ts';
import { findByForm, type TokenIndex, type TokenMatch } from '../../text/token-index.ts';
import { opposites } from './opposites.ts';

/** A sentence as words are looked for in it. */
type Indexed = { readonly index: TokenIndex };

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
export function matchesOf(token: Token, { index }: Indexed): readonly Token[] {
  return findMatch(token, index)?.tokens ?? [];
}

/** Whether any of some sentences has what stands for a claimed word. */
export function isIn(token: Token, texts: readonly Indexed[]): boolean {
  return texts.some(({ index }) => findMatch(token, index) !== null);
}

/** As much as a word of the same concept. */
const NEAR_CREDIT = 0.9;

/**
 * The words of a sentence that are near to a word in meaning, in French or English, by the built-in model. Names and
 * facts are near to nothing, and a contrary is near in meaning without being the same.
 */
export function nearWords(token: Token, others: readonly Token[], otherLanguage: Language): readonly Token[] {
  if (token.role !== 'content') return [];
  const least = token.language === otherLanguage ? SAME_LANGUAGE_COSINE : NEAR_COSINE;
  const near = others.filter((other) => other.role === 'content' && cosineOf(token, other) >= least);
  const contrary = new Set(opposites(token, near));
  return near.filter((other) => !contrary.has(other));
}

/**
 * Cosine of two words of different languages in the built-in model from which one stands for the other: “drought” and
 * « sécheresse » have 0.57, “thick” and « épais » 0.49, “north” and « sud » 0.1. Figures in docs/verifying.md.
 */
const NEAR_COSINE = 0.45;
/**
 * Within one language what is near is often of one kind only: « frère » and « sœur » have 0.54, apples and pears 0.47.
 */
const SAME_LANGUAGE_COSINE = 0.55;

/** As written: « pêche » and « péché » are two words. */
function cosineOf(claimed: Token, other: Token): number {
  return cosine(wordVector(claimed.text.toLowerCase()), wordVector(other.text.toLowerCase()));
}
