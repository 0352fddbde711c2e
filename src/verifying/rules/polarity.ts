import { isIn, matchesOf } from './find-match.ts';
import { lackingFacts } from './missing-facts.ts';
import { opposites } from './opposites.ts';
import type { ReadClaim } from './read-claim.ts';
import { type ClaimWindow, type EvidenceWords, textsOf, windowAt } from './windows.ts';

/** From this share of the claim's met words in the reach of a negation the sentence denies the whole. */
const DENIED_SHARE = 0.5;

/**
 * `negation`: one of claim and window negates what the other affirms, or uses the contrary word. `absent`: the claim
 * negates something that the window does not speak of. Null: they agree.
 */
export function polarityConflict(claim: ReadClaim, window: ClaimWindow): 'negation' | 'absent' | null {
  const texts = textsOf(window);
  const { title } = window.evidence.reading;
  let denied = 0;
  let met = 0;
  let hasOpenNegation = false;
  for (const token of claim.reading.tokens) {
    if (token.role === 'stop' || token.role === 'fact') continue;
    const matches = texts.flatMap((text) => matchesOf(token, text));
    if (matches.length === 0) {
      const contrary = [...texts, title].flatMap(({ tokens }) => opposites(token, tokens));
      if (contrary.length > 0 && contrary.every((other) => other.isNegated === token.isNegated))
        return 'negation';
      // What is denied must be spoken of here, not only in the headline.
      if (token.isNegationHead && isIn(token, [...window.before, title])) return 'absent';
      if (token.isNegationHead && contrary.length === 0) hasOpenNegation = true;
      continue;
    }
    met += 1;
    if (matches.some((other) => other.isNegated === token.isNegated)) continue;
    denied += 1;
    if (token.isNegationHead || matches.every((other) => other.isNegationHead)) return 'negation';
  }
  if (denied > 0 && denied >= DENIED_SHARE * met) return 'negation';
  const hasNegation = texts.some(({ tokens }) => tokens.some(({ isNegated }) => isNegated));
  return hasOpenNegation && !hasNegation ? 'absent' : null;
}

/**
 * Whether words of an article can deny a claim: they give all of it, or another number or date in its place, or they
 * negate it where a name of the same article is understood. Whoever met one person may have met another, elsewhere too:
 * another name denies nothing.
 */
export function canDeny(claim: ReadClaim, words: EvidenceWords): boolean {
  const window = windowOf(words);
  if (window === null) return true;
  const lacking = lackingFacts(claim, window);
  const isNegation = lacking.length > 0 && polarityConflict(claim, window) === 'negation';
  return lacking.every(({ kind, hasRival, text }) =>
    hasRival
      ? kind === 'number' || kind === 'date'
      : kind === 'name' && isNegation && words.evidence.article.text.includes(text),
  );
}

function windowOf({ evidence, start, end }: EvidenceWords): ClaimWindow | null {
  const { sentences } = evidence;
  const within = sentences.filter((sentence) => sentence.end > start && sentence.start < end);
  const [first] = within;
  return first === undefined ? null : windowAt(evidence, sentences, sentences.indexOf(first), within.length);
}
