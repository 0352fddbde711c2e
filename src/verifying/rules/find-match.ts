import type { Token } from '../../language/token.ts';
import { findMatch as findForm, type TokenIndex, type TokenMatch } from '../../language/token-index.ts';
import { type Similarities, similaritiesTo } from '../../models/builtin/text-similarity.ts';
import { opposites } from './opposites.ts';

/**
 * What stands for a claimed word in a sentence, by its form or the press's concepts, else by its meaning in French or
 * English; null for nothing. A name is met by its letters or sounds only, and a contrary is near in meaning without being
 * the same.
 */
export function findMatch(token: Token, index: TokenIndex): TokenMatch | null {
  const found = findForm(token, index);
  if (found !== null || token.role !== 'content') return found;
  const least = token.language === index.language ? SAME_LANGUAGE_COSINE : NEAR_COSINE;
  const near = [...index.byFolded.values()]
    .flat()
    .filter((other) => other.role === 'content' && cosineOf(token, other) >= least);
  const contrary = new Set(opposites(token, near));
  const meant = near.filter((other) => !contrary.has(other));
  return meant.length === 0 ? null : { credit: NEAR_CREDIT, tokens: meant };
}

/** The words of a sentence that stand for a claimed one; none where none do. */
export function matchesOf(token: Token, { index }: { readonly index: TokenIndex }): readonly Token[] {
  return findMatch(token, index)?.tokens ?? [];
}

/**
 * Cosine of two words of different languages in the built-in model from which one stands for the other: “drought” and
 * « sécheresse » have 0.57, “thick” and « épais » 0.49, “north” and « sud » 0.1. Figures in docs/verifying.md.
 */
const NEAR_COSINE = 0.45;
/** Within one language what is near is often of one kind only: « frère » and « sœur » have 0.54, apples and pears 0.47. */
const SAME_LANGUAGE_COSINE = 0.55;
/** As much as a word of the same concept. */
const NEAR_CREDIT = 0.9;

function cosineOf(claimed: Token, other: Token): number {
  let known = cosines.get(claimed.folded);
  if (known === undefined) {
    if (cosines.size >= MAX_KNOWN_WORDS) cosines.clear();
    known = { to: similaritiesTo([claimed.text.toLowerCase()]), of: new Map() };
    cosines.set(claimed.folded, known);
  }
  let cosine = known.of.get(other.folded);
  if (cosine === undefined) {
    [cosine = 0] = known.to(other.text.toLowerCase());
    if (known.of.size >= MAX_KNOWN_WORDS) known.of.clear();
    known.of.set(other.folded, cosine);
  }
  return cosine;
}

/** A sentence is compared with many, and words come again. */
const cosines = new Map<string, { readonly to: Similarities; readonly of: Map<string, number> }>();
const MAX_KNOWN_WORDS = 1000;
