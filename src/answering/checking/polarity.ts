import { findMatch } from './find-match.ts';
import { opposites } from './opposites.ts';
import type { ReadClaim } from './read-claim.ts';
import type { ClaimWindow } from './windows.ts';

/** From this share of the claim's met words in the reach of a negation the sentence denies the whole. */
const DENIED_SHARE = 0.5;

/**
 * `negation`: one of claim and window negates what the other affirms, or uses the contrary word. `absent`: the claim
 * negates something that the window does not speak of. Null: they agree.
 */
export function polarityConflict(claim: ReadClaim, window: ClaimWindow): 'negation' | 'absent' | null {
  const { statement } = claim;
  let denied = 0;
  let met = 0;
  let hasOpenNegation = false;
  for (const token of statement.tokens) {
    if (token.role === 'stop' || token.role === 'fact') continue;
    const matches = window.sentences.flatMap(
      ({ index }) => findMatch(token, statement.language, index)?.tokens ?? [],
    );
    if (matches.length === 0) {
      const contrary = [...window.sentences, window.title].flatMap((sentence) =>
        opposites(token, statement.language, sentence.statement.tokens, sentence.statement.language),
      );
      if (contrary.length > 0 && contrary.every((other) => other.isNegated === token.isNegated))
        return 'negation';
      // What is denied must be spoken of here, not only in the headline.
      const isElsewhere = [...window.before, window.title].some(
        ({ index }) => findMatch(token, statement.language, index) !== null,
      );
      if (token.isNegationHead && isElsewhere) return 'absent';
      if (token.isNegationHead && contrary.length === 0) hasOpenNegation = true;
      continue;
    }
    met += 1;
    if (matches.some((other) => other.isNegated === token.isNegated)) continue;
    denied += 1;
    if (token.isNegationHead || matches.every((other) => other.isNegationHead)) return 'negation';
  }
  if (denied > 0 && denied >= DENIED_SHARE * met) return 'negation';
  const hasNegation = window.sentences.some(({ statement: { tokens } }) =>
    tokens.some(({ isNegated }) => isNegated),
  );
  return hasOpenNegation && !hasNegation ? 'absent' : null;
}
